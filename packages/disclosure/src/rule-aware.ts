import type { Highs } from 'highs';
import type { Circuits } from './circuit.js';
import { circuitsIn } from './circuit.js';
import type { Deadline } from './deadline.js';
import { deadlineAfter } from './deadline.js';
import { DisclosureError } from './disclosure-error.js';
import { countName } from './formula.js';
import { frameOf } from './frame.js';
import { knowledgeOf } from './knowledge.js';
import { linkFigures } from './link-figures.js';
import type { LinkedSystem } from './linked-system.js';
import type { Membership, Move } from './move.js';
import { membershipOf } from './move.js';
import { numbersFrom } from './number-row.js';
import { openSystem } from './protect-system.js';
import type { Publication } from './publication.js';
import type { SensitiveCount } from './sensitive-count.js';
import { sensitiveCounts } from './sensitive-count.js';
import { loadSolver } from './solver.js';
import type { Statuses } from './statuses.js';

/** What somebody learns of the sensitive counts who knows the rule, its secret too, and tries it on other tables. */
export interface RuleAwareness {
  readonly sensitive: number;
  /** The counts of which no table was found, other than the true one, that the rule would have hidden alike. Confidential. */
  readonly fixed: readonly string[];
  /** Tables that the rule was tried on. */
  readonly tried: number;
}

/** `rounds`: tables to make for each group of figures that share records; `limit`: seconds in all. */
export interface RuleAwareOptions {
  readonly rounds?: number;
  readonly limit?: number;
  readonly now?: () => number;
}

/**
 * Attacks a protection as somebody does who has the program and its salt: whoever finds another table that prints the same,
 * in which a small count differs, and for which the rule hides the same figures, cannot be told the count by the pattern.
 * A count of which no such table is found may still have one: it is looked for at random.
 * Throws a DisclosureError as `protect` does.
 */
export async function ruleAware(
  publication: Publication,
  { rounds = 30, limit = 3600, now = () => performance.now() }: RuleAwareOptions = {},
): Promise<RuleAwareness> {
  const highs = await loadSolver();
  const deadline = deadlineAfter(limit, now);
  const fixed: string[] = [];
  let sensitive = 0;
  let tried = 0;
  for (const system of linkFigures(publication)) {
    const targets = sensitiveCounts(system, publication.rules);
    if (targets.length === 0) continue;
    const rule = ruleFor(highs, publication, system, deadline);
    const found = attackRule(system, targets, rule, rounds);
    sensitive += targets.length;
    tried += found.tried;
    fixed.push(...found.fixed);
  }
  return { sensitive, fixed, tried };
}

/** What the rule does to the figures of a system, given other counts; undefined: it gives up. */
type Rule = (counts: readonly number[]) => Statuses | undefined;

function ruleFor(
  highs: Highs,
  publication: Publication,
  { figures, atomsOf }: LinkedSystem,
  deadline: Deadline,
): Rule {
  const ids = new Set(figures.map(({ id }) => id));
  const own = { ...publication, figures: publication.figures.filter(({ id }) => ids.has(id)) };
  return (counts) => {
    const atoms = publication.atoms.map(({ count }) => count);
    counts.forEach((count, column) => {
      spread(atoms, atomsOf[column] ?? [], count);
    });
    const [system] = linkFigures({
      ...own,
      atoms: publication.atoms.map((atom, at) => ({ ...atom, count: atoms[at] ?? 0 })),
    });
    if (system === undefined || !isListed(system)) return undefined;
    try {
      const safe = openSystem(highs, system, publication.rules, 'all', deadline);
      try {
        safe.cleanUp();
        return [...safe.outcome().statuses];
      } finally {
        safe.close();
      }
    } catch (error) {
      if (error instanceof DisclosureError && error.code === 'forced') return undefined;
      throw error;
    }
  };
}

/** Would the same figures be there? One that is listed is not 0, and what a table does not name is. */
function isListed({ cells, counts, absent }: LinkedSystem): boolean {
  return (
    cells.every(({ count, owners }) => owners.every(({ least }) => count >= least)) &&
    [...absent.values()].every((columns) => columns.every((column) => counts[column] === 0))
  );
}

/** Gives atoms that nobody can tell apart another sum: the first takes what comes, and each gives what it has. */
function spread(counts: number[], atoms: readonly number[], sum: number): void {
  let left = sum - atoms.reduce((total, atom) => total + (counts[atom] ?? 0), 0);
  for (const atom of atoms) {
    const step = Math.max(left, -(counts[atom] ?? 0));
    counts[atom] = (counts[atom] ?? 0) + step;
    left -= step;
  }
}

