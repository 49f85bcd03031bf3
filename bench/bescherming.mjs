// Protecting: the elimination alone on a full cube of 60 schools, 8 levels and 6 years with margins, beside a dense
// elimination of the same cells in the same run; the same cube protected with proof against an outsider, audited and
// verified, each beside that elimination; the cells that it hides beside those of reference results, where they are; then a
// whole publication of example m, from exact figures to proof, beside reading those exact figures; and the verifier on its
// certificate. Rounds take turns; medians.
// Rounds by the first argument behind the name (3), the size of the example by the second (m; xl takes ten minutes a round; -: none), the folder with
// reference results by the third (none).

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit, eliminate, isSmallCount, protect, verify } from '@peildatum/disclosure';
import { exactFigures, makeDefinitive, publish } from '@peildatum/etl';
import { dutch, exampleRegion, median, seconds } from './measure.mjs';

const ROUNDS = Number(process.argv[3] ?? 3);
const SIZE = process.argv[4] ?? 'm';
const REFERENCE = process.argv[5];
const THRESHOLD = 5;
const PRIME = 67_108_859;

/** Made-up schools in municipalities, all levels and years: counts by atom, cells with all margins. */
function fullCube({ schools, municipalities, levels, years, mean, seed }) {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const counts = [];
  const atomsOf = new Map();
  for (let school = 0; school < schools; school += 1) {
    const size = mean * 2 * random();
    for (let level = 0; level < levels; level += 1) {
      for (let year = 0; year < years; year += 1) {
        const count = Math.floor((size / (levels * years)) * 2 * random() + random());
        const atom = counts.push(count) - 1;
        for (const place of [`s${school}`, `m${school % municipalities}`, '-']) {
          for (const cell of [`l${level} y${year}`, `l${level} -`, `- y${year}`, '- -']) {
            const own = atomsOf.get(`${place} ${cell}`) ?? [];
            own.push(atom);
            atomsOf.set(`${place} ${cell}`, own);
          }
        }
      }
    }
  }
  const cells = [...atomsOf.values()].map((atoms) => Int32Array.from(atoms));
  return { counts, cells, names: [...atomsOf.keys()] };
}

/** The same question with whole columns of numbers: what one writes first. Gives how many cells it looked at in its time. */
function denseElimination({ counts, cells }, order, milliseconds) {
  const pivots = [];
  const started = performance.now();
  let looked = 0;
  for (const cell of order) {
    if (performance.now() - started > milliseconds) break;
    looked += 1;
    const column = new Float64Array(counts.length);
    for (const atom of cells[cell]) column[atom] = 1;
    for (const { row, values } of pivots) {
      const factor = column[row];
      if (factor === 0) continue;
      for (let at = 0; at < column.length; at += 1) {
        column[at] = (column[at] + PRIME - ((factor * values[at]) % PRIME)) % PRIME;
      }
    }
    const row = column.findIndex((value) => value !== 0);
    if (row >= 0 && column[row] === 1) pivots.push({ row, values: column });
  }
  return looked;
}

const cube = fullCube({ schools: 60, municipalities: 12, levels: 8, years: 6, mean: 150, seed: 7 });
const totals = cube.cells.map((atoms) => atoms.reduce((sum, atom) => sum + cube.counts[atom], 0));
const cellIds = [...cube.cells.keys()];
const primary = cellIds.filter((cell) =>
  isSmallCount(totals[cell], { threshold: THRESHOLD, protectZeros: false }),
);
const order = cellIds
  .filter((cell) => !primary.includes(cell))
  .sort((a, b) => cube.cells[b].length - cube.cells[a].length);
const eliminating = [];
const shares = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const took = await seconds(() =>
    eliminate({ atoms: cube.counts.length, ...cube, primary, order }),
  );
  eliminating.push(took);
  shares.push(denseElimination(cube, order, took * 1000) / order.length);
}
console.log(
  `eliminatie van ${cellIds.length} cellen (${primary.length} klein): ${dutch(median(eliminating))} s; ` +
    `rechttoe rechtaan komt in die tijd tot ${dutch(median(shares) * 100, 0)} % van de cellen`,
);

const publication = {
  atoms: cube.counts.map((count) => ({ count })),
  figures: cube.names.map((id, cell) => ({
    id,
    table: id.replaceAll(/\d+/g, ''),
    parts: [{ name: 'aantal', atoms: [...cube.cells[cell]] }],
  })),
  totals: ['- - -'],
  rules: { threshold: THRESHOLD, width: 5 },
  salt: 'bench',
};
const protecting = [];
const auditing = [];
const checking = [];
for (let round = 0; round < ROUNDS; round += 1) {
  let made;
  protecting.push(
    await seconds(async () => {
      made = await protect(publication, { attackers: 'outsider' });
    }),
  );
  const { statuses, certificate, report } = made;
  auditing.push(await seconds(() => audit({ ...publication, statuses }, 'outsider')));
  checking.push(await seconds(() => verify(certificate)));
  if (round > 0) continue;
  console.log(
    `kubus van ${report.figures} cellen: ${report.hidden} verborgen, ${report.sensitive} kleine aantallen, ` +
      `${report.programs} programma’s, ${certificate.systems[0].moves.length} tabellen in het bewijs`,
  );
}
const timesElimination = (took) =>
  `${dutch(median(took) / median(eliminating), 2)} × de eliminatie`;
