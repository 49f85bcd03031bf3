import { CRITERION, type Criterion, type Hit } from '../model/hit.js';
import type { Puzzle } from '../model/puzzle.js';

/** H3: two printed counts of which the second is over part of the first, and what is left between them is small. */
export function differences(puzzle: Puzzle, { threshold }: Criterion = CRITERION): readonly Hit[] {
  return puzzle.nested.flatMap(([outerPlace, innerPlace]) => {
    const outer = puzzle.counts[outerPlace];
    const inner = puzzle.counts[innerPlace];
    if (outer === undefined || inner === undefined || !inner.personal) return [];
    if (outer.shown === null || inner.shown === null) return [];
    const left = outer.shown - inner.shown;
    if (left < 1 || left >= threshold) return [];
    const cell = `${outer.id} without ${inner.id}`;
    const formula = `${outer.id} (${outer.shown}) - ${inner.id} (${inner.shown})`;
    return [{ attack: 'H3', kind: 'difference', cell, low: left, high: left, formula }];
  });
}

/** H3, first of all: a small count that is simply printed. */
export function printedSmall(puzzle: Puzzle, { threshold }: Criterion = CRITERION): readonly Hit[] {
  return puzzle.counts.flatMap(({ id, shown, personal, whole }) => {
    if (shown === null || !personal || !whole || shown < 1 || shown >= threshold) return [];
    const formula = `${id} is printed`;
    return [
      { attack: 'H3', kind: 'difference', cell: id, low: shown, high: shown, formula } as const,
    ];
  });
}
