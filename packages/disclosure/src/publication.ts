/** A set of records that fall in the same cells. Its count is a whole number, at least 0. */
export interface Atom {
  readonly count: number;
}

/**
 * One count that showing a figure gives away, as the sum of its atoms.
 * `least` is what every reader knows it is at least: 1 when a figure is only listed because it occurs.
 */
export interface Part {
  readonly name: string;
  readonly atoms: readonly number[];
  readonly least?: number;
}

/** What a reader gets as one cell: one status for all its parts, and for the amounts and shares that follow them. */
export interface Figure {
  readonly id: string;
  readonly table: string;
  readonly parts: readonly Part[];
}

/** `threshold`: counts 1 to threshold - 1 are sensitive. `width`: the least number of whole numbers a sensitive count may be. */
export interface Rules {
  readonly threshold: number;
  readonly width: number;
}

/** Everything that is published together, and what readers know of its structure. `totals`: the tables that hold totals. */
export interface Publication {
  readonly atoms: readonly Atom[];
  readonly figures: readonly Figure[];
  readonly rules: Rules;
  readonly totals: readonly string[];
}

/** `hidden`: listed without its value. `withheld`: the whole table is not given, not even which values occur. */
export type FigureStatus = 'shown' | 'hidden' | 'withheld';

/** A publication with the status of each of its figures, by figure id. */
export interface ProtectedPublication extends Publication {
  readonly statuses: ReadonlyMap<string, FigureStatus>;
}
