import type { Cell, Eenheid } from '@peildatum/schema';
import type { ParameterValue } from '../marts/parameters.js';

/** A delivery of which rows make a figure. */
export interface TracedDelivery {
  readonly levering: number;
  readonly soort: string;
  readonly leverancier: string | null;
  readonly bestand: string;
  /** SHA-256 of the file's content. */
  readonly hash: string | null;
  readonly ontvangenOp: string;
  /** How many of its rows make the figure, and how many of those are in the teller. */
  readonly regels: number;
  readonly inTeller: number;
}

/** One row of a delivery that makes a figure: by its line, without anything of what it says. */
export interface TracedLine {
  readonly levering: number;
  readonly regel: number;
  readonly teller: boolean;
  readonly noemer: boolean;
}

/** A row of the mart: what it is of, and what it adds up. */
export interface TracedMartRow {
  readonly dimensies: Readonly<Record<string, string | null>>;
  readonly schalen: Readonly<Record<string, number | null>>;
  readonly aantallen: Readonly<Record<string, number | null>>;
}

/** The way of a figure, back to the lines of the files that it was counted from. For staff only; without identifiers. */
export interface Trace {
  readonly id: string;
  readonly swv: string;
  readonly tot: string;
  /** The moment of knowing, ISO 8601. */
  readonly bekendOp: string;
  readonly cijfer: Cell;
  readonly definitie: {
    readonly naam: string;
    readonly definitie: string;
    readonly eenheid: Eenheid;
    readonly versie: number;
    readonly regelset: string;
    readonly grond: string;
    readonly teller: string | null;
    readonly noemer: string | null;
    readonly parameters: readonly ParameterValue[];
  };
  /** What was published of it, newest version first. */
  readonly publicaties: readonly {
    readonly publicatie: string;
    readonly status: string;
    readonly getoond: string;
  }[];
  readonly mart: { readonly rijen: readonly TracedMartRow[]; readonly totaal: number };
  readonly leveringen: readonly TracedDelivery[];
  readonly regels: {
    readonly rijen: readonly TracedLine[];
    readonly totaal: number;
    /** Where the next page begins; null: this was the last. */
    readonly volgende: number | null;
  };
}

/** Which page of the lines is asked for. */
export interface LinePage {
  /** How many lines are passed over. */
  readonly from: number;
  readonly count: number;
}
