import { join } from 'node:path';
import { exactFigures, openPseudonymiser } from '@peildatum/etl';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Installation, install } from '../setup/installation.js';
import type { Delivery } from './delivery.js';
import { differences } from './differences.js';
import { exactCells } from './exact-cells.js';
import { randomDelivery } from './random-delivery.js';
import { type Style, writeDelivery } from './write-delivery.js';

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
    expect(refused).toEqual([]);
    const pool = installation.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, swv, pool);
    const product = await exactFigures({ pool, swv, cut, pseudonymiser, threshold: 5 });
    return { product, oracle: exactCells(of(swv), cut) };
  }

  it('collects', async () => {
    const seen: Record<string, number> = {};
    let n = 0;
    const cases: unknown[] = [];
    const t0 = Date.now();
    const stat: Record<string, number> = {};
    for (const { cut, of } of fc.sample(randomDelivery, {
      numRuns: RUNS,
      ...(SEED === undefined ? {} : { seed: Number(SEED) }),
    })) {
      const { product, oracle } = await figuresOf(of, cut, {
        separator: ';',
        hasDutchDates: false,
      });
      for (const c of oracle) {
        const k = c.indicator + ' ' + Object.keys(c.dimensies) + ' ' + c.status;
        stat[k] = (stat[k] ?? 0) + (c.status === 'ok' ? 1 : 1);
        const k2 = c.indicator + ' sumteller';
        stat[k2] = (stat[k2] ?? 0) + (Object.keys(c.dimensies).length ? 0 : (c.teller ?? 0));
      }
      cases.push({ cut, delivery: of(`VO${1000 + taken}`), product });
      const d = differences(product, oracle);
      if (d.length > 0) {
        n += 1;
        if (n <= 6) console.log(cut, JSON.stringify(d.slice(0, 6), null, 1));
        if (n <= 2) console.log(JSON.stringify(of('VO1001')));
      }
      for (const one of d) {
        const k = one.replace(/ \d{4}(-\d+)*/, ' P').replace(/[0-9.]+/g, '#');
        seen[k] = (seen[k] ?? 0) + 1;
      }
    }
    (await import('node:fs')).writeFileSync('/tmp/oracle-cases.json', JSON.stringify(cases));
    console.log(n, 'of', RUNS, 'ms', Date.now() - t0, JSON.stringify(seen, null, 1).slice(0, 8000));
    console.log(JSON.stringify(stat, null, 1));
  }, 1_000_000);
});
