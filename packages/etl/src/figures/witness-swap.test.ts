import { type Protection, protect, witnessOf } from '@peildatum/disclosure';
import { type Cell, cellKey, type Figure, figureName, recipeBy } from '@peildatum/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MadeUpRecord, madeUpRules, periodOf, times } from '../../test/made-up-marts.js';
import { exactCells } from './cells.js';
import { buildCube, type Cube } from './cube.js';
import { countIn } from './cube-rows.js';
import { countsOf } from './figure-counts.js';
import type { IndicatorPeriod, MartRow } from './mart-rows.js';

const RULES = madeUpRules('verwisseling');
const JAAR = '2023-2024';
const DAG = '2024-02-01';
const WITNESSES = 3;

/** A vestiging lies in one gemeente. */
const PLACES = [
  ['99AA00', '9801'],
  ['99AB00', '9801'],
  ['99AC00', '9802'],
  ['99AD00', '9803'],
] as const;

const place = fc.constantFrom(...PLACES);

/** What is counted of a thuiszitter, and whether he is one on the peildatum too. */
const thuiszitter = fc
  .record({
    place,
    soort: fc.constantFrom('absoluut', 'absoluut', 'langdurig_relatief'),
    onderwijssoort: fc.constantFrom('havo', 'havo', 'vwo', 'pro'),
    leeftijdsklasse: fc.constantFrom('12-15', '16-17'),
    stays: fc.boolean(),
    duur: fc.constantFrom('tot_en_met_3_maanden', 'langer'),
  })
  .map(({ place: [vestiging, gemeente], stays, duur, ...rest }) => ({
    stays,
    duur,
    dimensions: { vestiging, gemeente, ...rest },
  }));

const vso = fc.record({
  vso_vestiging: fc.constantFrom('99VA00', '99VA00', '99VA00', '99VB00', '99VC00'),
  onderwijssoort: fc.constantFrom('vso-vervolgonderwijs', 'vso-arbeidsmarkt'),
  leerjaar: fc.constantFrom('1', '2', '3'),
  gemeente: fc.constantFrom('Stad', 'Stad', 'Dorp'),
  moved: fc.integer({ min: 0, max: 9 }),
  to: place,
});

const granted = fc.record({
  grond: fc.constantFrom('geslaagd', 'geslaagd', 'niet_passend'),
  vo_vestiging: place.map(([vestiging]) => vestiging),
});

const arrangement = fc.record({
  arrangement: fc.constantFrom('klas', 'tussenvoorziening', 'coach'),
  vestiging: place.map(([vestiging]) => vestiging),
  bezet: fc.integer({ min: 0, max: 3 }),
});

const aanvraag = fc.record({
  dagen: fc.integer({ min: 20, max: 60 }),
  besluit: fc.constantFrom('toegekend', 'toegekend', 'toegekend', 'afgewezen'),
  categorie: fc.constantFrom('L', 'L', 'M', 'H'),
});

