import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell } from '@peildatum/schema';

/** What `verwacht.json` of a case says. */
export interface Expected {
  readonly swv: string;
  /** Data up to and including this day. */
  readonly tot: string;
  /** Cells that must be there exactly so. */
  readonly cijfers: readonly Cell[];
  /** Cells that must not be there. */
  readonly afwezig: readonly Cell[];
  /** Cells that readers must see, too. */
  readonly getoond: readonly Cell[];
  /** What comes of files that are not loaded as a whole, or of which it is worth saying. */
  readonly leveringen: Readonly<Record<string, ExpectedDelivery>>;
  /** Texts that may stand nowhere in the database, nor in what is said of a delivery. */
  readonly nergens: readonly string[];
  /** The share of faulty rows that is let through; the usual one when it is not there. */
  readonly foutaandeel: number;
}

/** What comes of a file; what is not there is not looked at. */
export interface ExpectedDelivery {
  /** The file is refused, with this code; then nothing else is said of it. */
  readonly geweigerd?: string;
  readonly rijen?: number;
  readonly geladen?: number;
  readonly quarantaine?: number;
  /** Who delivers. */
  readonly leverancier?: string;
  /** Every fault in the rows of the file, and the flags that the case is about. */
  readonly bevindingen?: readonly ExpectedFinding[];
  /** The loaded rows in order; a column that is not named is empty in the warehouse. */
  readonly inhoud?: readonly StoredRow[];
}

/** A loaded row: its line (`regel`), its pupil by a letter of the case (`leerling`), and its columns as stored. */
export type StoredRow = Readonly<Record<string, string | number>>;

/** What is found in a row: its line, the column (null: the row as a whole) and the code. */
interface ExpectedFinding {
  readonly regel: number;
  readonly kolom: string | null;
  readonly code: string;
  /** `fout` when it is left out; `wacht`: until its reference comes; the others: loaded all the same. */
  readonly niveau?: 'fout' | 'wacht' | 'waarschuwing' | 'melding';
}

/** Findings as lines of text, each once and in one order, to hold two lists beside each other. */
export function saysOfFindings(findings: readonly ExpectedFinding[]): readonly string[] {
  const lines = findings.map(
    ({ regel, kolom, code, niveau = 'fout' }) => `${regel} ${kolom ?? '-'} ${code} ${niveau}`,
  );
  return [...new Set(lines)].sort();
}

type Short = Pick<Cell, 'indicator' | 'periode'> & Partial<Cell>;

/** Reads it; what a cell leaves out is a total (`dimensies`), null (`teller`, `noemer`, `waarde`) or `ok` (`status`). */
export function readExpected(folder: string): Expected {
  const text = readFileSync(join(folder, 'verwacht.json'), 'utf8');
  const written = JSON.parse(text) as {
    swv: string;
    tot: string;
    cijfers?: readonly Short[];
    afwezig?: readonly Short[];
    getoond?: readonly Short[];
    leveringen?: Expected['leveringen'];
    nergens?: readonly string[];
    foutaandeel?: number;
  };
  return {
    swv: written.swv,
    tot: written.tot,
    cijfers: (written.cijfers ?? []).map(inFull),
    afwezig: (written.afwezig ?? []).map(inFull),
    getoond: (written.getoond ?? []).map(inFull),
    leveringen: written.leveringen ?? {},
    nergens: written.nergens ?? [],
    foutaandeel: written.foutaandeel ?? 0.05,
  };
}

function inFull(cell: Short): Cell {
  return { dimensies: {}, teller: null, noemer: null, waarde: null, status: 'ok', ...cell };
}
