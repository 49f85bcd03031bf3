import type { PublishedDefinition } from '@peildatum/schema';
import { axisOf } from './axis.js';
import { valueText } from './figure-text.js';
import { figuresOf, type Headline } from './headline.js';
import { PERIOD_WORDS, periodLabel } from './period.js';
import type { Bar, Chart, Paragraph } from './section.js';

/** The charts of an indicator over all its periods; where nothing is shown a line says so. */
export function chartsOf(headline: Headline, nextNumber: () => number): (Chart | Paragraph)[] {
  return headline.presentation.charts.flatMap(({ title, maten }): (Chart | Paragraph)[] => {
    const figures = figuresOf(headline, maten);
    const [first] = figures;
    if (first === undefined) return [];
    const series = figures.map((figure) => ({
      name: figure.naam,
      bars: headline.periods.map((periode) => barOf(headline, figure, periode)),
    }));
    const lengths = series.flatMap(({ bars }) => bars.flatMap(({ length }) => length ?? []));
    if (lengths.length === 0) {
      const text = `${title}: er is geen grafiek, omdat geen enkele periode een cijfer heeft dat getoond wordt.`;
      return [{ kind: 'paragraph', text }];
    }
    const { tot } = headline.publication;
    const categories = headline.periods.map((periode) => periodLabel(periode, tot));
    const kind = (PERIOD_WORDS[first.periodesoort] ?? 'periode').toLowerCase();
    const caption = `${title} per ${kind}`;
    return [
      {
        kind: 'chart',
        number: nextNumber(),
        caption,
        alternative: alternativeOf(caption, categories, series),
        categories,
        series,
        axis: axisOf(lengths, first.eenheid),
      },
    ];
  });
}

function barOf(headline: Headline, figure: PublishedDefinition, periode: string): Bar {
  const cell = headline.cells.total(figure, periode);
  const { text, shown } = valueText(cell, figure);
  return { length: shown ? cell.waarde : null, text };
}

function alternativeOf(
  caption: string,
  categories: readonly string[],
  series: Chart['series'],
): string {
  const told = categories.map((category, index) => {
    const values = series.map(({ name, bars }) => {
      const text = bars[index]?.text ?? '';
      return series.length === 1 ? text : `${name.toLowerCase()} ${text}`;
    });
    return `${category}: ${values.join(', ')}`;
  });
  return `Staafdiagram, ${caption.charAt(0).toLowerCase()}${caption.slice(1)}; ${told.join('; ')}.`;
}
