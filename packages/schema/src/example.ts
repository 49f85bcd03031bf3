import type { CellStatus } from './cell-status.js';
import type { GoalVerdict } from './goal.js';

/** A figure that an example leads to. What is left out: no dimensions, null, status `ok`. Amounts in euro. */
export interface ExpectedCell {
  /** `tlv_doorlooptijd/mediaan`. */
  readonly cijfer: string;
  readonly periode: string;
  readonly dimensies?: Readonly<Record<string, string>>;
  readonly teller?: number | null;
  readonly noemer?: number | null;
  readonly waarde?: number | null;
  readonly status?: CellStatus;
  /** Of a goal, whose four are always there. */
  readonly over?: string;
  readonly streefwaarde?: number;
  readonly oordeel?: GoalVerdict;
  readonly vorige?: number | null;
}

/**
 * A handful of rows and the figures that they lead to, worked out by hand from the definition. The rows are deliveries as
 * they come in; the places that they name are those of the made-up region (example-region.ts).
 */
export interface Example {
  /** What it shows: `Precies 28 dagen is nog geen thuiszitter`. */
  readonly title: string;
  /** Data up to and including this day, JJJJ-MM-DD. */
  readonly cut: string;
  /** By kind: the text of a delivery, header first, fields separated by `;`. With a hyphen a supplier: `tlv-tac`; with a dot a file: `doelen.yaml`. */
  readonly deliveries: Readonly<Record<string, string>>;
  /**
   * DUO's tellings: by year (2023 is 1-10-2023) lines `vestiging;onderwijstype;leerjaar;geslacht;aantal` without header; `<5`
   * is a count that DUO shields.
   */
  readonly tellingen?: Readonly<Record<string, string>>;
  readonly expected: readonly ExpectedCell[];
  /** Cells that must not be there. */
  readonly absent?: readonly Pick<ExpectedCell, 'cijfer' | 'periode' | 'dimensies'>[];
  /** How the expected figures follow from the rows: who counts, and who does not. */
  readonly working: string;
}
