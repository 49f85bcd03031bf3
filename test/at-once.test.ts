import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Receipt } from '@peildatum/etl';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wrongNow } from './crash/look.js';
import { goodWorkbook, packed } from './mutation/base-xlsx.js';
import { createDice } from './mutation/dice.js';
import { type Installation, install } from './setup/installation.js';
import { ENROLLED, enrolments } from './setup/intake.js';
import { csv, pupilNumber, REGISTERS, writeFiles } from './setup/made-up.js';
import { type ReadingProcess, startReadingProcess } from './setup/reading-process.js';

const SEED = process.env.CRASH_ZAAD ?? String(Date.now() % 1_000_000);
const PAIRS = 20;

const vrijstellingen = (rows: readonly (readonly (string | number)[])[]) =>
  csv(['leerling_id', 'grond', 'van', 'gemeente'], rows);
const verzuim = (rows: readonly (readonly (string | number)[])[]) =>
  csv(
    ['leerling_id', 'vestiging', 'datum', 'lesuur', 'minuten', 'soort', 'reden', 'geoorloofd'],
    rows,
  );
const PUPILS = Array.from({ length: 500 }, (_, at) => pupilNumber(at));
/** Absence in one schooljaar, for so many pupils, in the lessons from `from` on. */
const absent = (year: number, count: number, from = 1) =>
  Array.from({ length: count }, (_, at) => [
    ...[PUPILS[at % PUPILS.length] ?? '', '99AA00'],
    `${year}-${at % 5000 < 2500 ? '11' : '10'}-${String(1 + (Math.floor(at / PUPILS.length) % 28)).padStart(2, '0')}`,
    ...[from + Math.floor(at / (PUPILS.length * 28)), 50, 'afwezig', 'ziek', 'J'],
  ]);

