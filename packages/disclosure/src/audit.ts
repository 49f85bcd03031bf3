import type { Highs } from 'highs';
import type { Breach } from './attack.js';
import { openAttack } from './attack.js';
import { checkPublication, checkStatuses } from './check-publication.js';
import { isWithin } from './column-set.js';
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
 * Attacks a protected publication with linear and integer programming, as an outsider and as everybody who knows more: an
 * empty list means that it is safe. Uses nothing of how the statuses came about. Throws a DisclosureError when the input or
 * the solver fails.
 */
export async function audit(
  input: ProtectedPublication,
  attackers: 'outsider' | 'all' = 'all',
): Promise<Finding[]> {
  checkPublication(input);
  checkStatuses(input.figures, input.statuses);
  const highs = await loadSolver();
  return linkFigures(input).flatMap((system) => {
    const statuses = system.figures.map(({ id }) => input.statuses.get(id) ?? 'shown');
    const targets = sensitiveCounts(system, input.rules);
    return auditSystem(highs, system, statuses, targets, input.rules, attackers);
  });
}

/** Audits one system: every pair of a sensitive count and an attacker that is not proven is a finding. */
function auditSystem(
  highs: Highs,
  system: LinkedSystem,
  statuses: Readonly<Statuses>,
  targets: readonly SensitiveCount[],
  rules: Rules,
  attackers: 'outsider' | 'all',
): Finding[] {
  const findings = consistencyFindings(system, statuses);
  if (targets.length === 0) return findings;
  const knowledge = knowledgeOf(system, statuses);
  const attack = openAttack(highs, system, targets, rules, knowledge, {
    attackers,
    isExact: true,
  });
  try {
    for (let breach = attack.next(); breach; breach = attack.next()) {
      const target = targets[breach.target];
      if (target) findings.push(breachFinding(system, statuses, target, breach));
      attack.skip(breach);
    }
    return findings;
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
    kind:
      target.cell >= 0 && [target.cell, ...target.minus].every(isKnown)
        ? 'sensitive-shown'
        : 'interval-narrow',
    attacker: breach.attacker === undefined ? 'outsider' : attackerName(system, breach.attacker),
    figure: system.figures[owner?.figure ?? -1]?.id ?? '',
    part: owner?.part ?? '',
    count: countName(system, target),
    interval: breach.interval,
    formula: formulaOf(system, target, breach, knowledge),
    shown: [...new Set(shown)],
  };
}

/** A single record has no name: it is the one that is alone in a figure. */
function attackerName({ insiders, cells, figures }: LinkedSystem, attacker: number): string {
  const insider = insiders[attacker];
  if (insider?.kind !== 'single') return insider?.name ?? '';
  const own = cells.find(({ columns, count }) => count === 1 && isWithin(columns, insider.columns));
  const { figure = -1 } = own?.owners[0] ?? {};
  return `who is alone in ${figures[figure]?.id}`;
}
