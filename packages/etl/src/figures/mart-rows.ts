import { INDICATORS, type Indicator, nextSchooljaar, SOURCES } from '@peildatum/schema';
import type { ClientBase } from 'pg';
import { type Hundredths, toHundredths } from './exact.js';

/** One row of a mart: a value for each dimension (null: not of this row) and each measure in hundredths. */
export interface MartRow {
  readonly periode: string;
  readonly dimensions: Readonly<Record<string, string | null>>;
  readonly measures: Readonly<Record<string, Hundredths | null>>;
}

/** A period of an indicator, with its rows when there is data for it. */
export interface IndicatorPeriod {
  readonly indicator: Indicator;
  readonly periode: string;
  readonly hasData: boolean;
  readonly rows: readonly MartRow[];
}

/**
 * Every indicator in every period that exists at the cut. A schooljaar or kalenderjaar exists when any delivery of the
 * swv touches it, so that an indicator whose own source was never delivered says so; a peildatum is that of its source.
 */
export async function readMarts(
  client: ClientBase,
  swv: string,
  cut: string,
): Promise<readonly IndicatorPeriod[]> {
  const presence = await readPresence(client, swv, cut);
  const result: IndicatorPeriod[] = [];
  for (const indicator of INDICATORS) {
    const rows = await readRows(client, swv, cut, indicator);
    const kinds =
      indicator.period === 'peildatum'
        ? indicator.requires.filter(({ when }) => when === 'period').map(({ kind }) => kind)
        : SOURCES.filter((source) => source.format === 'contract').map((source) => source.kind);
    const periods = new Set(kinds.flatMap((kind) => [...presence.periods(kind, indicator.period)]));
    for (const periode of [...periods].sort()) {
      result.push({
        indicator,
        periode,
        hasData: hasData(indicator, periode, cut, presence),
        rows: rows.filter((row) => row.periode === periode),
      });
    }
  }
  return result;
}

interface Presence {
  readonly has: (kind: string, periodKind: string, period: string) => boolean;
  readonly periods: (kind: string, periodKind: string) => ReadonlySet<string>;
}

function hasData(indicator: Indicator, period: string, cut: string, presence: Presence): boolean {
  const observedOn = indicator.observedOn?.(period);
  if (observedOn !== undefined && observedOn > cut) return false;
  return indicator.requires.every(({ kind, when }) => {
    if (when === 'ever') return presence.has(kind, 'ooit', 'ooit');
    const which = when === 'period' ? period : nextSchooljaar(period);
    return presence.has(kind, indicator.period, which);
  });
}

async function readPresence(client: ClientBase, swv: string, cut: string): Promise<Presence> {
  const { rows } = await client.query<{ soort: string; periodesoort: string; periode: string }>(
    `-- peildatum/read presence
     select soort, periodesoort, periode from marts.aanwezigheid where swv = $1 and tot = $2`,
    [swv, cut],
  );
  const byKind = new Map<string, Set<string>>();
  for (const { soort, periodesoort, periode } of rows) {
    const key = `${soort} ${periodesoort}`;
    byKind.set(key, (byKind.get(key) ?? new Set()).add(periode));
  }
  const periods = (kind: string, periodKind: string) =>
    byKind.get(`${kind} ${periodKind}`) ?? new Set<string>();
  return { periods, has: (kind, periodKind, period) => periods(kind, periodKind).has(period) };
}

async function readRows(
  client: ClientBase,
  swv: string,
  cut: string,
  indicator: Indicator,
): Promise<readonly MartRow[]> {
  const dimensions = indicator.dimensions.map((dimension) => dimension.name);
  const measures = Object.keys(indicator.measures);
  const columns = ['periode', ...dimensions, ...measures.map((name) => `${name}::text`)];
  const { rows } = await client.query<Record<string, string | null>>(
    `-- peildatum/read mart of ${indicator.id}
     select ${columns.join(', ')} from marts.${indicator.id} where swv = $1 and tot = $2`,
    [swv, cut],
  );
  return rows.map((row) => ({
    periode: row.periode ?? '',
    dimensions: Object.fromEntries(dimensions.map((name) => [name, row[name] ?? null])),
    measures: Object.fromEntries(measures.map((name) => [name, toHundredths(row[name] ?? null)])),
  }));
}
