// pnpm bench <name>: runs bench/<name>.mjs, which prints its ratio last.
import { existsSync, readdirSync } from 'node:fs';

const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.mjs') && file !== 'run.mjs' && file !== 'measure.mjs')
  .map((file) => file.slice(0, -4));
const [name = ''] = process.argv.slice(2);
if (!names.includes(name) || !existsSync(new URL(`./${name}.mjs`, import.meta.url))) {
  console.error(`Gebruik: pnpm bench <naam>. Bekend: ${names.join(', ')}.`);
  process.exit(2);
}
await import(`./${name}.mjs`);
