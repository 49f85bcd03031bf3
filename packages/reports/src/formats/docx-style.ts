import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType, ShadingType } from 'docx';
import { PALETTE } from '../charts/palette.js';

/** Colours in Word are without the number sign. */
export const INK = {
  accent: PALETTE.accent.slice(1),
  muted: PALETTE.muted.slice(1),
  line: PALETTE.line.slice(1),
  tint: PALETTE.tint.slice(1),
};

/** Names of our own styles, so that a writer can change their look in one place. */
export const STYLE = {
  sentence: 'Cijferzin',
  note: 'Opmerking',
  cell: 'Tabeltekst',
  number: 'Tabelgetal',
  columnHead: 'Tabelkop',
  numberHead: 'Tabelkopgetal',
  footer: 'Voettekst',
} as const;

function heading(size: number, before: number) {
  return {
    run: { size, bold: true, color: INK.accent },
    paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
  };
}

/** Sizes are in half points, distances in twentieths of a point. Word's own headings, so that the chapter fits any jaarverslag. */
export const DOCX_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, language: { value: 'nl-NL' } },
      // The rule is written out: without it LibreOffice takes the line as a fixed height and cuts off pictures.
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(36, 0),
    heading2: heading(28, 400),
    heading3: heading(24, 280),
    caption: {
      run: { size: 19, bold: true, italics: false, color: INK.muted },
      paragraph: { spacing: { before: 160, after: 80 } },
    },
  },
  paragraphStyles: [
    {
      id: STYLE.sentence,
      name: STYLE.sentence,
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 24 },
    },
    {
      id: STYLE.note,
      name: STYLE.note,
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      paragraph: {
        indent: { left: 160, right: 160 },
        keepLines: true,
        border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: INK.accent } },
        shading: { type: ShadingType.CLEAR, fill: INK.tint },
      },
    },
    cell(STYLE.cell, AlignmentType.LEFT, false),
    cell(STYLE.number, AlignmentType.RIGHT, false),
    cell(STYLE.columnHead, AlignmentType.LEFT, true),
    cell(STYLE.numberHead, AlignmentType.RIGHT, true),
    {
      id: STYLE.footer,
      name: STYLE.footer,
      basedOn: 'Normal',
      run: { size: 17, color: INK.muted },
    },
  ],
};

function cell(id: string, alignment: 'left' | 'right', bold: boolean) {
  return {
    id,
    name: id,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 18, bold },
    paragraph: {
      alignment,
      spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO },
    },
  };
}
