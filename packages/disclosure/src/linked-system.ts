import type { ColumnSet } from './column-set.js';

/** A part of a figure that shows a cell, and what readers know the cell is at least because the figure is listed. */
export interface Owner {
  readonly figure: number;
  readonly part: string;
  readonly least: number;
}

/** One set of records that figures count. Parts with the same records are one cell. */
export interface Cell {
  readonly columns: ColumnSet;
  readonly count: number;
  readonly owners: readonly Owner[];
  /** Counts 1 to threshold - 1 of it are sensitive. */
  readonly threshold: number;
  /** Everybody knows it, whatever is published: there is nothing to protect. */
  readonly isPublic: boolean;
}

/** A figure of a system. `cells`: by part name; parts without atoms are publicly 0 and are left out. */
export interface SystemFigure {
  readonly id: string;
  readonly table: string;
  readonly isTotal: boolean;
  readonly isForced: boolean;
  readonly wanted: number;
  readonly subject: string;
  readonly cells: ReadonlyMap<string, number>;
  /** The figures with the same cells, this one included: they share one status. */
  readonly twins: readonly number[];
}

/** A weighted sum of columns that a reader knows: always (`owner` undefined), or when a figure is shown. */
export interface Fact {
  readonly name: string;
  readonly columns: ColumnSet;
  /** Whole numbers, by column in the same order. */
  readonly weights: readonly number[];
  readonly value: number;
  readonly owner?: number;
}

/** Who knows some columns exactly besides what is published: a school its own records, a pupil who is alone himself. */
export interface Insider {
  readonly name: string;
  readonly kind: 'contributor' | 'single';
  readonly columns: ColumnSet;
}

/** Figures that share records, directly or through others. Nothing outside a system tells anything about it. */
export interface LinkedSystem {
  /** True counts. Atoms that are in the same cells are one column: no reader can tell them apart. */
  readonly counts: readonly number[];
  /** By column, the atoms of the publication that it takes together. */
  readonly atomsOf: readonly (readonly number[])[];
  readonly cells: readonly Cell[];
  readonly figures: readonly SystemFigure[];
  /** Figures by table, without the tables that hold totals. */
  readonly tables: ReadonlyMap<string, readonly number[]>;
  /** By table, the columns that are publicly 0 because the table is given. */
  readonly absent: ReadonlyMap<string, ColumnSet>;
  /** By cell, the other cells of the same subject that lie wholly within it. */
  readonly nested: readonly (readonly number[])[];
  readonly facts: readonly Fact[];
  readonly insiders: readonly Insider[];
  /** Orders what is equally good to hide: who does not know it cannot work out what was hidden first. */
  readonly salt: string;
}
