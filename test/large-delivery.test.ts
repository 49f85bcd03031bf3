import { beforeAll, describe, expect, it } from 'vitest';
import { type Installation, install, receiptOf } from './setup/installation.js';
import { csv, pupilNumber, REGISTERS, writeFiles } from './setup/made-up.js';

const SWV = 'VO9901';
const HEADER = [
  ...['leerling_id', 'vestiging', 'datum', 'lesuur', 'minuten', 'soort', 'reden', 'geoorloofd'],
];
/** A place that no register names before the list of exceptions does. */
const UNKNOWN = '99ZZ00';

type Row = readonly [
  pupil: string,
  vestiging: string,
  datum: string,
  lesuur: number | '',
  minuten: number | string,
  ...rest: string[],
];

const PUPILS = Array.from({ length: 900 }, (_, at) => pupilNumber(at));

/** School days of three schooljaren. */
const DAYS = [2021, 2022, 2023].flatMap((year) =>
  Array.from({ length: 300 }, (_, at) => new Date(Date.UTC(year, 8, 1 + at)))
    .filter((day) => day.getUTCDay() % 6 !== 0)
    .map((day) => day.toISOString().slice(0, 10))
    .slice(0, 60),
);

/** One absence per pupil, day and hour, so that every row has a key of its own. */
function absences(count: number, from = 0): Row[] {
  return Array.from({ length: count }, (_, index) => {
    const at = from + index;
    const pupil = at % PUPILS.length;
    const day = Math.floor(at / PUPILS.length) % DAYS.length;
    const hour = Math.floor(at / (PUPILS.length * DAYS.length));
    return [
      PUPILS[pupil] ?? '',
      pupil % 2 === 0 ? '99AA00' : '99AB00',
      DAYS[day] ?? '',
      hour === 3 ? '' : 1 + hour,
      10 + (at % 500),
      ...['afwezig', 'ziek', 'J'],
    ];
  });
}

const keyOf = ([pupil, vestiging, datum, lesuur]: Row) =>
  `${pupil} ${vestiging} ${datum} ${lesuur}`;

/** What must become of the rows, told simply: by line, why a row is not loaded. */
function expected(
  rows: readonly Row[],
  elsewhere: ReadonlySet<string>,
  known: (place: string) => boolean,
) {
  const seen = new Set<string>();
  const why = new Map<number, string>();
  rows.forEach((row, at) => {
    const line = at + 2;
    if (typeof row[4] === 'string') {
      why.set(line, 'getal_onjuist');
      return;
    }
    const key = keyOf(row);
    if (seen.has(key) || elsewhere.has(key)) why.set(line, 'dubbele_sleutel');
    else if (!known(row[1])) why.set(line, 'verwijzing_onbekend');
    seen.add(key);
  });
  return why;
}

