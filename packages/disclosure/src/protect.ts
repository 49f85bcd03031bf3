import type { Certificate } from './certificate.js';
import { checkPublication } from './check-publication.js';
import { deadlineAfter } from './deadline.js';
import { DisclosureError } from './disclosure-error.js';
import { linkFigures } from './link-figures.js';
import { contentOf, type Memo } from './memo.js';
import type { SafeSystem, SystemProtection } from './protect-system.js';
import { openSystem } from './protect-system.js';
import type { FigureStatus, Publication } from './publication.js';
import { loadSolver } from './solver.js';
import { verify } from './verify.js';

/** Numbers about a protection. Confidential, except what a reader can count himself: `figures` to `systems`. */
export interface ProtectionReport {
  readonly figures: number;
  readonly shown: number;
  readonly hidden: number;
  readonly withheld: number;
  readonly withheldTables: readonly string[];
  /** Groups of figures that share records. */
  readonly systems: number;
  /** Sensitive counts, with those that only follow from figures together. */
  readonly sensitive: number;
  /** The smallest interval proven for a sensitive count, in whole numbers; null when nothing is sensitive. */
  readonly narrowest: number | null;
  /** Figures that were hidden to cover others and could be shown again. */
  readonly wonBack: number;
  /** Linear and integer programs solved. */
  readonly programs: number;
  readonly milliseconds: number;
}

/** The status of each figure, by id in the order of the input, how it came about, and the proof that it is safe. */
export interface Protection {
  readonly statuses: ReadonlyMap<string, FigureStatus>;
  readonly report: ProtectionReport;
  /** As secret as the true counts. */
  readonly certificate: Certificate;
  /** By system and column, the atoms that it takes together: with `witnessOf` it gives another publication that looks the same. */
  readonly atomsOf: readonly (readonly (readonly number[])[])[];
}

/**
 * `outsider`: nobody who knows more is counted with. `now`: a clock in milliseconds. `limit`: after so many seconds it
 * gives up with a DisclosureError, and nothing may be shown; when all is safe by then it only stops showing more again.
 * `memo`: what was protected before and is the same is taken over.
 */
export interface ProtectOptions {
  readonly attackers?: 'outsider' | 'all';
  readonly now?: () => number;
  readonly limit?: number;
  readonly memo?: Memo;
}

/**
 * Decides what of a publication may be shown. The outcome has passed the audit.
 * Throws a DisclosureError when the input is refused or no safe outcome is reached: keep the publication back.
 */
export async function protect(
  publication: Publication,
  { attackers = 'all', now = () => performance.now(), limit = 600, memo }: ProtectOptions = {},
): Promise<Protection> {
  const start = now();
  const deadline = deadlineAfter(limit, now);
  checkPublication(publication);
  const highs = await loadSolver();
  const systems = linkFigures(publication);
  const { rules } = publication;
  const contents = systems.map((system) =>
    memo === undefined ? '' : contentOf(system, [rules, attackers]),
  );
  const known = contents.map((content) => memo?.get(content) as SystemProtection | undefined);
  const opened = new Map<number, SafeSystem>();
  let outcomes: SystemProtection[];
  try {
    for (const [index, system] of systems.entries()) {
      if (known[index] !== undefined) continue;
      opened.set(index, openSystem(highs, system, rules, attackers, deadline));
    }
    // when all is safe: what runs out of time then shows less, and no more
    for (const system of opened.values()) system.cleanUp();
    outcomes = systems.flatMap((_, index) => known[index] ?? opened.get(index)?.outcome() ?? []);
  } finally {
    for (const system of opened.values()) system.close();
  }
  outcomes.forEach((outcome, index) => {
    memo?.set(contents[index] ?? '', outcome);
  });

  const found = new Map(
    systems.flatMap(({ figures }, index) =>
      figures.map(({ id }, figure) => [id, outcomes[index]?.statuses[figure]] as const),
    ),
  );
  const statuses = new Map(
    publication.figures.map(({ id }) => [id, found.get(id) ?? 'withheld'] as const),
  );
  const figuresWith = (status: FigureStatus) =>
    publication.figures.filter(({ id }) => statuses.get(id) === status);
  const withheld = figuresWith('withheld');
  const certificate: Certificate = {
    version: 1,
    rules: publication.rules,
    attackers,
    systems: outcomes.map((outcome) => outcome.certificate),
  };
  const { objections, narrowest } = verify(certificate);
  if (objections.length > 0) {
    const kinds = [...new Set(objections.map(({ kind }) => kind))].join(', ');
    throw new DisclosureError(
      'unsafe',
      `${objections.length} objections of the verifier: ${kinds}`,
    );
  }
  return {
    statuses,
    certificate,
    atomsOf: systems.map((system) => system.atomsOf),
    report: {
      figures: publication.figures.length,
      shown: figuresWith('shown').length,
      hidden: figuresWith('hidden').length,
      withheld: withheld.length,
      withheldTables: [...new Set(withheld.map(({ table }) => table))],
      systems: systems.length,
      sensitive: outcomes.reduce((sum, one) => sum + one.sensitive, 0),
      narrowest,
      wonBack: outcomes.reduce((sum, one) => sum + one.wonBack, 0),
      programs: outcomes.reduce((sum, one) => sum + one.solved, 0),
      milliseconds: now() - start,
    },
  };
}
