import { auditSystem } from './audit.js';
import { checkPublication } from './check-publication.js';
import { DisclosureError } from './disclosure-error.js';
import { draftStatuses } from './draft.js';
import { linkFigures } from './link-figures.js';
import type { FigureStatus, Publication } from './publication.js';
import { repair } from './repair.js';
import { sensitiveCounts } from './sensitive-count.js';
import { loadSolver } from './solver.js';

/** Numbers about a protection. Confidential but for `figures`, `shown`, `hidden` and `withheld`. */
export interface ProtectionReport {
  readonly figures: number;
  readonly shown: number;
  readonly hidden: number;
  readonly withheld: number;
  readonly withheldTables: readonly string[];
  /** Systems of figures that share records. */
  readonly systems: number;
  /** Sensitive counts, those that only follow from figures together included. */
  readonly sensitive: number;
  /** The smallest interval proven for a sensitive count, in whole numbers; null without sensitive counts. */
  readonly narrowest: number | null;
  readonly programs: number;
  readonly milliseconds: number;
}

export interface Protection {
  /** By figure id, in the order of the input. */
  readonly statuses: ReadonlyMap<string, FigureStatus>;
  readonly report: ProtectionReport;
}

/**
 * Decides what of a publication may be shown. The outcome has passed the audit.
 * Throws a DisclosureError when the input is refused or no safe outcome was reached: keep the publication back.
 */
export async function protect(
  publication: Publication,
  now: () => number = () => performance.now(),
): Promise<Protection> {
  const start = now();
  checkPublication(publication);
  const highs = await loadSolver();
  const { rules } = publication;

  const found = new Map<string, FigureStatus>();
  const systems = linkFigures(publication);
  let sensitive = 0;
  let programs = 0;
  let narrowest: number | null = null;
  for (const system of systems) {
    const targets = sensitiveCounts(system, rules);
    const statuses = draftStatuses(system, targets, rules);
    let outcome = auditSystem(highs, system, statuses, targets, rules);
    programs += outcome.solved;
    if (outcome.findings.length > 0) {
      programs += repair(highs, system, statuses, targets, rules);
      // A fresh audit: the repair is not the judge of its own work.
      outcome = auditSystem(highs, system, statuses, targets, rules);
      programs += outcome.solved;
    }
    if (outcome.findings.length > 0) {
      throw new DisclosureError('unsafe', `${outcome.findings.length} findings after repair`);
    }
    sensitive += targets.length;
    if (outcome.narrowest !== null)
      narrowest = Math.min(narrowest ?? outcome.narrowest, outcome.narrowest);
    for (const [figure, { id }] of system.figures.entries()) {
      found.set(id, statuses[figure] ?? 'withheld');
    }
  }

  const statuses = new Map(
    publication.figures.map(({ id }) => [id, found.get(id) ?? 'withheld'] as const),
  );
  const withStatus = (status: FigureStatus) =>
    publication.figures.filter(({ id }) => statuses.get(id) === status);
  const report: ProtectionReport = {
    figures: publication.figures.length,
    shown: withStatus('shown').length,
    hidden: withStatus('hidden').length,
    withheld: withStatus('withheld').length,
    withheldTables: [...new Set(withStatus('withheld').map(({ table }) => table))],
    systems: systems.length,
    sensitive,
    narrowest,
    programs,
    milliseconds: now() - start,
  };
  return { statuses, report };
}
