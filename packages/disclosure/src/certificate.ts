import type { Knowledge } from './knowledge.js';
import type { Insider, LinkedSystem } from './linked-system.js';
import type { Move } from './move.js';
import type { Rules } from './publication.js';
import type { SensitiveCount } from './sensitive-count.js';
import type { Statuses } from './statuses.js';

/**
 * Proof that a protection is safe, in whole numbers: other tables that no attacker can tell from the true one. It brackets
 * the truth, so it is as secret as the truth. Nothing in it refers to how it was found: `verify` checks it by itself.
 */
export interface Certificate {
  readonly version: 1;
  readonly rules: Rules;
  /** Who was counted with: only an outsider, or everybody who knows more too. */
  readonly attackers: 'outsider' | 'all';
  readonly systems: readonly SystemCertificate[];
}

/** Everything that is known of figures that share records, and the tables that agree with it. Columns by number. */
export interface SystemCertificate {
  /** By column, how many records it has. */
  readonly counts: readonly number[];
  readonly cells: readonly CertifiedCell[];
  /** Weighted sums that everybody knows. */
  readonly sums: readonly {
    readonly columns: readonly number[];
    readonly weights: readonly number[];
  }[];
  /** Columns that everybody knows to be 0. */
  readonly absent: readonly number[];
  /** Who knows some columns besides. */
  readonly insiders: readonly {
    readonly kind: Insider['kind'];
    readonly columns: readonly number[];
  }[];
  /** Counts that are protected and are no cell: what remains of one cell after others, or of a relation. */
  readonly remainders: readonly {
    readonly columns: readonly number[];
    readonly threshold: number;
  }[];
  readonly moves: readonly Move[];
}

export interface CertifiedCell {
  readonly columns: readonly number[];
  readonly threshold: number;
  /** Everybody knows it, whatever is published: it is not protected. */
  readonly isPublic: boolean;
  /** What everybody knows it is at least. */
  readonly least: number;
  /** The count as it is shown; null: it is not. */
  readonly shown: number | null;
  /** The figures and parts of figures that are this count. */
  readonly figures: readonly (readonly [figure: string, part: string])[];
}

/** The certificate of one system, with the moves that were found. */
export function certify(
  system: LinkedSystem,
  targets: readonly SensitiveCount[],
  knowledge: Knowledge,
  statuses: Readonly<Statuses>,
  moves: readonly Move[],
): SystemCertificate {
  return {
    counts: system.counts,
    cells: system.cells.map(({ columns, threshold, owners, isPublic }, cell) => ({
      columns: [...columns],
      threshold,
      isPublic,
      least: knowledge.least[cell] ?? 0,
      shown: knowledge.exact[cell] ?? null,
      figures: owners
        .filter(({ figure }) => statuses[figure] === 'shown')
        .map(({ figure, part }) => [system.figures[figure]?.id ?? '', part] as const),
    })),
    sums: system.facts
      .filter((_, fact) => knowledge.facts[fact])
      .map(({ columns, weights }) => ({ columns: [...columns], weights })),
    absent: [...knowledge.absent],
    insiders: system.insiders.map(({ kind, columns }) => ({ kind, columns: [...columns] })),
    remainders: targets
      .filter(({ cell, minus }) => cell < 0 || minus.length > 0)
      .map(({ columns, threshold }) => ({ columns: [...columns], threshold })),
    moves,
  };
}
