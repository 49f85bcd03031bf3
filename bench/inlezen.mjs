// Taking in (read, check, pseudonym, staging, keys, references, warehouse with history and indexes) beside a raw COPY
// of the same file into a plain table of typed columns. Rounds take turns; medians; rows by the first argument behind
// the name, 200.000 without.

import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openDatabase } from '@peildatum/cli';
import { openPseudonymiser, takeIn } from '@peildatum/etl';
import { from as copyFrom } from 'pg-copy-streams';
import { dutch, median, seconds } from './measure.mjs';

const ROWS = Number(process.argv[3] ?? 200_000);
const ROUNDS = 5;
const folder = mkdtempSync(join(tmpdir(), 'peildatum-bench-'));
const dataFolder = join(folder, 'gegevens');
const database = await openDatabase({ databaseUrl: process.env.DATABASE_URL, dataFolder });
const pool = database.poolOf('peildatum_etl');

/** Made-up numbers that begin with 99; most pass no check, which costs the same. */
async function writeDelivery(file, round) {
  const out = createWriteStream(file);
  out.write(
    'leerling_id;vestiging;onderwijssoort;leerjaar;begindatum;einddatum;geboortedatum;geslacht;postcode4;bekostigd\n',
  );
  for (let at = 0; at < ROWS; at += 1) {
    const pupil = 990_000_000 + ((at * 7919 + round) % 1_000_000);
    const year = 2018 + (at % 6);
    const line = `${pupil};99A${'ABCDEFGH'[at % 8]}00;havo;${(at % 5) + 1};${year}-08-01;${year + 1}-07-31;2008-0${(at % 9) + 1}-1${at % 10};${at % 2 === 0 ? 'M' : 'V'};67${10 + (at % 80)};J\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
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

async function rawCopy(file) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`create table staging.bench_plain (
      leerling_id bigint, vestiging text, onderwijssoort text, leerjaar integer, begindatum date, einddatum date,
      geboortedatum date, geslacht text, postcode4 text, bekostigd text)`);
    await pipeline(
      createReadStream(file),
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

try {
  const places = join(folder, 'alle-vestigingen-vo.csv');
  writePlaces(places);
  const raw = [];
  const own = [];
  let memory = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const file = join(folder, `inschrijvingen-bench-${round}.csv`);
    const swv = `VO800${round}`;
    await writeDelivery(file, round);
    const pseudonymiser = await openPseudonymiser(dataFolder, swv, pool, true);
    const context = { swv, pool, pseudonymiser, faultShare: 0.05, maxLineLength: 100_000 };
    await takeIn([places], {}, context);
    raw.push(await seconds(() => rawCopy(file)));
    own.push(
      await seconds(async () => {
        const { receipts } = await takeIn([file], {}, context);
        if (receipts[0]?.loaded !== ROWS)
          throw new Error(JSON.stringify(receipts[0]).slice(0, 500));
      }),
    );
    memory = Math.max(memory, process.memoryUsage().rss);
    rmSync(file);
    console.log(`ronde ${round + 1}: COPY ${dutch(raw.at(-1))} s, inlezen ${dutch(own.at(-1))} s`);
  }
  const speed = (values) => Math.round(ROWS / median(values)).toLocaleString('nl-NL');
  console.log(
    `${ROWS.toLocaleString('nl-NL')} rijen, mediaan van ${ROUNDS} rondes, geheugen ${Math.round(memory / 1e6)} MB`,
  );
  console.log(`COPY    ${speed(raw)} rijen/s`);
  console.log(`inlezen ${speed(own)} rijen/s`);
  console.log(`verhouding ${(median(raw) / median(own)).toFixed(3)}`);
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
