import type { Highs } from 'highs';
import { auditSystem } from './audit.js';
import { checkPublication } from './check-publication.js';
import { consistencyFindings } from './consistency.js';
import { DisclosureError } from './disclosure-error.js';
import { draftStatuses } from './draft.js';
import { linkFigures } from './link-figures.js';
import type { LinkedSystem } from './linked-system.js';
import type { FigureStatus, Publication, Rules } from './publication.js';
import { repair } from './repair.js';
import { sensitiveCounts } from './sensitive-count.js';
import { loadSolver } from './solver.js';
import type { Statuses } from './statuses.js';

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
  /** Linear programs solved. */
  readonly programs: number;
  readonly milliseconds: number;
}

/** The status of each figure, by id in the order of the input, and how it came about. */
export interface Protection {
  readonly statuses: ReadonlyMap<string, FigureStatus>;
  readonly report: ProtectionReport;
}

/**
 * Decides what of a publication may be shown. The outcome has passed the audit.
 * Throws a DisclosureError when the input is refused or no safe outcome is reached: keep the publication back.
 */
export async function protect(
  publication: Publication,
  now: () => number = () => performance.now(),
): Promise<Protection> {
  const start = now();
  checkPublication(publication);
  const highs = await loadSolver();
  const systems = linkFigures(publication);
  const outcomes = systems.map((system) => protectSystem(highs, system, publication.rules));

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
  const narrowest = outcomes.reduce((least, one) => Math.min(least, one.narrowest), Infinity);
  return {
    statuses,
    report: {
      figures: publication.figures.length,
      shown: figuresWith('shown').length,
      hidden: figuresWith('hidden').length,
      withheld: withheld.length,
      withheldTables: [...new Set(withheld.map(({ table }) => table))],
      systems: systems.length,
      sensitive: outcomes.reduce((sum, one) => sum + one.sensitive, 0),
      narrowest: narrowest === Infinity ? null : narrowest,
      programs: outcomes.reduce((sum, one) => sum + one.solved, 0),
      milliseconds: now() - start,
    },
  };
}

interface SystemProtection {
  readonly statuses: Statuses;
  readonly sensitive: number;
  readonly narrowest: number;
  readonly solved: number;
}

function protectSystem(highs: Highs, system: LinkedSystem, rules: Rules): SystemProtection {
  const targets = sensitiveCounts(system, rules);
  const statuses = draftStatuses(system, targets, rules);
  const attempt = repair(highs, system, statuses, targets, rules);
  // Statuses that withstood the attack as they were have been audited by it; others are audited afresh.
  const { findings, narrowest, solved } = attempt.isChanged
    ? auditSystem(highs, system, statuses, targets, rules)
    : { findings: consistencyFindings(system, statuses), narrowest: attempt.narrowest, solved: 0 };
  if (findings.length > 0) throw new DisclosureError('unsafe', `${findings.length} findings`);
  return { statuses, sensitive: targets.length, narrowest, solved: attempt.solved + solved };
}
