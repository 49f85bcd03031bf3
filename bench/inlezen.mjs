// Taking in absence rows beside a raw COPY of the same file into a plain table of typed columns, and beside a
// straightforward version: csv-parse, an HMAC per row, COPY as text, insert with a key. Rounds take turns; medians.
// Rows by the first argument behind the name (5.000.000 without), rounds by the second (3).

import { createHmac, randomBytes } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openDatabase } from '@peildatum/cli';
import { openPseudonymiser, takeIn } from '@peildatum/etl';
import { parse } from 'csv-parse';
import { from as copyFrom } from 'pg-copy-streams';
import { dutch, median, seconds } from './measure.mjs';

const ROWS = Number(process.argv[3] ?? 5_000_000);
const ROUNDS = Number(process.argv[4] ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'peildatum-bench-'));
const dataFolder = join(folder, 'gegevens');
const database = await openDatabase({ databaseUrl: process.env.DATABASE_URL, dataFolder });
const pool = database.poolOf('peildatum_etl');

const PUPILS = 25_000;
const SOORTEN = ['afwezig', 'afwezig', 'afwezig', 'afwezig', 'te_laat'];
const GEOORLOOFD = new Set(['ziek', 'medisch', 'verlof']);
const REDENEN = ['ziek', 'spijbelen', 'medisch', 'onbekend', 'verlof', 'overig', 'ziek', 'ziek'];

/** Four schooljaren of school days, day by day as a school system exports them; made-up numbers that begin with 99. */
function writeDelivery(file, round) {
  const days = [];
  for (let year = 2020; year < 2024; year += 1) {
    for (let day = 0; day < 300; day += 1) {
      const date = new Date(Date.UTC(year, 8, 1 + day));
      const iso = date.toISOString().slice(0, 10);
      // as schools have it: no weekends, nothing between Christmas and New Year
      const holiday = iso.slice(5) >= '12-25' || iso.slice(5) === '01-01';
      if (date.getUTCDay() % 6 !== 0 && !holiday) days.push(iso);
    }
  }
  const out = openSync(file, 'w');
  writeSync(out, 'leerling_id;vestiging;datum;lesuur;minuten;soort;reden;geoorloofd\n');
  const perDay = Math.ceil(ROWS / days.length);
  let made = 0;
  for (const [at, date] of days.entries()) {
    const lines = [];
    for (let k = 0; k < perDay && made < ROWS; k += 1, made += 1) {
      // 31 has no divisor in common with the number of pupils: within a day nobody comes twice in the same hour
      const pupil = (at * 7919 + round * 13 + k * 31) % PUPILS;
      const lesuur = 1 + (Math.floor(k / PUPILS) % 12);
      const soort = SOORTEN[k % 5];
      const reden = REDENEN[(k * 7 + at) % 8];
      const geoorloofd = GEOORLOOFD.has(reden) || (reden === 'overig' && k % 3 !== 0) ? 'J' : 'N';
      lines.push(
        `99${String(1_000_000 + pupil * 37).padStart(7, '0')};99A${'ABCDEFGH'[pupil % 8]}00;${date};${lesuur};${soort === 'te_laat' ? 5 + (k % 20) : 50};${soort};${reden};${geoorloofd}\n`,
      );
    }
    writeSync(out, lines.join(''));
  }
  closeSync(out);
}

function writePlaces(file) {
  const places = [...'ABCDEFGH'].map(
    (letter) =>
      `99001;99A${letter};99A${letter}00;Verzonnen ${letter};6700 AA;9801;VERZONNENSTAD;HAVO`,
  );
  writeFileSync(
    file,
    [
      'BEVOEGD GEZAG NUMMER;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;POSTCODE;GEMEENTENUMMER;GEMEENTENAAM;ONDERWIJSSTRUCTUUR',
      ...places,
      '',
    ].join('\n'),
  );
}

const TYPED =
  'vestiging text, datum date, lesuur integer, minuten integer, soort text, reden text, geoorloofd text';

async function rawCopy(file) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`create table staging.bench_plain (leerling_id bigint, ${TYPED})`);
    await pipeline(
      createReadStream(file, { highWaterMark: 1 << 18 }),
      client.query(
        copyFrom("copy staging.bench_plain from stdin with (format csv, delimiter ';', header)"),
      ),
    );
    await client.query('commit');
    await client.query('drop table staging.bench_plain');
  } finally {
    client.release();
  }
}

