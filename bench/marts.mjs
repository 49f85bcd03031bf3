// Building all marts beside one sequential pass over the same lesson rows, with example l (25.000 pupils, four schooljaren,
// five million lesson rows): from nothing, and after one school corrects one schooljaar. Rounds take turns; medians.
// Then the same with 1, 2, 4 and 8 schooljaren kept: what a correction costs may not grow with them.
// Rows by the first argument behind the name (all of the example without), rounds by the second (3).

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@peildatum/cli';
import {
  exactFigures,
  findDeliveries,
  openPseudonymiser,
  takeIn,
  writeExample,
} from '@peildatum/etl';
import { dutch, median, seconds } from './measure.mjs';

const ROWS = Number(process.argv[3] ?? Number.POSITIVE_INFINITY);
const ROUNDS = Number(process.argv[4] ?? 3);
const HEADER = 'leerling_id;vestiging;datum;lesuur;minuten;soort;reden;geoorloofd';
const folder = mkdtempSync(join(tmpdir(), 'peildatum-bench-'));
const dataFolder = join(folder, 'gegevens');
const database = await openDatabase({ databaseUrl: process.env.DATABASE_URL, dataFolder });
const pool = database.poolOf('peildatum_etl');

/** Lines of lesson rows by school and schooljaar, as a school exports them: by day. */
function schoolYears(source) {
  const found = new Map();
  let rows = 0;
  for (const file of readdirSync(source).filter((name) => name.startsWith('verzuim-'))) {
    const lines = readFileSync(join(source, file), 'latin1').replace(/^ï»¿/, '');
    const [, ...records] = lines.replaceAll('"', '').split(/\r?\n/);
    for (const record of records) {
      if (record === '' || rows >= ROWS) continue;
      const fields = record.split(/[;,]/);
      const [, vestiging, date] = fields;
      const iso = date[2] === '-' ? date.split('-').reverse().join('-') : date;
      fields[2] = iso;
      const year = Number(iso.slice(0, 4)) - (iso.slice(5, 7) < '08' ? 1 : 0);
      const name = `verzuim-${vestiging.toLowerCase()}-${year}-${year + 1}`;
      const own = found.get(name) ?? [];
      found.set(name, own);
      own.push(fields.join(';'));
      rows += 1;
    }
    rmSync(join(source, file));
  }
  const dateOf = (line) => line.split(';', 3)[2];
  for (const own of found.values()) own.sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1));
  return { files: found, rows };
}

/** The same lessons some years earlier, for the same pupils. */
function movedBack(line, years) {
  return line.replace(/;(\d{4})-(\d{2}-\d{2});/, (_all, year, rest) =>
    rest === '02-29' ? `;${year - years}-02-28;` : `;${year - years}-${rest};`,
  );
}

function writeSchools(files, target, years = 0) {
  mkdirSync(target, { recursive: true });
  for (const [name, lines] of files) {
    const named = name.replace(/(\d{4})-(\d{4})$/, (_all, a, b) => `${a - years}-${b - years}`);
    // 28 and 29 February of one year would be one lesson
    const moved = years === 0 ? lines : [...new Set(lines.map((line) => movedBack(line, years)))];
    writeFileSync(join(target, `${named}.csv`), `${[HEADER, ...moved].join('\n')}\n`);
  }
}

async function load(swv, ...paths) {
  const pseudonymiser = await openPseudonymiser(dataFolder, swv, pool, true);
  const limits = { lineLength: 100_000, unpackedBytes: 4e9 };
  const context = {
    swv,
    pool,
    pseudonymiser,
    faultShare: 0.05,
    limits,
    profiles: [],
    today: '2026-01-15',
  };
  const files = paths.flatMap((path) => findDeliveries(path).deliveries);
  const { receipts } = await takeIn(files, {}, context);
  const bad = receipts.find(({ state }) => state !== 'geladen');
  if (bad !== undefined) throw new Error(JSON.stringify(bad).slice(0, 500));
  return receipts.reduce((sum, { loaded }) => sum + loaded, 0);
}

/** Seconds of one build of everything; a cut that was never built is built from nothing. */
async function build(swv, cut) {
  const pseudonymiser = await openPseudonymiser(dataFolder, swv, pool);
  return await seconds(() => exactFigures({ pool, swv, cut, pseudonymiser, threshold: 5 }));
}