/** A made-up region: several indicators, of which the definitions relate some to each other. */
const region = fc
  .record({
    thuiszitters: fc.array(thuiszitter, { minLength: 25, maxLength: 60 }),
    vso: fc.array(vso, { minLength: 60, maxLength: 120 }),
    granted: fc.array(granted, { minLength: 12, maxLength: 30 }),
    network: fc.array(arrangement, { minLength: 6, maxLength: 14 }),
    aanvragen: fc.array(aanvraag, { minLength: 20, maxLength: 40 }),
    plus: fc.tuple(fc.nat(14), fc.nat(14), fc.nat(14)),
  })
  .map((one): readonly IndicatorPeriod[] => {
    const counted = one.thuiszitters.map(
      ({ dimensions }): MadeUpRecord => ({ dimensions, counts: { aantal: 1 } }),
    );
    const stays = one.thuiszitters.filter((each) => each.stays);
    const [keeps, leaves, runs] = one.plus;
    return [
      periodOf('thuiszitters', JAAR, counted),
      periodOf('thuiszitters_per_1000', JAAR, [
        { counts: { teller: counted.length, noemer: 4321 } },
      ]),
      periodOf(
        'thuiszitters_peildatum',
        DAG,
        stays.map(({ dimensions }) => ({ dimensions, counts: { aantal: 1 } })),
      ),
      periodOf(
        'thuiszitters_duur',
        DAG,
        stays.map(({ duur }) => ({ dimensions: { duur }, counts: { aantal: 1 } })),
      ),
      periodOf(
        'doorstroompercentage',
        JAAR,
        one.vso.map(
          ({ moved, to: [vo_vestiging], ...dimensions }): MadeUpRecord =>
            moved < 2
              ? {
                  dimensions: {
                    ...dimensions,
                    bestemming: moved === 0 ? 'pro' : 'vo',
                    vo_vestiging,
                  },
                  counts: { noemer: 1, teller: 1 },
                }
              : { dimensions, counts: { noemer: 1 } },
        ),
      ),
      periodOf('deelname_vso', '2023-10-01', [
        { counts: { teller: one.vso.length, noemer: 9876 } },
      ]),
      // one price, and prices that differ
      periodOf(
        'vergoedingen',
        '2023',
        one.granted.map((dimensions) => ({ dimensions, counts: { aantal: 1, bedrag: 10_000 } })),
      ),
      periodOf(
        'vergoedingen',
        '2024',
        one.granted.map((dimensions) => ({
          dimensions,
          counts: { aantal: 1, bedrag: dimensions.grond === 'geslaagd' ? 10_000 : 4000.5 },
        })),
      ),
      periodOf(
        'dekkend_netwerk',
        JAAR,
        one.network.map(({ bezet, ...dimensions }) => ({
          dimensions,
          counts: { plaatsen: bezet + 1, bezet, bedrag: bezet * 2500 },
        })),
      ),
      periodOf(
        'tlv_aanvragen',
        JAAR,
        one.aanvragen.map(({ besluit, categorie }) => ({
          dimensions: { besluit, categorie, route: 'B', verlenging: 'N' },
          counts: { aantal: 1 },
        })),
      ),
      periodOf(
        'tlv_doorlooptijd',
        JAAR,
        one.aanvragen.map(({ dagen }) => ({
          scales: { dagen },
          counts: { aantal: 1, op_tijd: dagen <= 42 ? 1 : 0 },
        })),
      ),
      periodOf('plustrajecten', JAAR, [
        ...times(keeps, { counts: { aantal: 1, beeindigd: 1, behouden: 1 } }),
        ...times(leaves, { counts: { aantal: 1, beeindigd: 1 } }),
        ...times(runs, { counts: { aantal: 1 } }),
      ]),
    ];
  });

describe('a publication of which the truth is swapped for another that nobody can exclude', () => {
  const regions = fc.sample(region, { seed: 20250531, numRuns: 3 });

  it.each(regions.map((periods, at) => [at, periods] as const))(
    'gives every reader the same: region %i',
    { timeout: 60_000 },
    async (at, periods) => {
      const cube = buildCube(periods, RULES);
      const protection = await protect(cube.publication);
      const next = fc.sample(fc.nat(1_000_000), { seed: at + 1, numRuns: 10_000 }).values();
      let swapped = 0;
      for (let witness = 0; witness < WITNESSES; witness += 1) {
        const other = swap(periods, cube, protection, (moves) => (next.next().value ?? 0) % moves);
        swapped += expectSameToReaders(periods, other, cube, protection);
      }
      // the other truths are others: hidden figures differ
      expect(swapped).toBeGreaterThan(10);
    },
  );
});

/** The periods as they would be if a witness table were the truth. */
function swap(
  periods: readonly IndicatorPeriod[],
  { publication, sets }: Cube,
  { certificate, atomsOf }: Protection,
  pick: (moves: number) => number,
): readonly IndicatorPeriod[] {
  const counts = publication.atoms.map(({ count }) => count);
  for (const [system, table] of witnessOf(certificate.systems, pick).entries()) {
    for (const [column, count] of table.entries()) {
      const atoms = atomsOf[system]?.[column] ?? [];
      let left = count - atoms.reduce((sum, atom) => sum + (counts[atom] ?? 0), 0);
      // nobody can tell which of the atoms of a column it is: the first takes what comes, and each gives what it has
      for (const atom of atoms) {
        const step = Math.max(left, -(counts[atom] ?? 0));
        counts[atom] = (counts[atom] ?? 0) + step;
        left -= step;
      }
      if (left !== 0) throw new Error('een tabel met minder dan niemand');
    }
  }
  return periods.map((period) => {
    const byRow = new Map<MartRow, Record<string, bigint>>();
    for (const { atom, row, measures } of sets.get(period) ?? []) {
      const own = byRow.get(row) ?? {};
      for (const name of measures) own[name] = (own[name] ?? 0n) + BigInt(counts[atom] ?? 0) * 100n;
      byRow.set(row, own);
    }
    const rows = [...new Set([...period.rows, ...byRow.keys()])].map((row) =>
      withCounts(period, row, byRow.get(row) ?? {}),
    );
    return { ...period, rows: rows.filter(isSomething) };
  });
}

