// Records the recipe of every version of an indicator in recipes.json. A recorded version keeps its recipe: who changes what
// is counted gives another version. Who only writes the same count in another way says so: --zelfde-uitkomst "<waarom>".
import { readFileSync, writeFileSync } from 'node:fs';
import { INDICATORS } from '@peildatum/schema';
import { recipeFingerprint } from '../dist/index.js';

const target = new URL('../recipes.json', import.meta.url);
const recorded = JSON.parse(readFileSync(target, 'utf8'));
const at = process.argv.indexOf('--zelfde-uitkomst');
const reason = at === -1 ? undefined : process.argv[at + 1];
const changed = [];
for (const indicator of INDICATORS) {
  const { id, version } = indicator;
  const hash = recipeFingerprint(indicator);
  const versions = recorded[id] ?? {};
  const known = versions[version] ?? [];
  recorded[id] = versions;
  if (known.some((one) => one.recept === hash)) continue;
  if (known.length > 0 && (reason === undefined || reason === ''))
    changed.push(`${id} versie ${version}`);
  else {
    const waarom = known.length === 0 ? 'eerste vastlegging' : reason;
    versions[version] = [...known, { recept: hash, waarom }];
  }
}
if (changed.length > 0) {
  console.error(
    `Het recept is veranderd van ${changed.join(', ')}. Verhoog version en zet validFrom in de definitie; telt de nieuwe SQL precies hetzelfde, herhaal dan met --zelfde-uitkomst "<waarom>".`,
  );
  process.exitCode = 1;
} else {
  const sorted = Object.fromEntries(Object.entries(recorded).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(target, `${JSON.stringify(sorted, null, 2)}\n`);
}
