import type { Cell } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { type MadeUpRecord, madeUpRules, periodOf } from '../../test/made-up-marts.js';
import type { IndicatorPeriod } from '../figures/mart-rows.js';
import { protectedCells } from '../figures/protected-cells.js';
import type { EarlierPublication } from './history.js';
import { checkProof, type Proof, sealProof } from './proof.js';

const RULES = madeUpRules('poort');

type Editable<T> = { -readonly [Key in keyof T]: Editable<T[Key]> };

/** What is published of some periods, with its proof. */
async function published(
  periods: readonly IndicatorPeriod[],
  rules = RULES,
  history: readonly EarlierPublication[] = [],
): Promise<{ readonly cells: readonly Cell[]; readonly proof: Editable<Proof> }> {
  const made = await protectedCells(periods, rules, history);
  const { cells, certificate, amounts, proven, report, tables } = made;
  const ids = history.map(({ id }) => id);
  const proof: Proof = {
    ...{ certificate, amounts, proven, report, tables },
    ...{ history: ids, input: '', held: [] },
  };
  return { cells, proof: structuredClone(proof) as Editable<Proof> };
}

/** Throws what the gate has against it. */
function check(
  proof: Editable<Proof>,
  cells: readonly Cell[],
  { history = [], external = [] }: Partial<Parameters<typeof checkProof>[3]> = {},
): void {
  checkProof('proef', sealProof(proof as Proof), cells, { history, external });
}

const arrangementen = (amounts: Readonly<Record<string, readonly number[]>>): IndicatorPeriod =>
  periodOf(
    'arrangementen',
    '2023-2024',
    Object.entries(amounts).flatMap(([soort, own]) =>
      own.map(
        (bedrag): MadeUpRecord => ({
          dimensions: { soort, besluit: 'toegekend' },
          scales: { prijs: bedrag * 100 },
          counts: { aantal: 1, bedrag },
        }),
      ),
    ),
  );

/** Of school one got 90000 and the others 60 together; all twelve got 67521 and that. Of leerling 11506 is the most. */
const REGION = arrangementen({
  leerling: [11_001, 11_102, 11_203, 11_304, 11_405, 11_506],
  school: [90_000, 10, 11, 12, 13, 14],
});

const keyed = (dimensies: Readonly<Record<string, string>>) =>
  [
    'arrangementen/bedrag',
    '2023-2024',
    ...Object.entries(dimensies).map((one) => one.join('=')),
  ].join('\n');
const [TOTAL, LEERLING, SCHOOL] = [
  keyed({}),
  keyed({ soort: 'leerling' }),
  keyed({ soort: 'school' }),
];

