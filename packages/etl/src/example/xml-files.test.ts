import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from '@peildatum/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOso } from '../carriers/xml/oso.js';
import { readXaf } from '../carriers/xml/xaf.js';
import type { RecordReader } from '../delivery/record-reader.js';
import { exampleRows } from './example-rows.js';
import { ACCOUNTS } from './ledger-accounts.js';
import type { ExampleSize } from './size.js';
import { createWorld } from './world.js';
import { type ExampleFile, writeExample } from './write-example.js';

const SEED = 5;
const LIMITS = { lineLength: 100_000, unpackedBytes: 1e9 };

let folder = '';
let files: ExampleFile[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peildatum-xml-'));
  ({ files } = await writeExample({ folder, seed: SEED, size: 's' }));
});
afterAll(() => rm(folder, { recursive: true }));

function generated(size: ExampleSize, seed: number): Map<string, Row[]> {
  const rows = new Map<string, Row[]>();
  const put = (name: string, row: Row): void =>
    void rows.set(name, [...(rows.get(name) ?? []), row]);
  for (const { delivery, row } of exampleRows(createWorld({ seed, size, swv: 'VO9901' }))) {
    // of the pupils only what is asked for: keeping millions of rows would take minutes
    if ('style' in delivery && row.leerling_id !== undefined) continue;
    put('style' in delivery ? delivery.kind : delivery.name, row);
  }
  return rows;
}

/** What is read of a file, column by column; nothing is null. */
async function readBack(read: RecordReader, name: string): Promise<Row[]> {
  const rows: Row[] = [];
  let header: readonly string[] | undefined;
  const records = read(join(folder, name), LIMITS, (fields) => {
    if (header === undefined) header = fields;
    else rows.push(Object.fromEntries(header.map((column, at) => [column, fields[at] || null])));
  });
  for await (const _ of records);
  return rows;
}

const asText = (rows: readonly Row[]): Row[] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)]),
    ),
  );

describe('the XML of the small example', () => {
  const of = (kind: string): ExampleFile[] => files.filter((file) => file.kind === kind);

  it.each([
    ['grootboek', 3, readXaf],
    ['oso_dossier', 6, readOso],
  ] as const)('is read back as the rows that it was made of: %s', async (kind, count, read) => {
    const made = generated('s', SEED);
    expect(of(kind)).toHaveLength(count);
    for (const { name, rows } of of(kind)) {
      const back = await readBack(read, name);
      expect(back, name).toEqual(asText(made.get(name) ?? []));
      expect(back, name).toHaveLength(rows);
    }
  });

  it('is of realistic size, with dossiers of both sorts of school', async () => {
    for (const { name, rows } of of('grootboek')) {
      expect(rows, name).toBeGreaterThan(150);
      expect(rows, name).toBeLessThan(1000);
    }
    const parts = (
      await Promise.all(of('oso_dossier').map(({ name }) => readBack(readOso, name)))
    ).flat();
    const first = parts.filter(({ onderdeel }) => onderdeel === 'inschrijving');
    expect(new Set(first.map(({ schoolsoort }) => schoolsoort))).toEqual(new Set(['VO', 'VSO']));
    expect(new Set(first.map(({ leerling_id }) => leerling_id)).size).toBe(6);
    const sorts = ['inschrijving', 'schoolloopbaan', 'opp', 'tlv', 'verzuim'];
    expect(new Set(parts.map(({ onderdeel }) => onderdeel))).toEqual(new Set(sorts));
  });
});