/** What a good programmer writes first. Gives the seconds until staging, and in all. */
async function straightforward(file) {
  const key = randomBytes(32);
  const started = performance.now();
  const since = () => (performance.now() - started) / 1000;
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`create table staging.bench_naive (leerling uuid, ${TYPED})`);
    async function* lines() {
      let pending = [];
      const records = createReadStream(file).pipe(parse({ delimiter: ';', columns: true }));
      for await (const row of records) {
        const hex = createHmac('sha256', key).update(row.leerling_id).digest('hex').slice(0, 32);
        const minuten = Number(row.minuten);
        if (!/^\d{4}-\d{2}-\d{2}$/.test(row.datum) || !(minuten >= 1 && minuten <= 600)) continue;
        pending.push(
          `${hex}\t${row.vestiging}\t${row.datum}\t${row.lesuur}\t${minuten}\t${row.soort}\t${row.reden}\t${row.geoorloofd}\n`,
        );
        if (pending.length === 1000) {
          yield pending.join('');
          pending = [];
        }
      }
      yield pending.join('');
    }
    await pipeline(
      Readable.from(lines()),
      client.query(copyFrom('copy staging.bench_naive from stdin')),
    );
    const staged = since();
    await client.query(`create table staging.bench_loaded (leerling uuid, ${TYPED}, bekend_van timestamptz,
      unique nulls not distinct (leerling, vestiging, datum, lesuur))`);
    await client.query(
      'insert into staging.bench_loaded select *, now() from staging.bench_naive on conflict do nothing',
    );
    await client.query('commit');
    const loaded = since();
    await client.query('drop table staging.bench_naive, staging.bench_loaded');
    return { staged, loaded };
  } finally {
    client.release();
  }
}

try {
  const places = join(folder, 'alle-vestigingen-vo.csv');
  writePlaces(places);
  const times = { raw: [], staged: [], loaded: [], naiveStaged: [], naiveLoaded: [] };
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, process.memoryUsage().rss);
  }, 50);
  for (let round = 0; round < ROUNDS; round += 1) {
    const file = join(folder, `verzuim-bench-${round}.csv`);
    const swv = `VO800${round}`;
    writeDelivery(file, round);
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
    await takeIn([places], {}, context);
    times.raw.push(await seconds(() => rawCopy(file)));
    memory = 0;
    const { receipts } = await takeIn([file], {}, context);
    const [receipt] = receipts;
    if (receipt?.loaded !== ROWS) throw new Error(JSON.stringify(receipt).slice(0, 500));
    times.staged.push(receipt.readSeconds);
    times.loaded.push(receipt.seconds);
    times.memory = Math.max(times.memory ?? 0, memory);
    if (round === 0) {
      const naive = await straightforward(file);
      times.naiveStaged.push(naive.staged);
      times.naiveLoaded.push(naive.loaded);
    }
    rmSync(file);
    await pool.query('checkpoint').catch(() => undefined);
    console.log(
      `ronde ${round + 1}: COPY ${dutch(times.raw.at(-1))} s, in staging ${dutch(receipt.readSeconds)} s, in het warehouse ${dutch(receipt.seconds)} s`,
    );
  }
  clearInterval(watch);
  const speed = (values) => Math.round(ROWS / median(values)).toLocaleString('nl-NL');
  console.log(`${ROWS.toLocaleString('nl-NL')} rijen, mediaan van ${ROUNDS} rondes`);
  console.log(
    `geheugen van Node, hoogste stand tijdens het inlezen: ${Math.round(times.memory / 1e6)} MB`,
  );
  console.log(`COPY                        ${speed(times.raw)} rijen/s`);
  console.log(`gecontroleerd in staging    ${speed(times.staged)} rijen/s`);
  console.log(`in het warehouse            ${speed(times.loaded)} rijen/s`);
  console.log(`rechttoe rechtaan, staging  ${speed(times.naiveStaged)} rijen/s (één ronde)`);
  console.log(`rechttoe rechtaan, geladen  ${speed(times.naiveLoaded)} rijen/s (één ronde)`);
  console.log(`verhouding staging   ${(median(times.raw) / median(times.staged)).toFixed(3)}`);
  console.log(`verhouding warehouse ${(median(times.raw) / median(times.loaded)).toFixed(3)}`);
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
