import { formatPeriod, STATUS_WORDS } from '@peildatum/schema';
import type { Headline } from './headline.js';
import type { Block, FigureSentence, Heading } from './section.js';
import { breakdownTables } from './table.js';

type Dimension = Headline['definition']['uitsplitsingen'][number];

/** The breakdowns of the reporting period: a table of each, one line where all of it is withheld or nothing is given. */
export function breakdownBlocks(headline: Headline, nextTable: () => number): Block[] {
  const { cells, figures, periode } = headline;
  const missing: string[] = [];
  const blocks = dimensionsOf(headline).flatMap((dimension): Block[] => {
    const values = cells.values(figures, periode, dimension.naam);
    // a page of the same two words helps nobody
    const isAllHidden = values.every((value) =>
      figures.every(
        (figure) => cells.part(figure, periode, dimension.naam, value).status === 'niet_getoond',
      ),
    );
    if (values.length > 0 && isAllHidden) return [withheldLine(headline, dimension)];
    if (values.length > 0) return breakdownTables(headline, dimension, nextTable);
    if (figures.some((figure) => cells.isWithheld(figure, periode, dimension.naam))) {
      return [withheldLine(headline, dimension)];
    }
    missing.push(dimension.omschrijving);
    return [];
  });
  if (missing.length > 0) {
    blocks.push({
      kind: 'paragraph',
      text: `Niet gegeven over ${formatPeriod(periode)}: de uitsplitsing naar ${joinWords(missing)}.`,
    });
  }
  if (blocks.length === 0) return [];
  const heading: Heading = {
    kind: 'heading',
    level: 3,
    text: `Uitgesplitst: ${formatPeriod(periode)}`,
  };
  return [heading, ...blocks];
}

function dimensionsOf(headline: Headline): Dimension[] {
  const byName = new Map<string, Dimension>();
  for (const { uitsplitsingen } of headline.figures) {
    for (const dimension of uitsplitsingen) byName.set(dimension.naam, dimension);
  }
  return [...byName.values()];
}

function withheldLine(headline: Headline, dimension: Dimension): FigureSentence {
  const trace = {
    indicator: headline.definition.figuur,
    periode: headline.periode,
    dimensies: { [dimension.naam]: '*' },
    status: 'niet_getoond',
  } as const;
  return {
    kind: 'sentence',
    sentence: [
      `Naar ${dimension.omschrijving}: `,
      { text: STATUS_WORDS.niet_getoond.short, shown: false, part: 'waarde', trace },
      '. Dat kan hier niet zonder dat iemand herkend kan worden.',
    ],
  };
}

function joinWords(words: readonly string[]): string {
  const rest = words.slice(0, -1).join(', ');
  return rest === '' ? (words[0] ?? '') : `${rest} en ${words.at(-1)}`;
}
