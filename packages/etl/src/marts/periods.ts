import {
  type Indicator,
  nextSchooljaar,
  PLACE_KINDS,
  periodSpan,
  type Requirement,
  SOURCES,
  schooljaarOf,
} from '@peildatum/schema';
import type { ClientBase } from 'pg';
import { peildataUntil } from './peildata.js';

/** Which kinds have data in which periods, at one cut. */
export interface Presence {
  readonly has: (kind: string, periodKind: string, period: string) => boolean;
  readonly periods: (kind: string, periodKind: string) => ReadonlySet<string>;
}

/** Reads which kinds have data in which periods, as it was last brought up to date. */
export async function readPresence(
  client: ClientBase,
  swv: string,
  cut: string,
): Promise<Presence> {
  const { rows } = await client.query<{ soort: string; periodesoort: string; periode: string }>(
    `-- peildatum/read presence
     select distinct soort, periodesoort, periode from marts.aanwezigheid where swv = $1 and tot = $2`,
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

/** Kinds that say of an swv that it has figures in a period: registers and parameters hold for any time. */
const REGISTERS: readonly string[] = [...PLACE_KINDS, 'parameters'];
export const TELLING_KINDS: readonly string[] = SOURCES.filter(
  ({ kind, format }) =>
    (format === 'contract' && !REGISTERS.includes(kind)) || kind === 'grootboek',
).map(({ kind }) => kind);

/**
 * The periods in which an indicator is given, oldest first; none for one whose rows name their own. A schooljaar,
 * kalenderjaar or kwartaal exists when any delivery of the swv touches it, so that an indicator whose own source was
 * never delivered says so, and when a file of others that it counts does; a fixed peildatum when its schooljaar does, and
 * the cut always.
 */
export function periodsOf(
  indicator: Indicator,
  presence: Presence,
  cut: string,
): readonly string[] {
  const { period } = indicator;
  if (period === 'eigen') return [];
  const union = (kinds: readonly string[], periodKind: string) =>
    new Set(kinds.flatMap((kind) => [...presence.periods(kind, periodKind)]));
  if (period === 'peildatum') {
    if (indicator.peildata === 'telling') {
      return [...union(['duo_leerlingen_vo'], 'peildatum')].sort();
    }
    const schooljaren = union(TELLING_KINDS, 'schooljaar');
    return peildataUntil(cut).filter((day) => day === cut || schooljaren.has(schooljaarOf(day)));
  }
  const counted = indicator.requires.filter(({ when }) => when === 'period');
  return [...union([...TELLING_KINDS, ...counted.map(({ kind }) => kind)], period)].sort();
}

/** Has every kind that an indicator requires data for a period, and is the period far enough past? */
export function hasData(
  indicator: Indicator,
  period: string,
  cut: string,
  presence: Presence,
): boolean {
  const observedOn = indicator.observedOn?.(period);
  if (observedOn !== undefined && observedOn > cut) return false;
  return indicator.requires.every((requirement) => meets(indicator, requirement, period, presence));
}

/** Of an indicator that has data: the figures that have none, since a kind that they alone need has none. */
export function figuresWithoutData(
  indicator: Indicator,
  period: string,
  presence: Presence,
): readonly string[] {
  return indicator.figures
    .filter(({ requires = [] }) =>
      requires.some((requirement) => !meets(indicator, requirement, period, presence)),
    )
    .map(({ maat }) => maat);
}

/** Has one required kind data for a period of an indicator? */
export function meets(
  indicator: Indicator,
  { kind, when }: Requirement,
  period: string,
  presence: Presence,
): boolean {
  if (when === 'ever') return presence.has(kind, 'ooit', 'ooit');
  if (when === 'period') return presence.has(kind, indicator.period, period);
  const own = indicator.period === 'schooljaar' ? period : schooljaarOf(periodSpan(period).last);
  const next = when === 'schooljaar' ? own : nextSchooljaar(own);
  return presence.has(
    kind,
    'schooljaar',
    when === 'second_schooljaar' ? nextSchooljaar(next) : next,
  );
}
