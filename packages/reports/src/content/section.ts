import type { CellStatus } from '@peildatum/schema';

/** Where a printed figure comes from: the cell of the publication. */
export interface Trace {
  /** Name of the figure: `vergoedingen/bedrag`. */
  readonly indicator: string;
  readonly periode: string;
  readonly dimensies: Readonly<Record<string, string>>;
  readonly status: CellStatus;
}

/** A figure as readers see it: text made by the schema's wording, or the words of its status. */
export interface FigureText {
  readonly text: string;
  readonly shown: boolean;
  readonly part: 'waarde' | 'teller' | 'noemer';
  readonly trace: Trace;
}

/** A sentence, with its figures kept apart so that they can be found back. */
export type Sentence = readonly (string | FigureText)[];

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** What figures say, in one paragraph. */
export interface FigureSentence {
  readonly kind: 'sentence';
  readonly sentence: Sentence;
}

/** A bar, or the words that stand where there is none. */
export interface Bar {
  /** Null: nothing is drawn, whatever the reason. */
  readonly length: number | null;
  readonly text: string;
}

/** The value axis, ready to draw: the texts of the ticks from `min` to `max` by `step`. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly ticks: readonly string[];
}

/** Bars over the periods; several series stand side by side in each period. */
export interface Chart {
  readonly kind: 'chart';
  readonly number: number;
  readonly caption: string;
  /** All that the picture tells, in one sentence. */
  readonly alternative: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly bars: readonly Bar[] }[];
  readonly axis: Axis;
}

/** A table of at most so many rows is kept on one page. */
export const ROWS_TOGETHER = 12;

export interface TableRow {
  readonly label: string;
  readonly cells: readonly FigureText[];
}

export interface Table {
  readonly kind: 'table';
  readonly number: number;
  readonly caption: string;
  /** The first names the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Terms with their meaning. */
export interface DefinitionList {
  readonly kind: 'definitions';
  readonly items: readonly { readonly term: string; readonly text: string }[];
}

/** A remark that a reader must not miss. */
export interface Note {
  readonly kind: 'note';
  readonly text: string;
}

export type Block = Heading | Paragraph | FigureSentence | Chart | Table | DefinitionList | Note;

/** A section of the jaarverslag, free of any format: every number in it is text already. */
export interface Section {
  /** Last part of the file name. */
  readonly name: string;
  readonly title: string;
  /** Stands at the foot of each page. */
  readonly footer: string;
  /** ISO 8601, UTC; the only moment that a document may carry. */
  readonly madeOn: string;
  readonly blocks: readonly Block[];
}
