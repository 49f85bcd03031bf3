/**
 * A set of records that fall in the same cells. Its count is a whole number, at least 0.
 * `knownTo`: who knows exactly how many records it has, because they are its own (a school).
 */
export interface Atom {
  readonly count: number;
  readonly knownTo?: readonly string[];
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

/** What a figure gives away besides its parts: a sum of atoms, each so many times (an amount: its price in cents). */
export interface WeightedSum {
  readonly atoms: readonly number[];
  /** By atom in the same order: a whole number. */
  readonly weights: readonly number[];
}

/** What a reader gets as one cell: one status for all its parts, and for the amounts and shares that follow them. */
export interface Figure {
  readonly id: string;
  readonly table: string;
  readonly parts: readonly Part[];
  /** What it gives away besides: of two figures with the same parts one may be shown where the other is not. */
  readonly sums?: readonly WeightedSum[];
  /** Everybody knows it already (accounts, an earlier publication): it is shown whatever happens. */
  readonly forced?: true;
  /** Its own threshold where that is higher than the one of the rules (records of a special category). */
  readonly threshold?: number;
  /** How much it is wanted: of what is equally good to hide, the least wanted goes first. None said: 0. */
  readonly wanted?: number;
  /** Figures of one subject: what remains of one after another of the same subject is a count too. None said: all. */
  readonly subject?: string;
}

/** What every reader knows by definition: the records of `whole` are those of `parts`, atom by atom added up. */
export interface Relation {
  readonly name: string;
  readonly whole: readonly number[];
  readonly parts: readonly number[];
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
  /** Sums that are equal by definition, over different atoms. */
  readonly relations?: readonly Relation[];
  /** A secret that orders what is equally good to hide: who knows the rules cannot work out what was hidden first. */
  readonly salt?: string;
}

/** `hidden`: listed without its value. `withheld`: the whole table is not given, not even which values occur. */
export type FigureStatus = 'shown' | 'hidden' | 'withheld';

/** A publication with the status of each of its figures, by figure id. */
export interface ProtectedPublication extends Publication {
  readonly statuses: ReadonlyMap<string, FigureStatus>;
}
