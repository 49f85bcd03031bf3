import { type Cell, type CellStatus, periodSpan, STATUS_WORDS } from '@peildatum/schema';
import { countText, valueText } from './figure-text.js';
import { figuresOf, type Headline } from './headline.js';
import { isRunning, whenWords, yearBefore } from './period.js';
import type { FigureText, Sentence } from './section.js';

/** What the figures of the reporting period say: those shown in one paragraph, then the words of the status of the others. */
export function figureSentences(headline: Headline): Sentence[] {
  const { presentation, periode, publication } = headline;
  const when = whenWords(periode, publication.tot);
  const said = presentation.sentences.flatMap((pattern) => {
    const sentence = fillPattern(pattern, when, headline);
    return sentence === undefined ? [] : [sentence];
  });
  return [...joined(said), ...unshownSentences(headline)];
}

/**
 * How the figures differ from the year before, in one paragraph; nothing when either is not shown or still grows. Both
 * have the same definition: a publication holds one version of each figure.
 */
export function comparisonSentences(headline: Headline): Sentence[] {
  const { cells, periode, presentation, publication } = headline;
  const before = yearBefore(periode);
  if (isRunning(periode, publication.tot)) return [];
  const compared = presentation.comparisons.flatMap(({ maat, subject }) => {
    const [figure] = figuresOf(headline, [maat]);
    if (figure === undefined) return [];
    const now = cells.total(figure, periode);
    const then = cells.total(figure, before);
    if (now.waarde === null || then.waarde === null) return [];
    if (now.status !== 'ok' || then.status !== 'ok') return [];
    const words = directionWords(now.waarde, then.waarde);
    const start = `${subject} is ${words} ${duringWords(before)}: toen `;
    return [[start, valueText(then, figure), '.']];
  });
  return joined(compared);
}

function joined(sentences: readonly Sentence[]): Sentence[] {
  if (sentences.length === 0) return [];
  return [sentences.flatMap((sentence, index) => (index === 0 ? sentence : [' ', ...sentence]))];
}

/** When it was, inside a sentence: `in schooljaar 2023-2024`. */
function duringWords(periode: string, tot = periodSpan(periode).last): string {
  const when = whenWords(periode, tot);
  return `${when.charAt(0).toLowerCase()}${when.slice(1)}`;
}

function directionWords(now: number, then: number): string {
  if (now > then) return 'hoger dan';
  return now < then ? 'lager dan' : 'even hoog als';
}

/** The sentence with its figures, or undefined when one of them is not shown. */
function fillPattern(pattern: string, when: string, headline: Headline): Sentence | undefined {
  const sentence: (string | FigureText)[] = [];
  for (const [index, piece] of pattern.split(/\{([^}]+)\}/).entries()) {
    const isToken = index % 2 === 1;
    if (!isToken) sentence.push(piece);
    else if (piece === 'wanneer') sentence.push(when);
    else {
      const figure = figureOfToken(piece, headline);
      if (figure === undefined || !figure.shown) return undefined;
      sentence.push(figure);
    }
  }
  return sentence.filter((piece) => piece !== '');
}

function figureOfToken(token: string, headline: Headline): FigureText | undefined {
  const part = token === 'teller' || token === 'noemer' ? token : undefined;
  const maat = part !== undefined || token === 'waarde' ? '' : token;
  const [figure] = figuresOf(headline, [maat]);
  if (figure === undefined) return undefined;
  const cell = headline.cells.total(figure, headline.periode);
  return part === undefined ? valueText(cell, figure) : countText(cell, part);
}

/** One sentence for each status, so that six figures without data are not six sentences. */
function unshownSentences(headline: Headline): Sentence[] {
  const { cells, definition, figures, periode, publication } = headline;
  const byStatus = new Map<CellStatus, { naam: string; text: FigureText }[]>();
  for (const figure of figures) {
    const cell: Cell = cells.total(figure, periode);
    if (cell.status === 'ok') continue;
    const unshown = byStatus.get(cell.status) ?? [];
    byStatus.set(cell.status, [...unshown, { naam: figure.naam, text: valueText(cell, figure) }]);
  }
  const during = duringWords(periode, publication.tot);
  return [...byStatus].flatMap(([status, unshown]) => {
    const [first] = unshown;
    if (first === undefined) return [];
    const names =
      unshown.length === figures.length
        ? definition.indicatorNaam
        : unshown.map(({ naam }) => naam).join(', ');
    return [[`${names} ${during}: `, first.text, `. ${STATUS_WORDS[status].long}`]];
  });
}