describe.each([
  ['s', 1],
  ['m', 1],
] as const)('the ledgers of size %s', (size, seed) => {
  const rows = generated(size, seed);
  const of = (name: string): readonly Row[] => rows.get(name) ?? [];
  const ledger = (year: number): readonly Row[] => of(`grootboek-administratie-${year}.xaf`);
  const cents = (amount: Row[string] | undefined): number =>
    Math.round(Number(amount ?? Number.NaN) * 100);
  const sum = (lines: readonly Row[]): number =>
    lines.reduce((total, { bedrag }) => total + cents(bedrag), 0);
  const YEARS = [2022, 2023, 2024];

  it('book every cost on a cost centre that is known, and nothing else', () => {
    const known = new Set(of('programmas').map(({ kostenplaats }) => kostenplaats));
    const used = new Set<Row[string]>();
    for (const { rekening, kostenplaats } of YEARS.flatMap(ledger)) {
      const isCost = String(rekening).length === 5 && String(rekening) < '80000';
      expect(kostenplaats !== null, `${rekening} ${kostenplaats}`).toBe(isCost);
      if (kostenplaats === null || kostenplaats === undefined) continue;
      expect(known).toContain(kostenplaats);
      used.add(kostenplaats);
    }
    expect(used.size).toBeGreaterThan(5);
  });

  it('pay boards what the mutaties say that was realised', () => {
    for (const place of ['4100', '4310', '4510']) {
      const said = of('verplichting_mutaties').filter(
        ({ soort, kostenplaats }) => soort === 'realisatie' && kostenplaats === place,
      );
      const paid = YEARS.flatMap(ledger).filter(
        ({ rekening, kostenplaats }) =>
          rekening === ACCOUNTS.verplichtingen.id && kostenplaats === place,
      );
      expect(sum(paid), place).toBe(sum(said));
      // nothing else is booked there
      const all = YEARS.flatMap(ledger).filter(({ kostenplaats }) => kostenplaats === place);
      expect(all).toHaveLength(paid.length);
    }
  });

  it('pay the vergoedingen on the day that tac paid them', () => {
    const said = of('vergoedingen').filter(({ betaaldatum }) => betaaldatum !== null);
    const paid = YEARS.flatMap(ledger).filter(
      ({ rekening }) => rekening === ACCOUNTS.vergoedingen.id,
    );
    const says = (date: Row[string] | undefined, amount: Row[string] | undefined): string =>
      `${date} ${amount}`;
    expect(paid.map(({ datum, bedrag }) => says(datum, bedrag)).sort()).toEqual(
      said.map(({ betaaldatum, toegekend_bedrag }) => says(betaaldatum, toegekend_bedrag)).sort(),
    );
    const there = YEARS.flatMap(ledger).filter(({ kostenplaats }) => kostenplaats === '4420');
    expect(there).toEqual(paid);
  });

  it('go on where the year before ended, and balance', () => {
    for (const year of YEARS) {
      expect(sum(ledger(year)), String(year)).toBe(0);
      const opening = ledger(year).filter(({ soort }) => soort === 'beginbalans');
      for (const { rekening, bedrag } of year === 2022 ? [] : opening) {
        const before = ledger(year - 1).filter(
          (line) =>
            line.rekening === rekening ||
            // the result goes into the reserve
            (rekening === ACCOUNTS.reserve.id && line.rekeningsoort === 'P'),
        );
        expect(sum(before), `${year} ${rekening}`).toBe(cents(bedrag));
      }
    }
  });

  it('take an invoice that was booked twice back with negative amounts', () => {
    for (const year of YEARS) {
      const rent = ledger(year).filter(({ rekening }) => rekening === ACCOUNTS.huisvesting.id);
      expect(rent.map(({ bedrag }) => cents(bedrag) < 0)).toContain(true);
    }
  });

  // in the smallest region boards are paid more than the swv gets: there the balans cannot be met
  if (size === 's') return;

  it('end where the balans ends, post by post', () => {
    for (const year of YEARS) {
      const said = of('balans').filter(
        ({ jaar, soort }) => jaar === year && soort === 'realisatie',
      );
      for (const { post, bedrag } of said) {
        const accounts: readonly string[] = Object.values(ACCOUNTS)
          .filter((account) => account.post === post)
          .map(({ id }) => id);
        const lines = ledger(year).filter(({ rekening }) => accounts.includes(String(rekening)));
        const result = ledger(year).filter(({ rekeningsoort }) => rekeningsoort === 'P');
        const total = sum(post === 'ev_algemeen' ? [...lines, ...result] : lines);
        const isDebit = /^va_|^vlottend|personeel|lasten|afschrijving|huisvesting/.test(
          String(post),
        );
        expect(cents(bedrag) + (isDebit ? -total : total), `${year} ${post}`).toBe(0);
      }
    }
  });
});