console.log(
  `eliminatie, herstel en bewijs tegen een buitenstaander: ${dutch(median(protecting), 1)} s (${timesElimination(protecting)}); ` +
    `audit: ${dutch(median(auditing), 1)} s (${timesElimination(auditing)}); ` +
    `nagaan van het bewijs: ${dutch(median(checking) * 1000, 0)} ms (${timesElimination(checking)})`,
);
if (REFERENCE !== undefined) await compare(REFERENCE);
if (SIZE === '-') process.exit(0);

/** Prints the cells that are hidden beside those of another program, where the protection is the same. */
async function compare(folder) {
  const print = (name, ours, reference) => {
    console.log(
      `${name}: ${ours} verborgen, referentie ${reference}: ${dutch(ours / reference)} ×`,
    );
  };
  const json = (name) => JSON.parse(readFileSync(join(folder, 'synthetic', name), 'utf8'));
  for (const name of ['s1_small', 's2_sparse', 's3_medium']) {
    const { inner, cells, primary } = json(`${name}.json`);
    const expected = json(`${name}.expected.json`);
    const sets = cells.map(({ rows }) => Int32Array.from(rows));
    const isPrimary = new Set(primary);
    // our own order, by structure; there it is by the count, and zeros come first or last
    const bySize = [...cells.keys()]
      .filter((cell) => !isPrimary.has(cell))
      .sort((a, b) => sets[b].length - sets[a].length || a - b);
    const zerosFirst = bySize.toSorted(
      (a, b) => (cells[a].n > 0 ? 1 : 0) - (cells[b].n > 0 ? 1 : 0),
    );
    const zerosLast = bySize.toSorted(
      (a, b) => (cells[b].n > 0 ? 1 : 0) - (cells[a].n > 0 ? 1 : 0),
    );
    const atomsWith = (count) => [...inner.keys()].filter((atom) => inner[atom].n === count);
    const guarded = { kind: 'guarded', atoms: atomsWith(1) };
    const open = { kind: 'open', atoms: atomsWith(0) };
    for (const [setting, own, singletons] of [
      ['zerosPublishedFirst_none', zerosFirst],
      ['zerosPublishedFirst_anySum_singletons1', zerosFirst, guarded],
      ['zerosLast_none', zerosLast],
      ['zerosLast_anySum0', zerosLast, open],
    ]) {
      const problem = { atoms: inner.length, cells: sets, primary, order: own };
      const { secondary } = eliminate({ ...problem, ...(singletons && { singletons }) });
      const reference = expected[setting].secondary.length;
      print(
        `eliminatie van ${name}, ${setting}`,
        primary.length + secondary.length,
        primary.length + reference,
      );
    }
  }
  const lines = (name) => {
    const [header, ...rows] = readFileSync(join(folder, 'gausssuppression', name), 'utf8')
      .replaceAll('"', '')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','));
    return rows.map((row) => Object.fromEntries(header.map((column, at) => [column, row[at]])));
  };
  const input = lines('example1_input.csv');
  const output = lines('vignette_t9_intervals.csv');
  const figures = output.map(({ age, geo }) => ({
    id: `${age} ${geo}`,
    table: [age, geo].includes('Total') ? 'marges' : 'cellen',
    parts: [
      {
        name: 'n',
        atoms: [...input.keys()].filter(
          (atom) =>
            (age === 'Total' || input[atom].age === age) &&
            (geo === 'Total' || [input[atom].geo, input[atom].eu].includes(geo)),
        ),
      },
    ],
  }));
  // ends that are 5 apart, counts to 3: as the reference was asked
  const { report } = await protect(
    {
      atoms: input.map(({ freq }) => ({ count: Number(freq) })),
      figures,
      totals: ['marges'],
      rules: { threshold: 4, width: 6 },
    },
    { attackers: 'outsider' },
  );
  const reference = output.filter(({ suppressed }) => suppressed === 'TRUE').length;
  print('bescherming van vignette_t9, met intervallen', report.hidden, reference);
}

const region = await exampleRegion(SIZE, THRESHOLD);
try {
  const { pool, contextOf } = region;
  const reading = [];
  const publishing = [];
  const verifying = [];
  const cuts = ['2025-09-30', '2025-10-31', '2025-11-30', '2025-12-31'].slice(0, ROUNDS);
  for (const cut of cuts) {
    reading.push(await seconds(() => exactFigures(contextOf(cut))));
    let made;
    publishing.push(
      await seconds(async () => {
        // by decision: each round protects the whole publication, whatever the one before it showed
        made = await publish(contextOf(cut), 'meting');
      }),
    );
    const { report } = made;
    verifying.push(await seconds(() => makeDefinitive(pool, made.head.id)));
    console.log(
      `${cut}: ${report.figures} cijfers, ${report.shown} getoond, ${report.sensitive} kleine aantallen, ` +
        `${report.programs} programma’s; ${dutch(publishing.at(-1), 1)} s`,
    );
  }
  console.log(
    `exacte cijfers ${dutch(median(reading))} s, publicatie ${dutch(median(publishing), 1)} s ` +
      `(${dutch(median(publishing) / median(reading), 1)} ×), nagaan van het bewijs en vaststellen ${dutch(median(verifying) * 1000, 0)} ms, ` +
      `geheugen ${dutch(process.memoryUsage().rss / 1e6, 0)} MB`,
  );
} finally {
  await region.close();
}
