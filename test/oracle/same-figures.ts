import { join } from 'node:path';
import { exactFigures, openPseudonymiser, protectedFigures } from '@peildatum/etl';
import { type Cell, figureName, INDICATORS } from '@peildatum/schema';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { tooSmall } from '../cases/too-small.js';
import { type Installation, install } from '../setup/installation.js';
import type { Delivery } from './delivery.js';
import { differences, nameOf } from './differences.js';
import { exactCells, type Figures } from './exact-cells.js';
import { randomDelivery, type Shape } from './random-delivery.js';
import { type Style, writeDelivery } from './write-delivery.js';

/** More runs: ORAKEL_RUNS=1000. A failing run again: ORAKEL_SEED, with the seed that the failure names. */
const RUNS = Number(process.env.ORAKEL_RUNS ?? 25);
const SEED = process.env.ORAKEL_SEED;

const randomStyle: fc.Arbitrary<Style> = fc.record({
  separator: fc.constantFrom(';' as const, ',' as const),
  hasDutchDates: fc.boolean(),
});

/** Compares some figures of the product with those of the oracle, on random deliveries in a database of the test file. */
export function itGivesTheSameFigures(shape: Shape, figures: readonly Figures[]): void {
  let installation: Installation;
  let taken = 0;

  beforeAll(async () => {
    installation = await install();
  });

  /** Takes a delivery in under an swv code of its own; every row must be loaded. */
  async function figuresOf(of: (swv: string) => Delivery, cut: string, style: Style) {
    taken += 1;
    const swv = `VO${1000 + taken}`;
    const delivery = of(swv);
    const folder = join(installation.folder, swv);
    writeDelivery(delivery, folder, style);
    const { receipts } = await installation.takeIn([folder], { swv });
    expect(receipts.filter(({ rows, loaded }) => rows === 0 || rows !== loaded)).toEqual([]);
    const oracle = figures.flatMap((some) => exactCells(delivery, cut, some));
    const pool = installation.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, swv, pool);
    const indicators = indicatorsOf(oracle);
    const context = { pool, swv, cut, pseudonymiser, threshold: 5, indicators };
    const product = await exactFigures(context);
    const { cells: shown } = await protectedFigures(context);
    return { product, shown, oracle };
  }

  it(
    'gives the same exact figures on random deliveries',
    async () => {
      await fc.assert(
        fc.asyncProperty(randomDelivery(shape), randomStyle, async ({ cut, of }, style) => {
          const { product, shown, oracle } = await figuresOf(of, cut, style);
          expect(differences(product, oracle), `gegevens tot en met ${cut}`).toEqual([]);
          // what readers see is the exact figure, or less of it, and nothing that says 1 to 4
          const exact = new Map(product.map((cell) => [nameOf(cell), cell]));
          const other = shown.filter((cell) => !isOf(cell, exact.get(nameOf(cell))));
          expect([...other, ...tooSmall(shown)]).toEqual([]);
        }),
        {
          numRuns: RUNS,
          // what fails is made smaller until the time is up
          interruptAfterTimeLimit: 30_000 + RUNS * 1_000,
          ...(SEED === undefined ? {} : { seed: Number(SEED) }),
        },
      );
    },
    60_000 + RUNS * 1_000,
  );
}

/** The indicators that have figures among the cells. */
function indicatorsOf(cells: readonly Cell[]) {
  const names = new Set(cells.map(({ indicator }) => indicator));
  return INDICATORS.filter((one) =>
    one.figures.some((figure) => names.has(figureName(one, figure))),
  );
}

/** Does a cell that readers see say nothing else than the exact one? */
function isOf(shown: Cell, exact: Cell | undefined): boolean {
  if (shown.status !== 'niet_getoond' && shown.status !== exact?.status) return false;
  return (['teller', 'noemer', 'waarde'] as const).every(
    (part) => shown[part] === null || shown[part] === exact?.[part],
  );
}
