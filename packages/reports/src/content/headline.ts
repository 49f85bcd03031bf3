import {
  Fault,
  type Publication,
  type PublishedDefinition,
  periodsToShow,
} from '@peildatum/schema';
import type { CellIndex } from './cell-index.js';
import { expectedPeriod, reportingPeriod } from './period.js';
import { type Presentation, presentationOf } from './presentation.js';

/** A headline indicator of a publication and the period that a jaarverslag reports on. */
export interface Headline {
  readonly publication: Publication;
  readonly cells: CellIndex;
  readonly figures: readonly PublishedDefinition[];
  /** What all figures of the indicator have in common is read from its first. */
  readonly definition: PublishedDefinition;
  readonly presentation: Presentation;
  /** All periods with a total, oldest first. */
  readonly periods: readonly string[];
  readonly periode: string;
  /** The period that the jaarverslag would be about if it had been counted. */
  readonly expected: string;
}

/** The headline indicators in the order of the publication. */
export function headlinesOf(publication: Publication, jaar: number, cells: CellIndex): Headline[] {
  const byIndicator = new Map<string, PublishedDefinition[]>();
  for (const definition of publication.definities) {
    if (!definition.kerncijfer) continue;
    const figures = byIndicator.get(definition.indicator);
    if (figures === undefined) byIndicator.set(definition.indicator, [definition]);
    else figures.push(definition);
  }
  if (byIndicator.size === 0) {
    throw new Fault('indicator_onbekend', `${publication.id} heeft geen kerncijfers.`);
  }
  return [...byIndicator].flatMap(([indicator, figures]) => {
    const [definition] = figures;
    if (definition === undefined) return [];
    const periods = periodsToShow(
      cells
        .periods(figures)
        .flatMap((periode) => figures.map((figure) => cells.total(figure, periode))),
    );
    const kind = definition.periodesoort;
    const counted = periods.map((periode) => ({
      periode,
      statuses: figures.map((figure) => cells.total(figure, periode).status),
    }));
    return {
      publication,
      cells,
      figures,
      definition,
      presentation: presentationOf(indicator, figures),
      periods,
      periode: reportingPeriod(kind, jaar, counted),
      expected: expectedPeriod(kind, jaar),
    };
  });
}

/** The figures of some maten, in that order; a maat that this publication lacks is left out. */
export function figuresOf(headline: Headline, maten: readonly string[]): PublishedDefinition[] {
  return maten.flatMap((maat) => headline.figures.filter((figure) => figure.maat === maat));
}