async function pass(swv) {
  return await seconds(() =>
    pool.query(
      `select vestiging, date_trunc('week', datum) as week, count(*), sum(minuten)
       from warehouse.verzuim_op($1, now()) group by 1, 2`,
      [swv],
    ),
  );
}

/** Takes one school's schooljaar in again, with one lesson less each time. */
async function correct(swv, files, name, times) {
  const target = join(folder, `correctie-${swv}-${times}`);
  const lines = files.get(name);
  writeSchools(new Map([[name, lines.slice(0, lines.length - times)]]), target);
  await load(swv, target);
}

/** The school whose file of a schooljaar is nearest to the middle in length. */
function usualFile(files, year) {
  const own = [...files].filter(([name]) => name.endsWith(`${year}-${year + 1}`));
  return own.toSorted(([, a], [, b]) => a.length - b.length)[Math.floor(own.length / 2)][0];
}

const CUT_YEAR = 2025;
const cutOf = (day) => `${CUT_YEAR}-01-${String(day).padStart(2, '0')}`;

async function fullAndCorrected(swv, files, loaded) {
  const times = { pass: [], full: [], nothing: [], corrected: [] };
  const name = usualFile(files, 2023);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const cut = cutOf(round);
    times.pass.push(await pass(swv));
    times.full.push(await build(swv, cut));
    times.nothing.push(await build(swv, cut));
    await correct(swv, files, name, round);
    times.corrected.push(await build(swv, cut));
    console.log(
      `ronde ${round}: doorgang ${dutch(times.pass.at(-1))} s, alles ${dutch(times.full.at(-1))} s, zonder wijziging ${dutch(times.nothing.at(-1))} s, na correctie ${dutch(times.corrected.at(-1))} s`,
    );
  }
  const [one, full, corrected] = [times.pass, times.full, times.corrected].map(median);
  console.log(
    `${loaded.toLocaleString('nl-NL')} rijen, mediaan van ${ROUNDS} rondes; ${name} heeft ${files.get(name).length} rijen`,
  );
  console.log(`één doorgang over de lesuren    ${dutch(one)} s`);
  console.log(`alle marts, vanaf niets         ${dutch(full)} s`);
  console.log(`zonder wijziging                ${dutch(median(times.nothing))} s`);
  console.log(`na een correctie van één school ${dutch(corrected)} s`);
  return { ratio: full / one, share: corrected / full };
}

/** A correction of the last schooljaar, with more and more schooljaren kept. */
async function growing(files) {
  const swv = 'VO9902';
  const lastYears = new Map([...files].filter(([name]) => /-2023-2024$/.test(name)));
  const name = usualFile(lastYears, 2023);
  let loadedYears = 0;
  let correction = 0;
  for (const years of [1, 2, 4, 8]) {
    for (; loadedYears < years; loadedYears += 1) {
      const target = join(folder, `jaar-${loadedYears}`);
      writeSchools(lastYears, target, loadedYears);
      await load(swv, target, ...(loadedYears === 0 ? [join(folder, 'overig')] : []));
      rmSync(target, { recursive: true });
    }
    const times = [];
    const full = await build(swv, cutOf(years));
    for (let round = 0; round < ROUNDS; round += 1) {
      correction += 1;
      await correct(swv, lastYears, name, correction);
      times.push(await build(swv, cutOf(years)));
    }
    console.log(
      `${years} schooljaren: alles ${dutch(full)} s, na een correctie ${dutch(median(times))} s`,
    );
  }
}

try {
  const source = join(folder, 'overig');
  await writeExample({ folder: source, seed: 1, size: 'l' });
  const { files, rows } = schoolYears(source);
  const schools = join(folder, 'scholen');
  writeSchools(files, schools);
  const loading = await seconds(() => load('VO9901', source, schools));
  console.log(`geladen in ${dutch(loading, 0)} s`);
  const { ratio, share } = await fullAndCorrected('VO9901', files, rows);
  await growing(files);
  console.log(`na een correctie, deel van alles ${dutch(share, 3)}`);
  console.log(`verhouding alles : één doorgang  ${dutch(ratio)}`);
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
