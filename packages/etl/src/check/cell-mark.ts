import { checkOf } from '@peildatum/schema';
import type { Cell, Fill, RichText } from 'exceljs';
import type { Finding, FindingLevel } from '../rows/finding.js';
import { noteTexts, putNote } from './cell-note.js';
import { LEVELS } from './finding-summary.js';

/** How a finding of each level looks, and what that means. */
export const LEVEL_STYLES: Readonly<
  Record<FindingLevel, { readonly colour: string; readonly word: string; readonly means: string }>
> = {
  fout: { colour: 'FFFFC7CE', word: 'fout', means: 'de rij wordt niet geladen' },
  wacht: {
    colour: 'FFE4DFEC',
    word: 'wacht',
    means: 'de rij wordt geladen zodra er is waar zij naar verwijst',
  },
  waarschuwing: {
    colour: 'FFFFEB9C',
    word: 'waarschuwing',
    means: 'de rij wordt geladen, maar is waarschijnlijk fout',
  },
  melding: {
    colour: 'FFDDEBF7',
    word: 'melding',
    means: 'de rij wordt geladen; kijk of het klopt',
  },
};

/** Begins every note of ours, so that they can be told from those of the supplier. */
const SIGNATURE = 'Peildatum, ';

/** Parts our words from those of the supplier. */
const OWN_NOTE = '\n\nEigen opmerking:\n';

/** Findings that one note names; more say only how many there are. */
const NAMED_IN_NOTE = 3;

/** What a row has to say per place in it (counted from 0). */
export type RowMarks = ReadonlyMap<number, readonly Finding[]>;

/** Findings by line and place; what has no column, or one that the file has not, stands at the first place. */
export function marksByLine(
  findings: readonly Finding[],
  places: Readonly<Record<string, readonly number[]>>,
): ReadonlyMap<number, RowMarks> {
  const lines = new Map<number, Map<number, Finding[]>>();
  for (const finding of findings) {
    if (finding.line <= 0) continue;
    const marks = lines.get(finding.line) ?? new Map<number, Finding[]>();
    lines.set(finding.line, marks);
    const found = finding.column === null ? [] : (places[finding.column] ?? []);
    for (const place of found.length === 0 ? [0] : found) {
      const here = marks.get(place);
      if (here === undefined) marks.set(place, [finding]);
      else here.push(finding);
    }
  }
  return lines;
}

/** Colours a cell by its heaviest finding. */
export function colourCell(cell: Cell, findings: readonly Finding[]): void {
  // cells of one style share it in exceljs: a fill that is set on one shows on all
  cell.style = { ...cell.style, fill: fillOf(heaviest(findings)) };
}

export function fillOf(level: FindingLevel): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: LEVEL_STYLES[level].colour } };
}

/** Puts a note at a cell with what was found, expected and to do; a note of the supplier stays below it. */
export function noteCell(cell: Cell, findings: readonly Finding[]): void {
  const own = ownTexts(cell);
  putNote(cell, [...textsOf(findings), ...(own.length === 0 ? [] : [{ text: OWN_NOTE }, ...own])]);
}

/** Takes away what an earlier screening put at a cell. */
export function clearMark(cell: Cell): void {
  if (!isOurs(noteTexts(cell))) return;
  const own = ownTexts(cell);
  const { fill: _, ...style } = cell.style;
  cell.style = style;
  // exceljs has no way to take a note away: it stands in the cell, and in the model that the cell was read from
  const inside = cell as unknown as { _comment: unknown; readonly model: { comment?: unknown } };
  inside._comment = undefined;
  delete inside.model.comment;
  if (own.length > 0) putNote(cell, own);
}

/** What the supplier wrote in the note of a cell. */
function ownTexts(cell: Cell): readonly RichText[] {
  const texts = noteTexts(cell);
  if (!isOurs(texts)) return texts;
  const parting = texts.findIndex(({ text }) => text === OWN_NOTE);
  return parting === -1 ? [] : texts.slice(parting + 1);
}

function isOurs(texts: readonly RichText[]): boolean {
  return texts[0]?.text.startsWith(SIGNATURE) === true;
}

function heaviest(findings: readonly Finding[]): FindingLevel {
  return LEVELS.find((level) => findings.some((finding) => finding.level === level)) ?? 'melding';
}

function textsOf(findings: readonly Finding[]): readonly RichText[] {
  const sorted = [...findings].sort(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.code.localeCompare(b.code),
  );
  const texts = sorted.slice(0, NAMED_IN_NOTE).flatMap((finding, at) => {
    const action = checkOf(finding.code)?.action;
    const lines = [
      `Verwacht: ${finding.expected}`,
      ...(finding.found === null ? [] : [`Gevonden: ${finding.found}`]),
      ...(action === undefined ? [] : [`Doen: ${action}`]),
    ];
    const title = `${at === 0 ? SIGNATURE : '\n\n'}${LEVEL_STYLES[finding.level].word}: ${finding.code}`;
    return [
      { font: { bold: true, size: 9, name: 'Calibri' }, text: title },
      { font: { size: 9, name: 'Calibri' }, text: `\n${lines.join('\n')}` },
    ];
  });
  const more = sorted.length - NAMED_IN_NOTE;
  return more > 0
    ? [...texts, { font: { size: 9, name: 'Calibri' }, text: `\n\nen nog ${more}` }]
    : texts;
}
