import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  ImageRun,
  PageNumber,
  Paragraph,
  SimpleField,
  TabStopType,
  TextRun,
} from 'docx';
import { chartPng } from '../charts/chart-png.js';
import { CHART_WIDTH, chartHeight } from '../charts/chart-svg.js';
import type { Drawings } from '../charts/drawings.js';
import type { Block, Chart, Section, Table } from '../content/section.js';
import { packDocument } from './docx-package.js';
import { DOCX_STYLES, STYLE } from './docx-style.js';
import { docxTable, figureRun, TEXT_WIDTH } from './docx-table.js';

/** In twips; the margin is 2 cm. */
const A4 = { width: 11906, height: 16838 };
const MARGIN = (A4.width - TEXT_WIDTH) / 2;

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** A section as a Word document on A4, with the styles of Word itself so that it can be pasted into a jaarverslag. */
export function docxOf(section: Section, drawings: Drawings): Promise<Buffer> {
  const document = new Document({
    title: section.title,
    styles: DOCX_STYLES,
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: footerOf(section) },
        children: section.blocks.flatMap((block) => blockChildren(block, drawings)),
      },
    ],
  });
  return packDocument(document, section);
}

function footerOf(section: Section): Footer {
  const pages = ['Pagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [new TextRun(section.footer), new TextRun({ children: ['\t', ...pages] })],
      }),
    ],
  });
}

function blockChildren(block: Block, drawings: Drawings): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HEADINGS[block.level] })];
    case 'paragraph':
      return [new Paragraph(block.text)];
    case 'note':
      return [new Paragraph({ text: block.text, style: STYLE.note })];
    case 'sentence': {
      const runs = block.sentence.map((piece) =>
        typeof piece === 'string' ? new TextRun(piece) : figureRun(piece, true),
      );
      return [new Paragraph({ children: runs, style: STYLE.sentence })];
    }
    case 'definitions':
      return block.items.map(
        ({ term, text }) =>
          new Paragraph({
            children: [new TextRun({ text: `${term}: `, bold: true }), new TextRun(text)],
            spacing: { after: 60 },
          }),
      );
    case 'chart':
      return chartChildren(block, drawings.get(block) ?? '');
    case 'table':
      return [
        captionOf('Tabel', block, true),
        docxTable(block),
        new Paragraph({ style: STYLE.cell }),
      ];
  }
}

function chartChildren(chart: Chart, svg: string): Paragraph[] {
  const picture = new ImageRun({
    type: 'png',
    data: chartPng(svg),
    transformation: { width: CHART_WIDTH, height: chartHeight(chart) },
    altText: {
      id: String(chart.number),
      name: `Figuur ${chart.number}`,
      title: chart.caption,
      description: chart.alternative,
    },
  });
  const holder = new Paragraph({
    children: [picture],
    alignment: AlignmentType.LEFT,
    keepNext: true,
    spacing: { before: 160, after: 0 },
  });
  return [holder, captionOf('Figuur', chart, false)];
}

/** The number is a field of Word's, so that captions count on when the chapter stands in a whole jaarverslag. */
function captionOf(word: string, block: Chart | Table, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: 'Caption',
    keepNext,
    children: [
      new TextRun(`${word} `),
      new SimpleField(`SEQ ${word} \\* ARABIC`, String(block.number)),
      new TextRun(`. ${block.caption}`),
    ],
  });
}
