import { differences } from './attacks/differences.js';
import { CRITERION, faultOf } from './model/hit.js';
import { intervalsOf } from './model/intervals.js';
import {
  type Pattern,
  puzzleOfRelease,
  type Release,
  smallCells,
  trueCount,
} from './model/release.js';
import { seeded, shuffled } from './random.js';

/** How a release is made safe for the controls. */
export interface SafeOptions {
  /** What readers know that a hidden cell is at least. */
  readonly least?: number;
  /** Another seed prefers other cells to hide. */
  readonly seed?: number;
  /** Publishes again what turned out not to be needed. */
  readonly tidy?: boolean;
}

/**
 * Hides cells until every small count is safe by the linear bounds: a plain loop, for the controls of the harness only.
 * It is not how the product protects.
 */
export async function safePattern(
  release: Release,
  { least = 0, seed = 1, tidy = false }: SafeOptions = {},
): Promise<ReadonlySet<string>> {
  const sensitive = smallCells(release, CRITERION.threshold);
  const hidden = new Set(sensitive);
  const random = seeded(seed);
  const weights = new Map(
    release.cells.map((cell) => [cell.id, trueCount(release, cell) * (0.5 + random())]),
  );
  const pattern: Pattern = { hidden, least: () => least };
  const cheapest = (ids: readonly string[]): string | undefined =>
    ids
      .filter((id) => !hidden.has(id))
      .sort((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0))[0];

  for (;;) {
    for (const { formula } of differences(puzzleOfRelease(release, pattern))) {
      // the smaller of the two is the last that the formula names
      hidden.add(/ - (.+) \(\d+\)$/.exec(formula)?.[1] ?? '');
    }
    const { found } = await intervalsOf(puzzleOfRelease(release, pattern), {
      wanted: sensitive,
      enough: (low, high) => faultOf(low, high) === undefined,
    });
    const failing = found.filter(({ low, high }) => faultOf(low, high) !== undefined);
    if (failing.length === 0) break;
    const before = hidden.size;
    for (const { tight } of failing) {
      const chosen = cheapest(tight.flatMap(({ of }) => printedIn(release, of)));
      if (chosen !== undefined) hidden.add(chosen);
    }
    if (hidden.size === before) throw new Error('the totals alone give a small count away');
  }
  if (tidy) await publishAgain(release, pattern, hidden, sensitive, random);
  return hidden;
}

/** Is every small count of the release safe from an outsider? */
export async function isSafe(release: Release, pattern: Pattern): Promise<boolean> {
  const puzzle = puzzleOfRelease(release, pattern);
  if (differences(puzzle).length > 0) return false;
  const { found, contradictory } = await intervalsOf(puzzle, {
    wanted: smallCells(release, CRITERION.threshold),
    enough: (low, high) => faultOf(low, high) === undefined,
  });
  return (
    contradictory.length === 0 && found.every(({ low, high }) => faultOf(low, high) === undefined)
  );
}

/** A row is about one cell; a cell of one atom that is printed stands in the rows of those around it. */
function printedIn(release: Release, of: string | undefined): readonly string[] {
  const cell = release.cells.find(({ id }) => id === of);
  if (cell === undefined) return [];
  const inside = new Set(cell.atoms);
  const singles = release.cells.filter(
    ({ atoms }) => atoms.length === 1 && inside.has(atoms[0] ?? -1),
  );
  return [cell.id, ...singles.map(({ id }) => id)];
}

async function publishAgain(
  release: Release,
  pattern: Pattern,
  hidden: Set<string>,
  sensitive: ReadonlySet<string>,
  random: () => number,
): Promise<void> {
  for (const id of shuffled([...hidden], random)) {
    if (sensitive.has(id)) continue;
    hidden.delete(id);
    if (!(await isSafe(release, pattern))) hidden.add(id);
  }
}