/** A row with other counts; an amount goes with its count at the price of one. */
function withCounts(
  { indicator, rows }: IndicatorPeriod,
  row: MartRow,
  counts: Readonly<Record<string, bigint>>,
): MartRow {
  const isReal = rows.includes(row);
  const changed: Record<string, bigint | null> = {};
  for (const [name, { type }] of Object.entries(indicator.measures)) {
    const [count] = Object.keys(counts);
    if (type === 'bedrag' && count !== undefined) {
      const number = countIn(row, count);
      const price = number === 0 ? 0n : (row.measures[name] ?? 0n) / BigInt(number);
      changed[name] = (price * (counts[count] ?? 0n)) / 100n;
    } else {
      // what gives no count of a pupil away stays as it is; of a row that was not there it is nothing
      changed[name] = counts[name] ?? (isReal ? (row.measures[name] ?? null) : 0n);
    }
  }
  return { ...row, measures: changed };
}

function isSomething({ measures }: MartRow): boolean {
  return Object.values(measures).some((value) => value !== 0n);
}

/** Every cell that is shown says the same, and the same cells are listed. Gives how many hidden ones differ. */
function expectSameToReaders(
  periods: readonly IndicatorPeriod[],
  others: readonly IndicatorPeriod[],
  cube: Cube,
  { statuses }: Protection,
): number {
  let differ = 0;
  for (const [at, period] of periods.entries()) {
    const other = others[at];
    if (other === undefined) throw new Error('een periode is weg');
    const cells = new Map(exactCells(other).map((cell) => [cellKey(cell), cell]));
    const listed = new Set<string>();
    const given = new Set<string>();
    for (const cell of exactCells(period)) {
      const { figure, id } = figureOf(cube, period, cell);
      const table = `${cell.indicator} ${Object.keys(cell.dimensies).join('+')}`;
      const status = statuses.get(id ?? '');
      const now = cells.get(cellKey(cell));
      if (status !== 'withheld') {
        given.add(table);
        listed.add(cellKey(cell));
        expect(now, cellKey(cell)).toBeDefined();
      }
      if (status === 'shown' && now !== undefined) {
        expect(printed(period, figure, now), cellKey(cell)).toBe(printed(period, figure, cell));
      }
      if (status !== 'shown' && JSON.stringify(now) !== JSON.stringify(cell)) differ += 1;
    }
    const new_ = [...cells.values()].filter(
      (cell) =>
        !listed.has(cellKey(cell)) &&
        given.has(`${cell.indicator} ${Object.keys(cell.dimensies).join('+')}`),
    );
    expect(new_.map(cellKey), 'listed in the other truth only').toEqual([]);
  }
  return differ;
}

function figureOf(
  cube: Cube,
  period: IndicatorPeriod,
  cell: Cell,
): { readonly figure: Figure; readonly id: string | undefined } {
  const figure = period.indicator.figures.find(
    (one) => figureName(period.indicator, one) === cell.indicator,
  );
  if (figure === undefined) throw new Error(cell.indicator);
  const breakdown = Object.keys(cell.dimensies).join('+');
  return { figure, id: cube.idOf(period, figure, breakdown, Object.values(cell.dimensies)) };
}

/**
 * What a reader gets of a shown cell, byte for byte. A percentile, and hours or an amount without a price, are left as they
 * are: no reader knows how long one pupil waited or what one pupil cost, so they are as possible beside other counts.
 */
function printed({ indicator }: IndicatorPeriod, figure: Figure, cell: Cell): string {
  const breakdown = Object.keys(cell.dimensies);
  const { kind } = recipeBy(indicator, figure, breakdown);
  expect(countsOf(indicator, figure, breakdown.join('+')).length).toBeGreaterThan(0);
  const { teller, noemer, waarde, status } = cell;
  return JSON.stringify(
    kind === 'percentiel' ? [noemer, status] : [teller, noemer, waarde, status],
  );
}
