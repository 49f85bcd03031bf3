import {
  type Column,
  isDate,
  isVso,
  PLACE_KINDS,
  type Row,
  SOURCES,
  type Source,
  sourceOf,
} from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import type { ExampleRow } from './delivery.js';
import { exampleRows } from './example-rows.js';
import type { ExampleSize } from './size.js';
import { createWorld } from './world.js';

type Rows = Map<string, Row[]>;

function generate(size: ExampleSize, seed: number): { all: ExampleRow[]; byKind: Rows } {
  const all = [...exampleRows(createWorld({ seed, size, swv: 'VO9901' }))];
  const byKind: Rows = new Map(SOURCES.map(({ kind }) => [kind, []]));
  for (const one of all) byKind.get(one.delivery.kind)?.push(asDeclared(one));
  return { all, byKind };
}

const normal = (header: string): string => header.toUpperCase().replaceAll('_', ' ');

/** A row of a file of others, under the declared names; a row of the contract, of XML or of YAML has them already. */
function asDeclared({ delivery, row }: ExampleRow): Row {
  const source = sourceOf(delivery.kind);
  if (source === undefined || source.format === 'contract' || source.readFrom !== undefined)
    return row;
  const byHeader = new Map(Object.entries(row).map(([name, value]) => [normal(name), value]));
  const value = ([name, column]: [string, Column]): [string, string | null] => {
    if (column.fromFileName) return [name, column.fromFileName(delivery.name) ?? null];
    const parts = (column.headers ?? []).map((headers) => {
      const header = headers.find((one) => byHeader.has(one));
      expect(header, `${delivery.name} has no ${name}`).toBeDefined();
      return String(byHeader.get(header ?? '') ?? '').trim();
    });
    const text = parts.length === 2 && parts[1]?.length === 6 ? parts[1] : parts.join('');
    if (text === '') return [name, null];
    if (column.type === 'datum') {
      return [name, text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')];
    }
    return [name, column.type === 'postcode4' ? text.slice(0, 4) : text];
  };
  return Object.fromEntries(Object.entries(source.columns).map(value));
}

const SHAPES: Partial<Record<Column['type'], RegExp>> = {
  leerling: /^99\d{7}$/,
  vestiging: /^99[A-Z]{2}\d\d$/,
  bedrag: /^\d+\.\d\d$/,
  getal: /^\d+$/,
  janee: /^[JN]$/,
  swv: /^[VP]O\d{4}$/,
  gemeente: /^98\d\d$/,
  postcode4: /^67[5-8]\d$/,
  bevoegd_gezag: /^999\d\d$/,
  schooljaar: /^20\d\d-20\d\d$/,
  duo_aantal: /^(\d+|<5)$/,
};

/** What is wrong with a value by its declared column; undefined when it is right. */
function fault(column: Column, value: string | number | null): string | undefined {
  if (value === null || value === '') return column.required ? 'required' : undefined;
  const text = String(value);
  if (column.type === 'datum' || column.type === 'geboortedatum') {
    return isDate(text) ? undefined : 'no date';
  }
  if (column.codes && !column.codes.includes(text)) return 'no such code';
  const shape = column.negative === true ? /^-?\d+\.\d\d$/ : SHAPES[column.type];
  if (shape?.test(text) === false) return 'wrong shape';
  if (column.between && (Number(text) < column.between[0] || Number(text) > column.between[1])) {
    return 'out of bounds';
  }
  if (column.positive && Number(text) <= 0) return 'not positive';
  return column.pattern?.matches.test(text) === false ? 'wrong pattern' : undefined;
}

function rowFaults(source: Source, row: Row): string[] {
  const faults: string[] = [];
  for (const [name, column] of Object.entries(source.columns)) {
    const found = fault(column, row[name] ?? null);
    if (found !== undefined) faults.push(`${name}: ${found} (${row[name]})`);
  }
  for (const rule of source.rules) if (!rule.holds(row)) faults.push(rule.code);
  for (const order of source.dateOrders) {
    const dates = order.map((name) => row[name] ?? null).filter((date) => date !== null);
    if (dates.some((date, place) => place > 0 && String(date) < String(dates[place - 1]))) {
      faults.push(`order: ${order.join(', ')}: ${dates.join(' ')}`);
    }
  }
  return faults;
}

function of(rows: Rows, kind: string): Row[] {
  return rows.get(kind) ?? [];
}

const covers = (row: Row, from: string, until: string, date: string): boolean =>
  String(row[from]) <= date && (row[until] === null || String(row[until]) >= date);

/** Straight from the definition: teller and noemer of the doorstroompercentage of the school year that begins in `year`. */
function doorstroom(rows: Rows, year: number): { teller: number; noemer: number } {
  const enrolledOn = (date: string, vso: boolean): Set<string> =>
    new Set(
      of(rows, 'inschrijvingen')
        .filter((row) => isVso(String(row.onderwijssoort)) === vso)
        .filter((row) => covers(row, 'begindatum', 'einddatum', date))
        .map((row) => String(row.leerling_id)),
    );
  const start = `${year}-10-01`;
  const end = `${year + 1}-10-01`;
  const withTlv = new Set(
    of(rows, 'tlv')
      .filter((row) => row.besluit === 'toegekend' && covers(row, 'begindatum', 'einddatum', start))
      .map((row) => String(row.leerling_id)),
  );
  const vso = [...enrolledOn(start, true)].filter((leerling) => withTlv.has(leerling));
  const [voLater, vsoLater] = [enrolledOn(end, false), enrolledOn(end, true)];
  const moved = vso.filter((leerling) => voLater.has(leerling) && !vsoLater.has(leerling));
  return { teller: moved.length, noemer: vso.length };
}

describe.each([1, 2, 2024])('the small example with seed %i', (seed) => {
  const { all, byKind } = generate('s', seed);

  it('has rows of every kind', () => {
    for (const { kind } of SOURCES) expect(of(byKind, kind).length, kind).toBeGreaterThan(0);
  });

  it('has only rows that the declarations allow', () => {
    for (const source of SOURCES) {
      for (const row of of(byKind, source.kind)) {
        expect(rowFaults(source, row), `${source.kind} ${JSON.stringify(row)}`).toEqual([]);
      }
    }
  });

  it('has no column that is not declared', () => {
    for (const { delivery, row } of all) {
      expect(Object.keys(row).filter((name) => !delivery.columns.includes(name))).toEqual([]);
    }
  });

  it('uses a key once over all files of a kind', () => {
    for (const source of SOURCES.filter(({ key }) => key.length > 0)) {
      const keys = of(byKind, source.kind).map((row) => source.key.map((name) => row[name]).join());
      expect(new Set(keys).size, source.kind).toBe(keys.length);
    }
  });

  it('refers only to what is delivered', () => {
    const places = new Set(
      PLACE_KINDS.flatMap((kind) => of(byKind, kind).map((row) => row.vestiging)),
    );
    for (const source of SOURCES) {
      for (const [name, column] of Object.entries(source.columns)) {
        if (column.refersTo === undefined) continue;
        const target = sourceOf(column.refersTo);
        const known = target
          ? new Set(of(byKind, target.kind).map((row) => row[target.key[0] ?? '']))
          : places;
        for (const row of of(byKind, source.kind)) {
          if (row[name] !== null)
            expect(known.has(row[name] ?? null), `${name} ${row[name]}`).toBe(true);
        }
      }
    }
  });

  it('breaks no rule over several rows', () => {
    const vsoPlaces = new Set(
      of(byKind, 'duo_afstand')
        .filter((row) => row.soort_po === 'Vso')
        .map((row) => row.vestiging),
    );
    for (const row of of(byKind, 'inschrijvingen')) {
      expect(vsoPlaces.has(row.vestiging ?? null)).toBe(isVso(String(row.onderwijssoort)));
    }
    const granted = of(byKind, 'vergoedingen').filter((row) => row.besluit === 'toegekend');
    expect(new Set(granted.map((row) => row.traject_id)).size).toBe(granted.length);
    for (const rows of perPupil(of(byKind, 'inschrijvingen')).values()) {
      const ordered = rows.toSorted((a, b) =>
        String(a.begindatum) < String(b.begindatum) ? -1 : 1,
      );
      ordered.forEach((row, place) => {
        const next = ordered[place + 1];
        if (next)
          expect(String(row.einddatum) < String(next.begindatum), JSON.stringify(rows)).toBe(true);
      });
    }
  });

  it('knows nothing that happens after the day of delivery', () => {
    const planned = new Set([
      'tlv.einddatum',
      'vrijstellingen.tot',
      'verplichtingen.tot',
      'arrangementen.tot',
      // of a tlv in it
      'oso_dossier.tot',
    ]);
    for (const source of SOURCES) {
      for (const [name, column] of Object.entries(source.columns)) {
        if (column.type !== 'datum' || planned.has(`${source.kind}.${name}`)) continue;
        for (const row of of(byKind, source.kind)) {
          expect(
            String(row[name] ?? '') <= '2024-12-31',
            `${source.kind} ${JSON.stringify(row)}`,
          ).toBe(true);
        }
      }
    }
  });

  it('enrols who went to the vo there, and nobody who did not', () => {
    const enrolments = perPupil(of(byKind, 'inschrijvingen'));
    for (const traject of of(byKind, 'doorstroom')) {
      const rows = enrolments.get(traject.leerling_id ?? null) ?? [];
      const start = traject.inschrijving_vo;
      if (traject.uitkomst === 'geslaagd') expect(start).not.toBeNull();
      if (start === null || start === undefined) {
        expect(
          rows.every(
            (row) =>
              String(row.begindatum) < String(traject.start_doorstroom) ||
              isVso(String(row.onderwijssoort)),
          ),
        ).toBe(true);
        continue;
      }
      const there = rows.filter((row) => covers(row, 'begindatum', 'einddatum', String(start)));
      expect(there.map((row) => [row.vestiging, row.begindatum])).toEqual([
        [traject.vo_vestiging, start],
      ]);
    }
  });

  it('asks vergoedingen by the rule', () => {
    const trajecten = new Map(of(byKind, 'doorstroom').map((row) => [row.traject_id, row]));
    for (const row of of(byKind, 'vergoedingen').filter(({ besluit }) => besluit === 'toegekend')) {
      const { uitkomst, vo_vestiging } = trajecten.get(row.traject_id ?? null) ?? {};
      expect(row.vo_vestiging).toBe(vo_vestiging);
      if (row.grond === 'geslaagd') {
        expect([uitkomst, row.toegekend_bedrag]).toEqual(['geslaagd', '10000.00']);
      } else {
        expect(['terug_vso', 'symbiose', 'maatwerk', 'gestopt']).toContain(uitkomst);
        const most = Math.min(10_000, Number(row.ingezette_middelen));
        expect(Number(row.toegekend_bedrag)).toBeLessThanOrEqual(most);
        expect(Number(row.toegekend_bedrag)).toBeGreaterThan(0);
      }
    }
  });

  it('has every headline in every year of the jaarverslag', () => {
    for (const year of [2021, 2022, 2023]) {
      expect(doorstroom(byKind, year).teller).toBeGreaterThanOrEqual(5);
    }
    for (const year of ['2022', '2023', '2024']) {
      const granted = of(byKind, 'vergoedingen').filter(
        (row) => row.besluit === 'toegekend' && row.besluitdatum?.toString().startsWith(year),
      );
      expect(granted.length, year).toBeGreaterThan(1);
      const owed = of(byKind, 'verplichtingen').filter(
        (row) => row.soort === 'herbesteding' && String(row.van).startsWith(year),
      );
      expect(owed.length).toBeGreaterThan(1);
    }
  });
});

describe('the middling example', () => {
  const { all, byKind } = generate('m', 1);

  it('brings three to six vso pupils in a hundred to the vo each year', () => {
    for (const year of [2021, 2022, 2023]) {
      const { teller, noemer } = doorstroom(byKind, year);
      expect(noemer).toBeGreaterThan(400);
      expect(teller / noemer).toBeGreaterThan(0.03);
      expect(teller / noemer).toBeLessThan(0.06);
    }
  });

  it('is about 25,000 pupils at 30 vo and 8 vso vestigingen, four in a hundred in the vso', () => {
    const rows = of(byKind, 'inschrijvingen');
    const pupils = perPupil(rows);
    const vso = perPupil(rows.filter((row) => isVso(String(row.onderwijssoort))));
    expect(pupils.size).toBeGreaterThan(24_000);
    expect(pupils.size).toBeLessThan(26_000);
    expect(vso.size / pupils.size).toBeGreaterThan(0.035);
    expect(vso.size / pupils.size).toBeLessThan(0.05);
    const vestigingen = (of: readonly Row[]): number =>
      new Set(of.map((row) => row.vestiging)).size;
    expect(vestigingen(rows.filter((row) => isVso(String(row.onderwijssoort))))).toBe(8);
    expect(vestigingen(rows)).toBe(38);
  });

  it('counts in the files of DUO who is enrolled on 1 October', () => {
    for (const year of [2021, 2022, 2023, 2024]) {
      const telling = of(byKind, 'duo_leerlingen_vo').filter(
        (row) => row.peildatum === `${year}-10-01`,
      );
      const counted = telling
        .flatMap((row) => Object.entries(row))
        .filter(([name]) => name.startsWith('leerjaar_'))
        .reduce((sum, [, count]) => sum + Number(count), 0);
      const enrolled = of(byKind, 'inschrijvingen').filter(
        (row) =>
          !isVso(String(row.onderwijssoort)) &&
          row.bekostigd === 'J' &&
          covers(row, 'begindatum', 'einddatum', `${year}-10-01`),
      );
      expect(counted).toBe(enrolled.length);
    }
  });

  it('delivers each enrolment in the file of its own board', () => {
    const filesOf = new Map<unknown, Set<string>>();
    for (const { delivery, row } of all) {
      if (delivery.kind !== 'inschrijvingen') continue;
      filesOf.set(row.vestiging, (filesOf.get(row.vestiging) ?? new Set()).add(delivery.name));
    }
    for (const [vestiging, files] of filesOf) expect(files.size, String(vestiging)).toBe(1);
  });
});

function perPupil(rows: readonly Row[]): Map<string | number | null, Row[]> {
  const pupils = new Map<string | number | null, Row[]>();
  for (const row of rows) {
    const pupil = row.leerling_id ?? null;
    pupils.set(pupil, [...(pupils.get(pupil) ?? []), row]);
  }
  return pupils;
}
