import type { Attack, Breach } from './attack.js';
import type { Candidate } from './candidate.js';
import { candidateOf, figuresShowing, firstToHide } from './candidate.js';
import { DisclosureError } from './disclosure-error.js';
import { cellName, cellsIn, countName, factsIn } from './formula.js';
import { knowledgeOf } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';
import type { Rules } from './publication.js';
import type { Bound } from './region.js';
import type { SensitiveCount } from './sensitive-count.js';
import type { Statuses } from './statuses.js';
import { canBeWithheld, hide, isWithheld, withhold } from './statuses.js';

/** So many times the same breach is mended anywhere in its sum; after that near the count that it is about. */
const FAR = 8;

/**
 * Changes the statuses until no attack succeeds. Each breach names the figures in the attacker's sum; hiding one of them
 * takes the sum away. One pass is enough: hiding only widens intervals.
 * Gives false when nothing of the system is left to show: what an insider can place then he places without the publication.
 * Throws a DisclosureError when what is left of a sum is known to everybody: the publication is to be kept back.
 */
export function repair(
  attack: Attack,
  system: LinkedSystem,
  statuses: Statuses,
  targets: readonly SensitiveCount[],
  rules: Rules,
): boolean {
  let isSilent = false;
  let before: Breach | undefined;
  let times = 0;
  for (let breach = attack.next(); breach; breach = attack.next()) {
    const isSame = breach.target === before?.target && breach.attacker === before.attacker;
    times = isSame ? times + 1 : 1;
    before = breach;
    const near = times > FAR ? targets[breach.target] : undefined;
    if (!showLess(system, statuses, near, rules, breach)) {
      if (breach.attacker !== undefined && !statuses.includes('shown')) {
        isSilent = true;
        attack.skip(breach);
        continue;
      }
      const leak = leakOf(system, targets[breach.target], breach);
      throw new DisclosureError('forced', inWords(system, leak, breach), {
        details: {
          subjects: subjectsOf(system, targets[breach.target], breach),
          linked: [...new Set(system.figures.map(({ subject }) => subject))],
          leak,
        },
      });
    }
    attack.relax(knowledgeOf(system, statuses));
  }
  return !isSilent;
}

// In this order: a figure in the sum, a table whose list of values the sum uses, a total in it, every table, every total.
function showLess(
  system: LinkedSystem,
  statuses: Statuses,
  near: SensitiveCount | undefined,
  rules: Rules,
  breach: Breach,
): boolean {
  const sums = breach.isTooLow ? [breach.most] : [breach.most, breach.least];

  const candidates = [
    ...sums.flatMap((sum) => candidatesIn(system, statuses, sum, near)),
    ...breach.holding.map((cell) =>
      candidateOf(system, figuresShowing(system, statuses, cell), rules.threshold),
    ),
  ];
  const choice = firstToHide(system, rules, candidates);
  if (choice) {
    hide(system, statuses, choice.figures);
    return true;
  }
  const listed = [...system.tables.keys()].filter(
    (table) => !isWithheld(system, statuses, table) && canBeWithheld(system, table),
  );
  const used = listed.find((table) => sums.some((sum) => usesListOf(system, statuses, table, sum)));
  if (used !== undefined) {
    withhold(system, statuses, used);
    return true;
  }
  const total = firstToHide(system, rules, candidates, 'totals too');
  if (total) {
    hide(system, statuses, total.figures);
    return true;
  }
  for (const table of listed) withhold(system, statuses, table);
  if (listed.length > 0) return true;

  const totals = [...statuses.keys()].filter(
    (figure) => statuses[figure] === 'shown' && system.figures[figure]?.isForced !== true,
  );
  hide(system, statuses, totals);
  return totals.length > 0;
}

function candidatesIn(
  system: LinkedSystem,
  statuses: Readonly<Statuses>,
  sum: Bound,
  near: SensitiveCount | undefined,
): Candidate[] {
  const cells = cellsIn(sum);
  const ofCells = nearest(system, near, cells).map((cell) => {
    const figures = figuresShowing(system, statuses, cell);
    const isFreed = (other: number): boolean =>
      (system.cells[other]?.owners ?? []).every(
        ({ figure }) => statuses[figure] !== 'shown' || figures.includes(figure),
      );
    const gain = cells
      .filter(isFreed)
      .map((other) => (sum.weights[other] ?? 0) * (system.cells[other]?.count ?? 0))
      .reduce((total, term) => total + term, 0);
    return candidateOf(system, figures, Math.abs(gain));
  });
  const ofFacts = factsIn(sum).flatMap((fact) => {
    const { owner } = system.facts[fact] ?? {};
    return owner !== undefined && statuses[owner] === 'shown'
      ? [candidateOf(system, [owner], Number.POSITIVE_INFINITY)]
      : [];
  });
  return [...ofFacts, ...ofCells];
}

/**
 * The cells that hold something of the target, where that is asked for. A long sum is one of many that bound the target
 * alike: without a cell that is far from it another takes its place, time and again; without those near it none can.
 */
function nearest(
  { cells }: LinkedSystem,
  target: SensitiveCount | undefined,
  inSum: readonly number[],
): readonly number[] {
  if (target === undefined) return inSum;
  const own = new Set(target.columns);
  const held = inSum.filter((cell) => cells[cell]?.columns.some((column) => own.has(column)));
  return held.length > 0 ? held : inSum;
}

function usesListOf(
  system: LinkedSystem,
  statuses: Readonly<Statuses>,
  table: string,
  sum: Bound,
): boolean {
  return cellsIn(sum).some((cell) =>
    system.cells[cell]?.owners.some(
      ({ figure, least }) =>
        least > 0 && statuses[figure] === 'hidden' && system.figures[figure]?.table === table,
    ),
  );
}

/** What the figures are about that give a count away, and those that it is in. */
function subjectsOf(
  system: LinkedSystem,
  target: SensitiveCount | undefined,
  { most, least }: Breach,
): readonly string[] {
  const cells = [most, least].flatMap(cellsIn);
  const owners = [...cells, target?.cell ?? -1, ...(target?.minus ?? [])].flatMap((cell) =>
    (system.cells[cell]?.owners ?? []).map(({ figure }) => figure),
  );
  const ofFacts = [most, least].flatMap(factsIn).flatMap((fact) => system.facts[fact]?.owner ?? []);
  return [
    ...new Set([...owners, ...ofFacts].flatMap((figure) => system.figures[figure]?.subject ?? [])),
  ];
}

/** The names of what gives a count away; no count is in it. */
function leakOf(
  system: LinkedSystem,
  target: SensitiveCount | undefined,
  { most, least }: Breach,
): { count: string; by: readonly string[] } {
  const cells = new Set([...cellsIn(most), ...cellsIn(least)]);
  const facts = new Set([...factsIn(most), ...factsIn(least)]);
  return {
    count: target === undefined ? '' : countName(system, target),
    by: [
      ...[...cells].map((cell) => cellName(system, cell)),
      ...[...facts].map((fact) => system.facts[fact]?.name ?? ''),
    ],
  };
}

function inWords(
  system: LinkedSystem,
  { count, by }: ReturnType<typeof leakOf>,
  { attacker }: Breach,
): string {
  const who = attacker === undefined ? 'an outsider' : `a ${system.insiders[attacker]?.kind}`;
  return `${count} within reach of ${who} by ${by.join(', ')}`;
}
