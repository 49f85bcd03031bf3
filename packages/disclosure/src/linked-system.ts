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
}

/** A figure of a system. `cells`: by part name; parts without atoms are publicly 0 and are left out. */
export interface SystemFigure {
  readonly id: string;
  readonly table: string;
  readonly isTotal: boolean;
  readonly cells: ReadonlyMap<string, number>;
  /** The figures with the same cells, this one included: they share one status. */
  readonly twins: readonly number[];
}

/** Figures that share records, directly or through others. Nothing outside a system tells anything about it. */
export interface LinkedSystem {
  /** True counts. Atoms that are in the same cells are one column: no reader can tell them apart. */
  readonly counts: readonly number[];
  readonly cells: readonly Cell[];
  readonly figures: readonly SystemFigure[];
  /** Figures by table, without the tables that hold totals. */
  readonly tables: ReadonlyMap<string, readonly number[]>;
  /** By table, the columns that are publicly 0 because the table is given. */
  readonly absent: ReadonlyMap<string, ColumnSet>;
  /** By cell, the other cells that lie wholly within it. */
  readonly nested: readonly (readonly number[])[];
}