describe('a large delivery', () => {
  let installation = {} as Installation;
  const query = (text: string, values: unknown[] = []) =>
    installation.poolOf('peildatum_etl').query(text, values);

  const take = (files: Record<string, string>) =>
    installation.takeIn([writeFiles(installation.folder, `groot-${Math.random()}`, files)]);

  /** The rows of a delivery that hold now, as what one would add up of them, by schooljaar. */
  async function stored(delivery: number | null) {
    const { rows } = await query(
      `select schooljaar, count(*)::int as rows, sum(minuten)::int as minutes, sum(regel)::bigint::text as lines,
         count(distinct (leerling, vestiging, datum, lesuur))::int as keys
       from warehouse.verzuim where swv = $1 and levering_id = $2 and bekend_tot is null
       group by schooljaar order by schooljaar`,
      [SWV, delivery],
    );
    return rows;
  }

  function added(rows: readonly Row[], notLoaded: ReadonlyMap<number, string>) {
    const sums = new Map<string, { rows: number; minutes: number; lines: number }>();
    rows.forEach(([, , datum, , minuten], at) => {
      const line = at + 2;
      if (notLoaded.has(line)) return;
      const year = Number(datum.slice(0, 4)) - (datum.slice(5) < '08-01' ? 1 : 0);
      const schooljaar = `${year}-${year + 1}`;
      const sum = sums.get(schooljaar) ?? { rows: 0, minutes: 0, lines: 0 };
      sum.rows += 1;
      sum.minutes += Number(minuten);
      sum.lines += line;
      sums.set(schooljaar, sum);
    });
    return [...sums].sort().map(([schooljaar, sum]) => ({
      schooljaar,
      ...sum,
      lines: String(sum.lines),
      keys: sum.rows,
    }));
  }

  const places = (names: string): Promise<unknown[]> =>
    query(
      `select c.relname as name from pg_class c
       where c.relname like $1 and c.relkind in ('r', 'p') order by 1`,
      [names],
    ).then(({ rows }) => rows.map(({ name }) => name));

  const known = (place: string) => place !== UNKNOWN;
  const others = absences(1000, 2000);
  const elsewhere = new Set(others.map(keyOf));

  /** Rows with everything in them that keeps a row out. */
  function mixed(count: number, from: number): Row[] {
    const rows = absences(count, from);
    const change = (at: number, change: (row: Row) => Row) => {
      const row = rows[at];
      if (row !== undefined) rows[at] = change(row);
    };
    // doubles: of the row before, of rows far away, of a row that is no good itself, and three times the same
    for (let at = 0; at < 400; at += 1)
      change(count - 1 - at * 7, () => rows[at * 11 + 5] ?? (rows[0] as Row));
    change(50, () => rows[49] as Row);
    change(51, () => rows[49] as Row);
    for (let at = 0; at < 300; at += 1) {
      change(60_000 + at * 3, ([pupil, , ...rest]) => [pupil, UNKNOWN, ...rest]);
    }
    // of a place that is not known yet: one key twice
    change(60_001, () => rows[60_000] as Row);
    for (let at = 0; at < 200; at += 1) {
      change(70_000 + at, ([pupil, place, datum, lesuur, , ...rest]) => [
        pupil,
        place,
        datum,
        lesuur,
        'x',
        ...rest,
      ]);
    }
    // and keys that the other supplier has
    for (let at = 0; at < 150; at += 1) change(80_000 + at, () => others[at * 3] as Row);
    return rows;
  }

  const first = mixed(120_000, 0);
  const second = mixed(110_000, 40_000);
  let firstId: number | null = null;
  let secondId: number | null = null;
  /** How many rows held of which delivery, at moments along the way. */
  const moments: { moment: string; delivery: number | null; rows: number }[] = [];

  async function remember(delivery: number | null): Promise<void> {
    const { rows } = await query(
      `select clock_timestamp()::text as moment,
         (select count(*)::int from warehouse.verzuim where swv = $1 and levering_id = $2 and bekend_tot is null) as rows`,
      [SWV, delivery],
    );
    moments.push({ delivery, ...rows[0] });
  }

  /** The history says of each of those moments what was seen then. */
  async function holdsToHistory(): Promise<void> {
    for (const { moment, delivery, rows: then } of moments) {
      const { rows } = await query(
        'select count(*)::int as rows from warehouse.verzuim_op($1, $2) where levering_id = $3',
        [SWV, moment, delivery],
      );
      expect(rows, `levering ${delivery} op ${moment}`).toEqual([{ rows: then }]);
    }
  }

  beforeAll(async () => {
    installation = await install();
    await take(REGISTERS);
    const { receipts } = await take({ 'verzuim-ander-2021-2024.csv': csv(HEADER, others) });
    expect(receipts[0]).toMatchObject({ state: 'geladen', loaded: 1000 });
  });

  async function checked(file: string, rows: readonly Row[]) {
    const result = await take({ [file]: csv(HEADER, rows) });
    const receipt = receiptOf(result, file);
    const why = expected(rows, elsewhere, known);
    const findings = new Map(
      receipt.findings
        .filter(({ level }) => level === 'fout' || level === 'wacht')
        .map(({ line, code }) => [line, code]),
    );
    expect(findings).toEqual(why);
    expect(receipt).toMatchObject({
      state: 'geladen',
      rows: rows.length,
      loaded: rows.length - why.size,
      quarantined: why.size,
    });
    expect(await stored(receipt.delivery)).toEqual(added(rows, why));
    return { receipt, why };
  }

  it('becomes a part of the warehouse with every row accounted for: doubles, keys of others, rows that wait, faults', async () => {
    const { receipt, why } = await checked('verzuim-school-2021-2024.csv', first);
    firstId = receipt.delivery;
    const codes = [...why.values()];
    const count = (code: string) => codes.filter((one) => one === code).length;
    expect(count('dubbele_sleutel')).toBeGreaterThan(500);
    expect(count('verwijzing_onbekend')).toBeGreaterThan(290);
    expect(count('getal_onjuist')).toBe(200);
    expect(await places(`verzuim_vo9901_20__\\_20__\\_${firstId}`)).toHaveLength(3);
    await remember(firstId);
    // what waits stays in staging, and nothing else
    const { rows } = await query(`select count(*)::int as rows from staging.verzuim_${firstId}`);
    expect(rows[0]?.rows).toBe(count('verwijzing_onbekend'));
  });

  it('is replaced by another large one, as from now and not before', async () => {
    const { receipt } = await checked('verzuim-school-2021-2024.csv', second);
    secondId = receipt.delivery;
    expect(receipt.replaced).toEqual({ id: firstId, rows: first.length });
    expect(await stored(firstId)).toEqual([]);
    expect(await places(`verzuim_${firstId}%`)).toEqual([]);
    await remember(secondId);
    await holdsToHistory();
  });

  it('has its waiting rows loaded when their place comes, and a key of theirs stays one', async () => {
    const { followed } = await take({
      'vestiging_kenmerken-swv-2024.csv': csv(
        ['vestiging', 'swv', 'tussenvoorziening', 'van'],
        [[UNKNOWN, SWV, 'J', '2020-08-01']],
      ),
    });
    const why = expected(second, elsewhere, () => true);
    const waited = expected(second, elsewhere, known).size - why.size;
    expect(followed).toEqual([{ delivery: secondId, loaded: waited, quarantined: why.size }]);
    expect(await stored(secondId)).toEqual(added(second, why));
    expect(await places(`verzuim_${secondId}%`)).toEqual([]);
    const { rows } = await query(
      `select count(*)::int as rows, count(distinct (leerling, vestiging, datum, lesuur))::int as keys
       from warehouse.verzuim where swv = $1 and bekend_tot is null`,
      [SWV],
    );
    const all = second.length - why.size + others.length;
    expect(rows).toEqual([{ rows: all, keys: all }]);
    await remember(secondId);
  });

  it('sends rows back to waiting when a correction takes their place away, and takes them up again', async () => {
    const without = await take({
      'vestiging_kenmerken-swv-2024.csv': csv(
        ['vestiging', 'swv', 'tussenvoorziening', 'van'],
        [['99YY00', SWV, 'N', '2020-08-01']],
      ),
    });
    const waiting = [...expected(second, elsewhere, known).values()].filter(
      (code) => code === 'verwijzing_onbekend',
    ).length;
    expect(without.orphans).toEqual([{ delivery: secondId, rows: waiting }]);
    expect(await stored(secondId)).toEqual(added(second, expected(second, elsewhere, known)));
    await remember(secondId);
    const again = await take({
      'vestiging_kenmerken-swv-2024.csv': csv(
        ['vestiging', 'swv', 'tussenvoorziening', 'van'],
        [
          ['99YY00', SWV, 'N', '2020-08-01'],
          [UNKNOWN, SWV, 'J', '2020-08-01'],
        ],
      ),
    });
    expect(again.followed).toMatchObject([{ delivery: secondId, loaded: waiting }]);
    expect(await stored(secondId)).toEqual(
      added(
        second,
        expected(second, elsewhere, () => true),
      ),
    );
  });

  it('is replaced once more after some of its rows went and came, and every moment before stays as it was', async () => {
    await remember(secondId);
    const third = absences(101_000, 5_000).filter((row) => !elsewhere.has(keyOf(row)));
    const { receipts } = await take({ 'verzuim-school-2021-2024.csv': csv(HEADER, third) });
    expect(receipts[0]).toMatchObject({
      state: 'geladen',
      loaded: third.length,
      replaced: { id: secondId },
    });
    expect(await stored(secondId)).toEqual([]);
    expect(await stored(receipts[0]?.delivery ?? null)).toEqual(added(third, new Map()));
    await holdsToHistory();
    secondId = receipts[0]?.delivery ?? null;
  });

  it('is refused as a whole when too many of its keys stand elsewhere already, and leaves the other as it was', async () => {
    const before = await stored(secondId);
    const result = await take({
      'verzuim-derde-2021-2024.csv': csv(HEADER, absences(105_000, 60_000)),
    });
    const receipt = receiptOf(result, 'verzuim-derde-2021-2024.csv');
    expect(receipt).toMatchObject({
      state: 'geweigerd',
      rows: 105_000,
      loaded: 0,
      refusal: { code: 'te_veel_fouten' },
    });
    const held = receipt.findings.filter(({ code }) => code === 'dubbele_sleutel').length;
    expect(receipt.refusal?.message).toContain(`${held} van 105000`);
    expect(await stored(secondId)).toEqual(before);
    const { rows } = await query("select from audit.levering where staat = 'ontvangen'");
    expect(rows).toEqual([]);
    const { rowCount } = await query(
      "select from pg_class where relnamespace = 'staging'::regnamespace and relkind in ('r', 'p')",
    );
    expect(rowCount).toBe(0);
  });
});
