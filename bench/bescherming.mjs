// Protecting: the elimination alone on a full cube of 60 schools, 8 levels and 6 years with margins, beside a dense
// elimination of the same cells in the same run; then a whole publication of example m, from exact figures to proof, beside
// reading those exact figures; and the verifier on its certificate. Rounds take turns; medians.
// Rounds by the first argument behind the name (3), the size of the example by the second (m; xl takes ten minutes a round).

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@peildatum/cli';
import { eliminate, isSmallCount } from '@peildatum/disclosure';
import {
  exactFigures,
  findDeliveries,
  makeDefinitive,
  openPseudonymiser,
  publish,
  takeIn,
  writeExample,
} from '@peildatum/etl';
import { dutch, median, seconds } from './measure.mjs';

const ROUNDS = Number(process.argv[3] ?? 3);
const SIZE = process.argv[4] ?? 'm';
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
  return { counts, cells: [...atomsOf.values()].map((atoms) => Int32Array.from(atoms)) };
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

const folder = mkdtempSync(join(tmpdir(), 'peildatum-bench-'));
const dataFolder = join(folder, 'gegevens');
const database = await openDatabase({ databaseUrl: process.env.DATABASE_URL, dataFolder });
try {
  const pool = database.poolOf('peildatum_etl');
  const swv = 'VO9901';
  const source = join(folder, 'voorbeeld');
  await writeExample({ folder: source, seed: 1, size: SIZE });
  const pseudonymiser = await openPseudonymiser(dataFolder, swv, pool, true);
  const limits = { lineLength: 100_000, unpackedBytes: 4e9 };
  const taking = { swv, pool, pseudonymiser, faultShare: 0.05, limits, profiles: [] };
  await takeIn(findDeliveries(source).deliveries, {}, { ...taking, today: '2026-01-15' });
  const contextOf = (cut) => ({ pool, swv, cut, pseudonymiser, threshold: THRESHOLD });
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
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
