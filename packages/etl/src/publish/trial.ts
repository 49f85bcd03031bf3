import { dimensionsOf, Fault, type Indicator, nearestNames } from '@peildatum/schema';
import { breakdownsOf } from '../figures/cells.js';
import { type FiguresContext, inOneMoment } from '../figures/compute.js';
import { isJudged } from '../figures/cube.js';
import { type CubeRules, cubeRulesOf } from '../figures/cube-rules.js';
import { knownElsewhere } from '../figures/known-elsewhere.js';
import type { IndicatorPeriod, MartRow } from '../figures/mart-rows.js';
import { withProtect } from '../figures/protect-apart.js';
import { type ProtectedCells, protectedCells } from '../figures/protected-cells.js';
import { readParameters } from '../marts/parameters.js';
import { type EarlierPublication, nearestFirst, readHistory } from './history.js';

/** A table that is left out: `thuiszitters/gemeente`. */
export interface DroppedTable {
  readonly indicator: string;
  readonly uitsplitsing: string;
}

/** What a change of the cube would win, in figures of the indicator that are shown, of all its tables together. */
export interface Gain {
  readonly indicator: string;
  readonly uitsplitsing: string;
  readonly wijziging: 'tabel_weglaten' | 'kleine_samenvoegen';
  /** As the reports of its tables count them. */
  readonly getoondNu: number;
  /** Estimated: that, and the difference that the change makes when the indicator is protected by itself. */
  readonly getoondDan: number;
}

export interface Trial {
  readonly protection: ProtectedCells;
  readonly gains: readonly Gain[];
}

/** Protects a publication without saving it: as it would be, or without some tables. With what other cubes would win. */
export async function tryCube(
  context: FiguresContext,
  without: readonly DroppedTable[],
): Promise<Trial> {
  return await inOneMoment(context, async (client, periods, knownAt) => {
    for (const table of without) refuseUnknown(table, periods);
    const chosen = without.reduce<readonly IndicatorPeriod[]>(
      (left, table) => left.map((period) => withoutTable(period, table)),
      periods,
    );
    const history = nearestFirst(await readHistory(client, context.swv), context.cut);
    const { swv, cut } = context;
    const parameters = await readParameters(client, swv, knownAt);
    const external = await knownElsewhere({ client, swv, cut, knownAt }, parameters);
    const plain = cubeRulesOf(context, parameters, external);
    return await withProtect(plain.apart === true, (protectOne) =>
      tryOthers(chosen, { ...plain, protectOne }, history),
    );
  });
}

function refuseUnknown(
  { indicator, uitsplitsing }: DroppedTable,
  periods: readonly IndicatorPeriod[],
): void {
  const indicators = new Map(periods.map((period) => [period.indicator.id, period.indicator]));
  const tables = [...indicators].flatMap(([id, declared]) =>
    breakdownsOf(declared).map((breakdown) => `${id}/${breakdown}`),
  );
  const table = `${indicator}/${uitsplitsing}`;
  if (tables.includes(table)) return;
  const near = nearestNames(table, tables);
  const hint = near.length === 0 ? '' : ` Lijkt op: ${near.join(', ')}.`;
  throw new Fault('gebruik_onjuist', `Geen tabel ${table}.${hint}`);
}

/** Protects, and tries what other cubes would win: most of what they give is the same, and is protected once. */
async function tryOthers(
  chosen: readonly IndicatorPeriod[],
  rules: CubeRules,
  history: readonly EarlierPublication[],
): Promise<Trial> {
  const protection = await protectedCells(chosen, rules, history);
  const gains: Gain[] = [];
  const indicators = [...new Set(chosen.filter(isJudged).map(({ indicator }) => indicator.id))];
  for (const id of indicators) {
    const own = chosen.filter(({ indicator }) => indicator.id === id);
    const [first] = own;
    if (first === undefined || first.indicator.heldBack !== undefined) continue;
    const tables = protection.tables.filter(({ indicator }) => indicator === id);
    if (tables.every(({ getoond, cijfers }) => getoond === cijfers)) continue;
    gains.push(...(await gainsOf(first.indicator, own, rules, shownIn(tables))));
  }
  const won = gains.filter(({ getoondNu, getoondDan }) => getoondDan > getoondNu);
  return {
    protection,
    gains: won.sort((a, b) => b.getoondDan - b.getoondNu - (a.getoondDan - a.getoondNu)),
  };
}

function shownIn(tables: ProtectedCells['tables']): number {
  return tables.reduce((sum, { getoond }) => sum + getoond, 0);
}

async function gainsOf(
  { id, ...indicator }: Indicator,
  periods: readonly IndicatorPeriod[],
  rules: CubeRules,
  getoondNu: number,
): Promise<readonly Gain[]> {
  const shownApart = async (changed: readonly IndicatorPeriod[]): Promise<number> =>
    shownIn((await protectedCells(changed, rules)).tables);
  const now = await shownApart(periods);
  const gains: Gain[] = [];
  for (const uitsplitsing of breakdownsOf({ id, ...indicator }).filter((one) => one !== '')) {
    const table = { indicator: id, uitsplitsing };
    const tryOne = async (
      wijziging: Gain['wijziging'],
      change: (period: IndicatorPeriod) => IndicatorPeriod,
    ): Promise<void> => {
      const more = (await shownApart(periods.map(change))) - now;
      gains.push({ ...table, wijziging, getoondNu, getoondDan: getoondNu + more });
    };
    await tryOne('tabel_weglaten', (period) => withoutTable(period, table));
    if (dimensionsOf(uitsplitsing).length > 1) continue;
    await tryOne('kleine_samenvoegen', (period) =>
      withSmallMerged(period, uitsplitsing, rules.threshold),
    );
  }
  return gains;
}

function withoutTable(period: IndicatorPeriod, table: DroppedTable): IndicatorPeriod {
  if (period.indicator.id !== table.indicator) return period;
  const figures = period.indicator.figures.map((figure) => ({
    ...figure,
    dimensions: figure.dimensions.filter((one) => one !== table.uitsplitsing),
  }));
  return { ...period, indicator: { ...period.indicator, figures } };
}

/** The values of which there are few become one value. */
function withSmallMerged(
  period: IndicatorPeriod,
  name: string,
  threshold: number,
): IndicatorPeriod {
  const counts = Object.entries(period.indicator.measures).filter(
    ([, { type }]) => type === 'aantal',
  );
  const [measure = ''] = counts.find(([, { partOf }]) => partOf === undefined) ?? [];
  const sums = new Map<string, bigint>();
  for (const { dimensions, measures } of period.rows) {
    const value = dimensions[name];
    if (value != null) sums.set(value, (sums.get(value) ?? 0n) + (measures[measure] ?? 0n));
  }
  const few = new Set(
    [...sums].filter(([, sum]) => sum < BigInt(threshold) * 100n).map(([value]) => value),
  );
  const rows = period.rows.map((row): MartRow => {
    const value = row.dimensions[name];
    if (value == null || !few.has(value)) return row;
    return { ...row, dimensions: { ...row.dimensions, [name]: 'overig' } };
  });
  return { ...period, rows };
}
