import { type Indicator, indicatorOf } from '@peildatum/schema';
import type { CubeRules } from '../src/figures/cube-rules.js';
import type { IndicatorPeriod, MartRow } from '../src/figures/mart-rows.js';

/** One thing that counts: a pupil, a case. `counts`: by measure how many, amounts in euro; none said: 0. */
export interface MadeUpRecord {
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly scales?: Readonly<Record<string, number>>;
}

/** The floors of protection, for an swv that says nothing itself. */
export function madeUpRules(salt: string): CubeRules {
  return {
    threshold: 5,
    specialThreshold: 10,
    contributions: { contributors: 3, percentage: 10 },
    external: [],
    salt,
  };
}

export function declared(id: string): Indicator {
  const found = indicatorOf(id);
  if (found === undefined) throw new Error(`geen indicator ${id}`);
  return found;
}

/** A period of an indicator with the rows that its mart would have: one for each combination, and parts in rows of their own. */
export function periodOf(
  id: string,
  periode: string,
  records: readonly MadeUpRecord[],
): IndicatorPeriod {
  const indicator = declared(id);
  const parts = Object.entries(indicator.measures).flatMap(([name, { partOf }]) =>
    partOf === undefined ? [] : [name],
  );
  const rows = new Map<string, MartRow>();
  for (const { dimensions = {}, counts, scales } of records) {
    const own = Object.fromEntries(
      indicator.dimensions.map(({ name }) => [name, dimensions[name] ?? null]),
    );
    const key = JSON.stringify([own, scales, parts.map((name) => (counts[name] ?? 0) !== 0)]);
    const before = rows.get(key)?.measures ?? {};
    const measures = Object.fromEntries(
      Object.keys(indicator.measures).map((name) => [
        name,
        (before[name] ?? 0n) + BigInt(Math.round((counts[name] ?? 0) * 100)),
      ]),
    );
    const row = { periode, dimensions: own, measures };
    rows.set(key, scales === undefined ? row : { ...row, scales });
  }
  return { indicator, periode, hasData: true, rows: [...rows.values()] };
}

/** So many of the same. */
export function times(count: number, record: MadeUpRecord): readonly MadeUpRecord[] {
  return Array.from({ length: count }, () => record);
}
