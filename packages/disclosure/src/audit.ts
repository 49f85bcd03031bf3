import type { Highs } from 'highs';
import type { Breach } from './attack.js';
import { openAttack } from './attack.js';
import { checkPublication, checkStatuses } from './check-publication.js';
import { consistencyFindings } from './consistency.js';
import type { Finding } from './finding.js';
import { cellsIn, countName, formulaOf } from './formula.js';
import { knowledgeOf } from './knowledge.js';
import { linkFigures } from './link-figures.js';
import type { LinkedSystem } from './linked-system.js';
import type { ProtectedPublication, Rules } from './publication.js';
import type { SensitiveCount } from './sensitive-count.js';
import { sensitiveCounts } from './sensitive-count.js';
import { loadSolver } from './solver.js';
import type { Statuses } from './statuses.js';

/**
 * Attacks a protected publication as an outsider with linear programming; an empty list means that it is safe.
 * Uses nothing of how the statuses came about. Throws a DisclosureError when the input or the solver fails.
 */
export async function audit(input: ProtectedPublication): Promise<Finding[]> {
  checkPublication(input);
  checkStatuses(input.figures, input.statuses);
  const highs = await loadSolver();
  return linkFigures(input).flatMap((system) => {
    const statuses = system.figures.map(({ id }) => input.statuses.get(id) ?? 'shown');
    return auditSystem(highs, system, statuses, sensitiveCounts(system, input.rules), input.rules)
      .findings;
  });
}

/** What the audit of one system found, and how much work it was. */
export interface SystemAudit {
  readonly findings: readonly Finding[];
  /** The smallest interval proven for a target, in whole numbers; Infinity without targets. */
  readonly narrowest: number;
  /** Linear programs solved. */
  readonly solved: number;
}

/** Audits one system. The targets are its sensitive counts. */
export function auditSystem(
  highs: Highs,
  system: LinkedSystem,
  statuses: Readonly<Statuses>,
  targets: readonly SensitiveCount[],
  rules: Rules,
): SystemAudit {
  const findings = consistencyFindings(system, statuses);
  if (targets.length === 0) return { findings, narrowest: Infinity, solved: 0 };

  const knowledge = knowledgeOf(system, statuses);
  const attack = openAttack(highs, system, targets, rules, knowledge);
  try {
    for (
      let breach = attack.firstBreach();
      breach;
      breach = attack.firstBreach(breach.target + 1)
    ) {
      const target = targets[breach.target];
      if (!target) break;
      findings.push(breachFinding(system, statuses, target, breach));
    }
    return { findings, narrowest: attack.narrowest(), solved: attack.solved() };
  } finally {
    attack.close();
  }
}

function breachFinding(
  system: LinkedSystem,
  statuses: Readonly<Statuses>,
  target: SensitiveCount,
  breach: Breach,
): Finding {
  const knowledge = knowledgeOf(system, statuses);
  const isKnown = (cell: number): boolean => knowledge.exact[cell] !== null;
  const owner = system.cells[target.cell]?.owners[0];
  const shown = [...cellsIn(breach.least), ...cellsIn(breach.most)]
    .filter(isKnown)
    .flatMap(
      (cell) => system.cells[cell]?.owners.find(({ figure }) => statuses[figure] === 'shown') ?? [],
    )
    .map(({ figure }) => system.figures[figure]?.id ?? '');
  return {
    kind: [target.cell, ...target.minus].every(isKnown) ? 'sensitive-shown' : 'interval-narrow',
    figure: system.figures[owner?.figure ?? -1]?.id ?? '',
    part: owner?.part ?? '',
    count: countName(system, target),
    interval: breach.interval,
    formula: formulaOf(system, target, breach, knowledge),
    shown: [...new Set(shown)],
  };
}
