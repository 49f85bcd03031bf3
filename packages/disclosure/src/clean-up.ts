import type { Attack } from './attack.js';
import { sumOver } from './column-set.js';
import { DisclosureError } from './disclosure-error.js';
import { groupBy } from './group.js';
import { knowledgeOf } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';
import type { SensitiveCount } from './sensitive-count.js';
import type { Statuses } from './statuses.js';
import { isWithheld } from './statuses.js';

/** Programs that one figure may cost before it stays hidden. */
const TRIES = 6;
/** In systems of more cells than this every try costs seconds. */
const LARGE = 600;

/**
 * Wins figures back that were hidden to cover others and need not be: each is shown again when everything that was proven
 * can still be proven. What gives a small count away by itself stays as it is. Out of time it leaves what is hidden
 * as it is by then: that is safe. Gives how many figures came back; throws a DisclosureError when the solver fails.
 */
export function cleanUp(
  attack: Attack,
  system: LinkedSystem,
  statuses: Statuses,
  targets: readonly SensitiveCount[],
): number {
  const sensitive = new Set(
    targets.flatMap(({ cell, minus }) => (minus.length === 0 ? [cell] : [])),
  );
  let won = 0;
  let isOver = false;
  if (system.cells.length > LARGE) return won;
  const holds = (): boolean => {
    try {
      attack.learn(knowledgeOf(system, statuses));
      return attack.holds(TRIES);
    } catch (error) {
      if (!(error instanceof DisclosureError) || error.code !== 'time-limit') throw error;
      isOver = true;
      return false;
    }
  };
  const attempt = (figures: readonly number[], status: 'shown' | 'hidden'): void => {
    if (isOver) return;
    const before = figures.map((figure) => statuses[figure] ?? 'hidden');
    for (const figure of figures) statuses[figure] = status;
    const kept = [...attack.evidence.moves];
    if (holds()) {
      won += figures.length;
      return;
    }
    figures.forEach((figure, at) => {
      statuses[figure] = before[at] ?? 'hidden';
    });
    attack.relax(knowledgeOf(system, statuses));
    const present = new Set(attack.evidence.moves);
    for (const move of kept) if (!present.has(move)) attack.evidence.add(move);
  };

  for (const table of system.tables.keys()) {
    if (isWithheld(system, statuses, table)) {
      attempt(system.tables.get(table) ?? [], 'hidden');
    }
  }
  const hidden = system.figures.keys();
  const groups = groupBy(
    [...hidden].filter((figure) => statuses[figure] === 'hidden'),
    (figure) => (system.figures[figure]?.twins ?? [figure]).join(),
  );
  const sizeOf = (figures: readonly number[]): number => {
    const cells = [...(system.figures[figures[0] ?? -1]?.cells.values() ?? [])];
    return Math.max(0, ...cells.map((cell) => system.cells[cell]?.columns.length ?? 0));
  };
  const isSensitive = (figure: number): boolean => {
    const cells = [...(system.figures[figure]?.cells.values() ?? [])];
    const counts = cells.map((cell) => sumOver(system.cells[cell]?.columns ?? [], system.counts));
    const thresholds = cells.map((cell) => system.cells[cell]?.threshold ?? 0);
    const isSmallDifference = counts.some((one, a) =>
      counts.some((other, b) => {
        const left = one - other;
        return left > 0 && left < Math.max(thresholds[a] ?? 0, thresholds[b] ?? 0);
      }),
    );
    return isSmallDifference || cells.some((cell) => sensitive.has(cell));
  };
  const wantedOf = (figures: readonly number[]): number =>
    Math.max(...figures.map((figure) => system.figures[figure]?.wanted ?? 0));
  // what is wanted most first, and of that the largest by structure
  const ordered = [...groups.values()].sort(
    (a, b) => wantedOf(b) - wantedOf(a) || sizeOf(b) - sizeOf(a),
  );
  for (const figures of ordered) {
    if (!figures.some(isSensitive)) attempt(figures, 'shown');
  }
  return won;
}
