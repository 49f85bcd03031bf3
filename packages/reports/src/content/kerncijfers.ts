import { Fault, type Publication } from '@peildatum/schema';
import { breakdownBlocks } from './breakdown.js';
import { indexCells } from './cell-index.js';
import { chartsOf } from './chart.js';
import { explanationBlocks, periodNote } from './explanation.js';
import { type Headline, headlinesOf } from './headline.js';
import { colophonBlocks, provenanceBlocks } from './provenance.js';
import type { Block, FigureSentence, Section, Sentence } from './section.js';
import { comparisonSentences, figureSentences } from './sentence.js';
import { seriesTables } from './table.js';

/** The chapter with the headline figures of a year: all that is printed, in any format. */
export function kerncijfers(publication: Publication, jaar: number): Section {
  if (!Number.isInteger(jaar) || jaar < 2000 || jaar > 2100) {
    throw new Fault('periode_onjuist', `Gevonden: ${jaar}.`);
  }
  const title = `Kerncijfers ${jaar}`;
  const [nextChart, nextTable] = [counter(), counter()];
  const headlines = headlinesOf(publication, jaar, indexCells(publication));
  return {
    name: 'kerncijfers',
    title,
    footer: `${title}, ${publication.swv}, publicatie ${publication.id}`,
    madeOn: publication.gemaaktOp,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      ...provenanceBlocks(publication),
      ...headlines.flatMap((headline) => headlineBlocks(headline, nextChart, nextTable)),
      ...colophonBlocks(publication),
    ],
  };
}

function headlineBlocks(
  headline: Headline,
  nextChart: () => number,
  nextTable: () => number,
): Block[] {
  const printed = [
    { kind: 'heading', level: 2, text: headline.definition.indicatorNaam } as const,
    ...periodNote(headline),
    ...figureSentences(headline).map(asBlock),
    ...comparisonSentences(headline).map(asBlock),
    ...chartsOf(headline, nextChart),
    ...seriesTables(headline, nextTable),
    ...breakdownBlocks(headline, nextTable),
  ];
  return [...printed, ...explanationBlocks(headline, printed)];
}

function asBlock(sentence: Sentence): FigureSentence {
  return { kind: 'sentence', sentence };
}

function counter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}
