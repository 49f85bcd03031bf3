import type { Highs } from 'highs';
import { openAttack } from './attack.js';
import type { Certificate, SystemCertificate } from './certificate.js';
import { certify } from './certificate.js';
import { checkPublication } from './check-publication.js';
import { cleanUp } from './clean-up.js';
import { consistencyFindings } from './consistency.js';
import type { Deadline } from './deadline.js';
import { deadlineAfter } from './deadline.js';
import { DisclosureError } from './disclosure-error.js';
import { draftStatuses } from './draft.js';
import { enoughOf } from './evidence.js';
import { knowledgeOf } from './knowledge.js';
import { linkFigures } from './link-figures.js';
import type { LinkedSystem } from './linked-system.js';
import type { Move } from './move.js';
import type { FigureStatus, Publication, Rules } from './publication.js';
import { repair } from './repair.js';
import { sensitiveCounts } from './sensitive-count.js';
import { loadSolver } from './solver.js';
import type { Statuses } from './statuses.js';
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
 * gives up with a DisclosureError, and nothing may be shown.
 */
export interface ProtectOptions {
  readonly attackers?: 'outsider' | 'all';
  readonly now?: () => number;
  readonly limit?: number;
}

/**
 * Decides what of a publication may be shown. The outcome has passed the audit.
 * Throws a DisclosureError when the input is refused or no safe outcome is reached: keep the publication back.
 */
export async function protect(
  publication: Publication,
  { attackers = 'all', now = () => performance.now(), limit = 600 }: ProtectOptions = {},
): Promise<Protection> {
  const start = now();
  checkPublication(publication);
  const highs = await loadSolver();
  const systems = linkFigures(publication);
  const deadline = deadlineAfter(limit, now);
  const outcomes = systems.map((system) =>
    protectSystem(highs, system, publication.rules, attackers, deadline),
  );

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
  const certificate: Certificate = {
    version: 1,
    rules: publication.rules,
    attackers,
    systems: outcomes.map((outcome) => outcome.certificate),
  };
  const { objections } = verify(certificate);
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
      narrowest: narrowest === Infinity ? null : narrowest,
      wonBack: outcomes.reduce((sum, one) => sum + one.wonBack, 0),
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
  readonly wonBack: number;
  readonly certificate: SystemCertificate;
}

function protectSystem(
  highs: Highs,
  whole: LinkedSystem,
  rules: Rules,
  attackers: 'outsider' | 'all',
  deadline: Deadline,
): SystemProtection {
  const system = attackers === 'all' ? whole : { ...whole, insiders: [] };
  const targets = sensitiveCounts(system, rules);
  const statuses = draftStatuses(system, targets, rules);
  const findings = consistencyFindings(system, statuses);
  if (findings.length > 0) throw new DisclosureError('unsafe', `${findings.length} findings`);
  const proof = (moves: readonly Move[]): SystemCertificate =>
    certify(system, targets, knowledgeOf(system, statuses), statuses, moves);
  if (targets.length === 0) {
    const certificate = proof([]);
    return { statuses, sensitive: 0, narrowest: Infinity, solved: 0, wonBack: 0, certificate };
  }
  const attack = openAttack(highs, system, targets, rules, knowledgeOf(system, statuses), {
    deadline,
  });
  try {
    const says = repair(attack, system, statuses, targets, rules);
    const wonBack = says ? cleanUp(attack, system, statuses, targets) : 0;
    const { solved, narrowest } = attack;
    return {
      statuses,
      sensitive: targets.length,
      narrowest: narrowest(),
      solved: solved(),
      wonBack,
      certificate: proof(enoughOf(attack.evidence.moves, system, targets, rules.width)),
    };
  } finally {
    attack.close();
  }
}