function attackRule(
  system: LinkedSystem,
  targets: readonly SensitiveCount[],
  rule: Rule,
  rounds: number,
): { readonly fixed: readonly string[]; readonly tried: number } {
  const truth = rule(system.counts);
  if (truth === undefined) throw new DisclosureError('forced', 'nothing can be shown');
  const membership = membershipOf(system);
  const random = numbersFrom(system.counts.length);
  const knowledge = knowledgeOf(system, truth);
  const frame = frameOf(system, membership, knowledge);
  const circuits = circuitsIn(system, membership, knowledge, frame, random);
  const open = new Set(targets.keys());
  let tried = 0;
  const isAlike = (counts: readonly number[]): boolean => {
    // a part of the moves may take away what the others brought
    if (counts.some((count) => count < 0)) return false;
    tried += 1;
    const statuses = rule(counts);
    return statuses?.every((status, figure) => status === truth[figure]) === true;
  };
  /** Tries moves together, and the halves of what the rule sees. */
  const confirm = (moves: readonly Move[]): void => {
    if (moves.length === 0) return;
    const counts = after(system.counts, moves);
    if (isAlike(counts)) {
      for (const target of [...open]) {
        const { columns = [], count = 0 } = targets[target] ?? {};
        let sum = 0;
        for (const column of columns) sum += counts[column] ?? 0;
        if (sum !== count) open.delete(target);
      }
    } else if (moves.length > 1) {
      const half = moves.length >> 1;
      confirm(moves.slice(0, half));
      confirm(moves.slice(half));
    }
  };
  for (let round = 0; round < rounds && open.size > 0; round += 1) {
    // changes of class seldom leave the outcome alone: a few of them at a time
    const isStrict = round % 2 === 0;
    const most = isStrict ? targets.length : 6;
    confirm(movesFor(system, [...open], targets, { membership, circuits, random, isStrict, most }));
  }
  return { fixed: [...open].map((at) => countName(system, targets[at] as SensitiveCount)), tried };
}

interface Means {
  readonly membership: Membership;
  readonly circuits: Circuits;
  readonly random: () => number;
  /** Every cell stays in its class. */
  readonly isStrict: boolean;
  readonly most: number;
}

/** Small moves, one after the other, that change as many open targets as come along. */
function movesFor(
  system: LinkedSystem,
  open: readonly number[],
  targets: readonly SensitiveCount[],
  { membership, circuits, random, isStrict, most }: Means,
): readonly Move[] {
  const table = circuits.start();
  const counts = system.cells.map(({ count }) => count);
  // with somebody in it, a table that does not name it would
  const isFixed = new Uint8Array(system.counts.length);
  for (const columns of system.absent.values()) for (const column of columns) isFixed[column] = 1;
  const moves: Move[] = [];
  const ordered = open.map((target) => [random(), target] as const).sort(([a], [b]) => a - b);
  const changed = new Set<number>();
  for (const [, target] of ordered) {
    if (moves.length >= most) break;
    if (changed.has(target)) continue;
    const { columns = new Int32Array() } = targets[target] ?? {};
    for (let walk = 0; walk < 8; walk += 1) {
      const column = columns[Math.floor(random() * columns.length)] ?? -1;
      const sign = random() < 0.5 ? 1 : -1;
      if (column < 0 || !circuits.isOpen(column)) continue;
      const move = circuits.find(table, column, sign, isFixed);
      if (move === undefined) continue;
      const cells = changesBy(membership, move);
      const isKept = [...cells].every(([cell, by]) => {
        const { threshold = 0 } = system.cells[cell] ?? {};
        return isSameClass(counts[cell] ?? 0, (counts[cell] ?? 0) + by, threshold);
      });
      if (isStrict && !isKept) continue;
      for (const [cell, by] of cells) counts[cell] = (counts[cell] ?? 0) + by;
      circuits.make(table, move, 1);
      moves.push(move);
      const touched = new Set(move.columns);
      for (const other of open) {
        if (targets[other]?.columns.some((one) => touched.has(one))) changed.add(other);
      }
      break;
    }
  }
  return moves;
}

/** By how much a move changes each cell that it touches. */
function changesBy({ cellsOf }: Membership, { columns, changes }: Move): Map<number, number> {
  const cells = new Map<number, number>();
  columns.forEach((column, at) => {
    for (const cell of cellsOf[column] ?? []) {
      cells.set(cell, (cells.get(cell) ?? 0) + (changes[at] ?? 0));
    }
  });
  return cells;
}

/** None, small or large: what the rule looks at. */
function isSameClass(before: number, after: number, threshold: number): boolean {
  const classOf = (count: number): number => (count === 0 ? 0 : count < threshold ? 1 : 2);
  return classOf(before) === classOf(after);
}

function after(counts: readonly number[], moves: readonly Move[]): number[] {
  const table = [...counts];
  for (const { columns, changes } of moves) {
    columns.forEach((column, at) => {
      table[column] = (table[column] ?? 0) + (changes[at] ?? 0);
    });
  }
  return table;
}
