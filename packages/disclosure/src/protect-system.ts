import type { Highs } from 'highs';
import { openAttack } from './attack.js';
import type { SystemCertificate } from './certificate.js';
import { certify } from './certificate.js';
import { cleanUp } from './clean-up.js';
import { consistencyFindings } from './consistency.js';
import type { Deadline } from './deadline.js';
import { DisclosureError } from './disclosure-error.js';
import { draftStatuses } from './draft.js';
import { enoughOf } from './evidence.js';
import { knowledgeOf } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';
import type { Move } from './move.js';
import type { Rules } from './publication.js';
import { repair } from './repair.js';
import { sensitiveCounts } from './sensitive-count.js';
import type { Statuses } from './statuses.js';

/** What was decided about a system, and the proof of it. */
export interface SystemProtection {
  readonly statuses: Statuses;
  readonly sensitive: number;
  /** Programs solved. */
  readonly solved: number;
  readonly wonBack: number;
  readonly certificate: SystemCertificate;
}

/** A system that is safe already, of which more may be shown. */
export interface SafeSystem {
  /** Shows again what need not be hidden, as long as there is time. */
  cleanUp(): void;
  outcome(): SystemProtection;
  close(): void;
}

/**
 * Hides what has to be hidden in a system. Throws a DisclosureError when no safe outcome is reached in time. Close it
 * afterwards.
 */
export function openSystem(
  highs: Highs,
  whole: LinkedSystem,
  rules: Rules,
  attackers: 'outsider' | 'all',
  deadline: Deadline,
): SafeSystem {
  const system = attackers === 'all' ? whole : { ...whole, insiders: [] };
  const targets = sensitiveCounts(system, rules);
  const statuses = draftStatuses(system, targets, rules);
  const findings = consistencyFindings(system, statuses);
  if (findings.length > 0) throw new DisclosureError('unsafe', `${findings.length} findings`);
  const proof = (moves: readonly Move[]): SystemCertificate =>
    certify(system, targets, knowledgeOf(system, statuses), statuses, moves);
  if (targets.length === 0) {
    const numbers = { sensitive: 0, solved: 0, wonBack: 0 };
    return {
      cleanUp: () => undefined,
      outcome: () => ({ statuses, ...numbers, certificate: proof([]) }),
      close: () => undefined,
    };
  }
  const knowledge = knowledgeOf(system, statuses);
  const attack = openAttack(highs, system, targets, rules, knowledge, { deadline });
  let wonBack = 0;
  let isSaying: boolean;
  try {
    isSaying = repair(attack, system, statuses, targets, rules);
  } catch (error) {
    attack.close();
    throw error;
  }
  return {
    cleanUp() {
      if (isSaying) wonBack = cleanUp(attack, system, statuses, targets);
    },
    outcome: () => ({
      statuses,
      sensitive: targets.length,
      solved: attack.solved(),
      wonBack,
      certificate: proof(enoughOf(attack.evidence.moves, system, targets, rules.width)),
    }),
    close: attack.close,
  };
}
