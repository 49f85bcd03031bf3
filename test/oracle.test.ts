import { join } from 'node:path';
import { exactFigures, openPseudonymiser } from '@peildatum/etl';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Delivery } from './oracle/delivery.js';
import { differences } from './oracle/differences.js';
import { exactCells } from './oracle/exact-cells.js';
import { randomDelivery } from './oracle/random-delivery.js';
import { type Style, writeDelivery } from './oracle/write-delivery.js';
import { type Installation, install } from './setup/installation.js';

/** More runs: ORAKEL_RUNS=1000. A failing run again: ORAKEL_SEED, with the seed that the failure names. */
const RUNS = Number(process.env.ORAKEL_RUNS ?? 25);
const SEED = process.env.ORAKEL_SEED;

const randomStyle: fc.Arbitrary<Style> = fc.record({
  separator: fc.constantFrom(';' as const, ',' as const),
  hasDutchDates: fc.boolean(),
});

describe('a second, naive computation from the definitions', () => {
  let installation: Installation;
  let taken = 0;

  beforeAll(async () => {
    installation = await install();
  });

  /** Takes a delivery in under an swv code of its own; every row must be loaded. */
  async function figuresOf(of: (swv: string) => Delivery, cut: string, style: Style) {
    taken += 1;
    const swv = `VO${1000 + taken}`;
    const folder = join(installation.folder, swv);
    writeDelivery(of(swv), folder, style);
    const { receipts } = await installation.takeIn([folder], { swv });
    const refused = receipts.filter(({ rows, loaded }) => rows === 0 || rows !== loaded);
    expect(refused.map(({ file, refusal, findings }) => ({ file, refusal, findings }))).toEqual([]);
    const pool = installation.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, swv, pool);
    const product = await exactFigures({ pool, swv, cut, pseudonymiser, threshold: 5 });
    return { product, oracle: exactCells(of(swv), cut) };
  }

  it(
    'gives the same exact figures on random deliveries',
    async () => {
      await fc.assert(
        fc.asyncProperty(randomDelivery, randomStyle, async ({ cut, of }, style) => {
          const { product, oracle } = await figuresOf(of, cut, style);
          expect(differences(product, oracle), `gegevens tot en met ${cut}`).toEqual([]);
        }),
        {
          numRuns: RUNS,
          // what fails is made smaller until the time is up
          interruptAfterTimeLimit: 30_000 + RUNS * 1_000,
          markInterruptAsFailure: true,
          ...(SEED === undefined ? {} : { seed: Number(SEED) }),
        },
      );
    },
    60_000 + RUNS * 1_000,
  );
});