describe(`two processes at once (CRASH_ZAAD=${SEED})`, () => {
  let installation = {} as Installation;
  let other = {} as ReadingProcess;
  let swvNumber = 8600;

  beforeAll(async () => {
    installation = await install();
    other = await startReadingProcess(installation.url, installation.dataFolder);
  });
  afterAll(() => other.kill());

  const query = (text: string, values: unknown[] = []) =>
    installation.poolOf('peildatum_etl').query(text, values);

  /** An swv of its own with the registers in it. */
  async function newSwv(): Promise<string> {
    const swv = `VO${swvNumber}`;
    swvNumber += 1;
    await installation.takeIn([writeFiles(installation.folder, `${swv}-registers`, REGISTERS)], {
      swv,
    });
    return swv;
  }

  function write(swv: string, files: Record<string, string | Buffer>): readonly string[] {
    const folder = writeFiles(installation.folder, `${swv}-${Math.random()}`, files);
    return readdirSync(folder).map((file) => join(folder, file));
  }

  const here = async (files: readonly string[], swv: string): Promise<readonly Receipt[]> =>
    (await installation.takeIn(files, { swv })).receipts;
  const there = async (files: readonly string[], swv: string): Promise<readonly Receipt[]> =>
    (await other.begin({ files, swv })).result.receipts;

  it(`count the same file once, at ${PAIRS} random distances`, async () => {
    const dice = createDice(SEED, 'samen');
    const contents: Record<string, string | Buffer>[] = [
      { 'inschrijvingen-school-2023.csv': csv(ENROLLED, enrolments(0, 300)) },
      { 'inschrijvingen-werkmap-2023.xlsx': packed(goodWorkbook()) },
      {
        'vrijstellingen-a-2024.csv': vrijstellingen(
          PUPILS.map((one) => [one, '15', '2024-01-01', 1]),
        ),
      },
    ];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const swv = await newSwv();
      const files = write(swv, contents[pair % contents.length] ?? {});
      const distance = dice.below(pair % 2 === 0 ? 20 : 200);
      const first = dice.chance(0.5) ? [there, here] : [here, there];
      const [one, two] = first as [typeof here, typeof here];
      const begun = one(files, swv);
      const both = await Promise.all([begun, wait(distance).then(() => two(files, swv))]);
      const told = `${swv}, ${distance} ms`;
      expect(
        both
          .flat()
          .map(({ state }) => state)
          .sort(),
        told,
      ).toEqual(['al_bekend', 'geladen']);
      const [a, b] = both.flat() as [Receipt, Receipt];
      expect([a.delivery, a.rows, a.loaded, a.quarantined], told).toEqual([
        b.delivery,
        b.rows,
        b.loaded,
        b.quarantined,
      ]);
      expect(await wrongNow(installation.poolOf('peildatum_etl'), swv), told).toEqual([]);
    }
  });

  /** Keeps every settling of an swv waiting until it is let go. */
  async function holdSettling(swv: string): Promise<() => Promise<void>> {
    const client = new Client({ connectionString: installation.url });
    await client.connect();
    await client.query('begin');
    await client.query("select pg_advisory_xact_lock(hashtext('peildatum.moment'), hashtext($1))", [
      swv,
    ]);
    return async () => {
      await client.query('commit');
      await client.end();
    };
  }

  /** Waits until so many settlings wait. */
  async function untilWaiting(count: number): Promise<void> {
    for (;;) {
      const { rowCount } = await query(
        "select from pg_locks where locktype = 'advisory' and not granted",
      );
      if ((rowCount ?? 0) >= count) return;
      await wait(10);
    }
  }

  it('both refuse a file that turns out wrong only in the database', async () => {
    for (let time = 0; time < 5; time += 1) {
      const swv = await newSwv();
      const doubled = vrijstellingen(
        PUPILS.map((_, at) => [`K${at % 250}`, '15', '2024-01-01', 1]),
      );
      const files = write(swv, { 'vrijstellingen-a-2024.csv': doubled });
      const letGo = await holdSettling(swv);
      const one = here(files, swv);
      await untilWaiting(1);
      const two = there(files, swv);
      await untilWaiting(2);
      await letGo();
      const receipts = (await Promise.all([one, two])).flat();
      expect(receipts).toMatchObject([
        { state: 'geweigerd', loaded: 0, refusal: { code: 'te_veel_fouten' } },
        { state: 'geweigerd', loaded: 0, refusal: { code: 'te_veel_fouten' } },
      ]);
      // its findings stand there once
      const { rows } = await query(
        `select count(*)::int as findings, count(distinct regel)::int as lines
         from audit.bevinding b join audit.levering l on l.id = b.levering_id where l.swv = $1 and l.soort = 'vrijstellingen'`,
        [swv],
      );
      expect(rows).toEqual([{ findings: 250, lines: 250 }]);
      expect(await wrongNow(installation.poolOf('peildatum_etl'), swv)).toEqual([]);
    }
  });

  it('keep a twin within one run from counting, also when the other settles all the while', async () => {
    for (let time = 0; time < 5; time += 1) {
      const swv = await newSwv();
      const files = ['a', 'b', 'c', 'd'].map(
        (name, at) =>
          write(swv, {
            'vrijstellingen.csv': vrijstellingen([[`${name}1`, '15', '2024-01-01', at]]),
          })[0] ?? '',
      );
      let done = false;
      const settling = (async () => {
        while (!done) await there([], swv);
      })();
      const receipts = await here(files, swv);
      done = true;
      await settling;
      expect(receipts.map(({ state, refusal }) => refusal?.code ?? state)).toEqual([
        'geladen',
        'dubbel_in_een_keer',
        'dubbel_in_een_keer',
        'dubbel_in_een_keer',
      ]);
      expect(await wrongNow(installation.poolOf('peildatum_etl'), swv)).toEqual([]);
    }
  });

  it('take in other files of one kind without waiting for each other for ever', async () => {
    const swv = await newSwv();
    // the parts of later schooljaren are made first: who locks them by name and who by age meet half-way
    for (const year of [2023, 2022, 2021]) {
      await here(write(swv, { [`verzuim-eerst-${year}.csv`]: verzuim(absent(year, 10)) }), swv);
    }
    const large = write(swv, {
      'verzuim-groot-2021-2023.csv': verzuim(
        [2021, 2022, 2023].flatMap((year) => absent(year, 36_000, 2)),
      ),
    });
    let done = false;
    let small = 0;
    const settling = (async () => {
      for (; !done; small += 1) {
        const rows = [2021, 2022, 2023].flatMap((year) => [
          [`S${small}`, '99AA00', `${year}-11-01`, 12, 5, 'te_laat', 'overig', 'N'],
        ]);
        await there(write(swv, { [`verzuim-klein${small}-2021.csv`]: verzuim(rows) }), swv);
      }
    })();
    // a failure of the other must not wait for the end of this one
    const taken = here(large, swv);
    await Promise.race([taken, settling]);
    const receipts = await taken;
    done = true;
    await settling;
    expect(receipts).toMatchObject([{ state: 'geladen', rows: 108_000, loaded: 108_000 }]);
    expect(small).toBeGreaterThan(1);
    expect(await wrongNow(installation.poolOf('peildatum_etl'), swv)).toEqual([]);
  });

  it('lock the parts of a fact in one order: those who count its rows, and a large delivery that becomes a part', async () => {
    const swv = await newSwv();
    for (const year of [2023, 2022, 2021]) {
      await here(write(swv, { [`verzuim-eerst-${year}.csv`]: verzuim(absent(year, 10)) }), swv);
    }
    // by hand, since the moments at which both are half-way come once in a thousand times
    const settling = new Client({ connectionString: installation.url });
    await settling.connect();
    const lock = (year: number) =>
      settling.query(
        `lock table warehouse.verzuim_${swv.toLowerCase()}_${year}_${year + 1}_rest in access exclusive mode`,
      );
    await settling.query('begin');
    await lock(2021);
    const counting = query('select warehouse.refresh_statistics($1, $2)', ['verzuim', swv]);
    await wait(300);
    await lock(2022);
    await lock(2023);
    await settling.query('commit');
    await settling.end();
    await counting;
  });

  it('correct a delivery without waiting for what another swv is doing', async () => {
    const [swv, elsewhere] = [await newSwv(), await newSwv()];
    for (const one of [swv, elsewhere]) {
      await here(write(one, { 'verzuim-school-2021.csv': verzuim(absent(2021, 20)) }), one);
    }
    const settling = new Client({ connectionString: installation.url });
    await settling.connect();
    await settling.query('begin');
    await settling.query(
      `lock table warehouse.verzuim_${elsewhere.toLowerCase()}_2021_2022_rest in access exclusive mode`,
    );
    const corrected = here(
      write(swv, { 'verzuim-school-2021.csv': verzuim(absent(2021, 19)) }),
      swv,
    );
    const first = await Promise.race([corrected, wait(10_000, 'wacht')]);
    await settling.query('commit');
    await settling.end();
    await corrected;
    expect(first).toMatchObject([{ state: 'geladen', loaded: 19 }]);
  });
});