function amountOf(proof: Editable<Proof>, name: string) {
  const found = (proof.amounts?.certificate.systems ?? [])
    .flatMap((system) => system.cells.map((cell) => ({ cell, system })))
    .find(({ cell }) => cell.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}

/** The cells with another number for one of them, as nobody would have made them. */
const printing = (cells: readonly Cell[], soort: string | undefined, waarde: number) =>
  cells.map((cell) =>
    cell.indicator === 'arrangementen/bedrag' &&
    cell.dimensies.soort === soort &&
    Object.keys(cell.dimensies).length === (soort === undefined ? 0 : 1)
      ? ({ ...cell, teller: waarde, waarde, status: 'ok' } as Cell)
      : cell,
  );

describe('the gate', () => {
  it('lets amounts through that are proven, and knows each of them', async () => {
    const { cells, proof } = await published([REGION]);
    check(proof, cells);
    // in cents: 67521 and 90060, of six each
    expect(amountOf(proof, LEERLING).cell).toMatchObject({
      ...{ amount: 6_752_100, count: 6, contributors: 6, isShown: false },
      ...{ largest: 1_150_600, second: 1_140_500, price: null },
    });
    expect(amountOf(proof, SCHOOL).cell).toMatchObject({
      ...{ amount: 9_006_000, largest: 9_000_000, second: 1_400, isShown: false },
    });
    expect(amountOf(proof, TOTAL).cell).toMatchObject({ amount: 15_758_100, isShown: true });
  });

  it.each<[string, RegExp, (proof: Editable<Proof>) => void]>([
    [
      'is of before amounts were proven',
      /gaat niet over bedragen; maak het opnieuw/,
      (proof) => {
        delete proof.amounts;
      },
    ],
    [
      'asks for fewer contributors',
      /lage grens/,
      ({ amounts }) => {
        if (amounts) amounts.certificate.rule.contributors = 2;
      },
    ],
    [
      'lets come nearer',
      /lage grens/,
      ({ amounts }) => {
        if (amounts) amounts.certificate.rule.percentage = 9;
      },
    ],
    [
      'has another amount',
      /amount-differs/,
      (proof) => {
        amountOf(proof, TOTAL).cell.amount += 100;
      },
    ],
    [
      'has another amount, and columns to go with it',
      /anders dan in het bewijs/,
      (proof) => {
        const { system, cell } = amountOf(proof, TOTAL);
        const [column = 0] = cell.columns;
        system.amounts[column] = (system.amounts[column] ?? 0) + 100;
        for (const one of system.cells) if (one.columns.includes(column)) one.amount += 100;
      },
    ],
    [
      'says that nobody adds much to it',
      /contributions-differ/,
      (proof) => {
        Object.assign(amountOf(proof, TOTAL).cell, { largest: 100, second: 100 });
      },
    ],
    [
      'says that one adds nearly all of it',
      /amount-sensitive/,
      (proof) => {
        Object.assign(amountOf(proof, TOTAL).cell, { largest: 15_000_000 });
      },
    ],
    [
      'says that it is of other things',
      /ander aantal/,
      (proof) => {
        amountOf(proof, TOTAL).cell.count = 13;
      },
    ],
    [
      'says that it is known',
      /niemand weet/,
      (proof) => {
        amountOf(proof, TOTAL).cell.isGiven = true;
      },
    ],
    [
      'hides what is printed',
      /getoond of verborgen/,
      (proof) => {
        amountOf(proof, TOTAL).cell.isShown = false;
      },
    ],
    [
      'has one amount less',
      /staat niet in het bewijs/,
      (proof) => {
        const { system } = amountOf(proof, TOTAL);
        system.cells = system.cells.filter(({ name }) => name !== TOTAL);
      },
    ],
    [
      'has a relation that is not true',
      /relation-differs/,
      (proof) => {
        const { system } = amountOf(proof, TOTAL);
        system.same.push([
          amountOf(proof, LEERLING).cell.columns,
          amountOf(proof, SCHOOL).cell.columns,
        ]);
      },
    ],
  ])('is closed for a proof that %s', async (_what, why, change) => {
    const { cells, proof } = await published([REGION]);
    change(proof);
    expect(() => check(proof, cells)).toThrow(why);
  });

  it('lets amounts through of which some are below 0: a largest says nothing there', async () => {
    const { cells, proof } = await published([
      arrangementen({ leerling: [90_000, -100, 11, 12, 13, 14] }),
    ]);
    expect(amountOf(proof, LEERLING).cell).toMatchObject({ amount: 8_995_000, isShown: true });
    check(proof, cells);
  });

  it('is closed for an amount that is printed otherwise, or was hidden', async () => {
    const { cells, proof } = await published([REGION]);
    expect(() => check(proof, printing(cells, undefined, 157_582))).toThrow(/anders dan/);
    expect(() => check(proof, printing(cells, 'leerling', 67_521))).toThrow(
      /niet in het bewijs|getoond of verborgen/,
    );
    const { key, figure } = proof.proven.find((one) => one.key === TOTAL) ?? {
      key: '',
      figure: '',
    };
    const shown = { key: LEERLING, figure: figure.replace(key, LEERLING) };
    proof.proven.push(shown);
    amountOf(proof, LEERLING).cell.isShown = true;
    // by itself it says nothing of one, but the total minus it is what school had: 157581 - 67521 = 90060
    expect(() => check(proof, printing(cells, 'leerling', 67_521))).toThrow(/amount-derivable/);
  });

  it('is closed for an amount that is said to be at one price', async () => {
    const { cells, proof } = await published([REGION]);
    // 12 of 13131,75; 90060 is 6 of 15010
    amountOf(proof, TOTAL).cell.price = 1_313_175;
    amountOf(proof, SCHOOL).cell.price = 1_501_000;
    expect(() => check(proof, cells)).toThrow(/niet van één prijs/);
  });

  it('is closed for hours that follow from those of another indicator', async () => {
    const missed = (reden: string, minuten: number, most: number, next: number): MadeUpRecord => ({
      dimensions: { reden, geoorloofd: 'J' },
      counts: { leerlingen: 20, minuten, meeste_minuten: most, op_een_na_meeste_minuten: next },
    });
    const dimensions = { leerjaar: '1', onderwijssoort: 'havo' };
    const { cells, proof } = await published([
      periodOf('verzuimredenen', '2024-K1', [
        missed('ziek', 5_200, 4_800, 300),
        missed('verlof', 5_900, 1_000, 900),
      ]),
      periodOf('verzuimuren', '2024-K1', [
        { dimensions, counts: { leerlingen: 40 } },
        {
          dimensions: { ...dimensions, geoorloofd: 'J' },
          counts: {
            ...{ verzuimers: 26, minuten: 11_100 },
            ...{ meeste_minuten: 4_800, op_een_na_meeste_minuten: 1_000 },
          },
        },
      ]),
    ]);
    check(proof, cells);
    const verlof = ['verzuimredenen', '2024-K1', 'geoorloofd=J', 'reden=verlof'].join('\n');
    const { cell } = amountOf(proof, verlof);
    expect(cell.isShown).toBe(false);
    cell.isShown = true;
    proof.proven.push({ key: verlof, figure: 'verzuimredenen' });
    // 5900 minutes are 98,3 hours
    const printed = cells.map((one) =>
      one.dimensies.reden === 'verlof' && one.indicator === 'verzuimredenen'
        ? ({ ...one, teller: 5_900, waarde: 98.3, status: 'ok' } as Cell)
        : one,
    );
    expect(() => check(proof, printed)).toThrow(/amount-derivable/);
  });

  it('lets through what readers have had already, and what is public', async () => {
    const even = arrangementen({ leerling: [1_001, 1_102, 1_203, 1_304, 1_405, 1_506] });
    const first = await published([even]);
    const history = [{ id: 'eerste', tot: '2024-12-31', cells: first.cells }];
    const stricter = { ...RULES, contributions: { contributors: 7, percentage: 10 } };
    const again = await published([even], stricter, history);
    // of six: fewer than seven, and no secret any more
    expect(again.cells).toEqual(first.cells);
    check(again.proof, again.cells, { history });
    expect(() => check({ ...again.proof, history: [] }, again.cells)).toThrow(/weet/);

    const external = ['', 'soort', 'besluit'].map((breakdown) => ({
      ...{ figure: 'arrangementen/bedrag', breakdown },
      ...{ from: '2020-01-01', until: 'infinity' },
    }));
    const open = await published([REGION], { ...RULES, external });
    expect(amountOf(open.proof, SCHOOL).cell).toMatchObject({ isShown: true, isGiven: true });
    check(open.proof, open.cells, { external });
    expect(() => check(open.proof, open.cells)).toThrow(/weet/);
  });
});
