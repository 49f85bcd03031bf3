import { periodsToShow } from '@peildatum/schema';
import type { PublicatieQuery } from '../generated/graphql.js';
import type { Cell } from './cell.js';
import { isRunning } from './period-words.js';

export type Publication = NonNullable<PublicatieQuery['publicatie']>;
export type Definition = Publication['definities'][number];

/** One indicator of the page: its figures, their series, and the breakdown that was asked for. */
export interface Topic {
  readonly indicator: string;
  readonly name: string;
  readonly figures: readonly Definition[];
  /** From old to new. */
  readonly periods: readonly string[];
  /** The last period that is over and of which something is known; undefined when there are no figures at all. */
  readonly reporting: string | undefined;
  readonly totals: readonly Cell[];
  readonly breakdown: Breakdown | undefined;
}

export interface Breakdown {
  readonly naam: string;
  readonly omschrijving: string;
  readonly cells: readonly Cell[];
}

/** The headline indicators of a publication with the definitions of their figures, in its order. */
export function headlines(publication: Publication): ReadonlyMap<string, readonly Definition[]> {
  const found = new Map<string, Definition[]>();
  for (const definition of publication.definities) {
    if (!definition.kerncijfer) continue;
    const figures = found.get(definition.indicator);
    if (figures === undefined) found.set(definition.indicator, [definition]);
    else figures.push(definition);
  }
  return found;
}

/** The breakdowns that figures have, each once. */
export function breakdownsOf(
  figures: readonly Definition[],
): readonly Definition['uitsplitsingen'][number][] {
  return [
    ...new Map(
      figures.flatMap(({ uitsplitsingen }) => uitsplitsingen).map((one) => [one.naam, one]),
    ).values(),
  ];
}

/** An indicator with its cells as a topic of the page; there is at least one figure. */
export function topicOf(
  figures: readonly Definition[],
  totals: readonly Cell[],
  parts: readonly Cell[] | undefined,
  { uitsplitsing, tot }: { readonly uitsplitsing: string | undefined; readonly tot: string },
): Topic {
  const periods = periodsToShow(totals);
  const by = breakdownsOf(figures).find(({ naam }) => naam === uitsplitsing);
  return {
    indicator: figures[0]?.indicator ?? '',
    name: figures[0]?.indicatorNaam ?? '',
    figures,
    periods,
    reporting: reportingPeriod(periods, totals, tot),
    totals,
    breakdown: by === undefined || parts === undefined ? undefined : { ...by, cells: parts },
  };
}

function reportingPeriod(
  periods: readonly string[],
  totals: readonly Cell[],
  tot: string,
): string | undefined {
  const over = periods.filter((periode) => !isRunning(periode, tot));
  const known = over.filter((periode) =>
    totals.some((cell) => cell.periode === periode && cell.status !== 'geen_gegevens'),
  );
  return known.at(-1) ?? over.at(-1) ?? periods.at(-1);
}

/** The total of a figure in a period. */
export function totalOf(topic: Topic, figure: Definition, periode: string): Cell | undefined {
  return topic.totals.find((cell) => cell.indicator === figure.figuur && cell.periode === periode);
}
