import { CRITERION, type Criterion, type Hit } from '../model/hit.js';
import { type Knowledge, type Puzzle, surroundings, withKnowledge } from '../model/puzzle.js';
import { bounds } from './bounds.js';

/** Somebody who knows more than what is printed: a school its own row, a pupil that he is alone. */
export interface Insider {
  readonly name: string;
  readonly known: readonly Knowledge[];
  /** Cells in which others take part: what he may not learn. Without it every cell that he did not know. */
  readonly targets?: ReadonlySet<string>;
}

/** H12: the bounds once more for each insider, on the cells that he did not know already. */
export async function insiders(
  puzzle: Puzzle,
  all: readonly Insider[],
  wanted?: ReadonlySet<string>,
  criterion: Criterion = CRITERION,
): Promise<readonly Hit[]> {
  const hits: Hit[] = [];
  const around = surroundings(puzzle);
  for (const { name, known, targets } of all) {
    const exactly = new Set(known.filter(({ low, high }) => low === high).map(({ id }) => id));
    // what he knows says nothing of counts that nothing ties to it
    const tied = around(known.map(({ id }) => id));
    const open = tied.counts
      .filter(({ id, shown, personal }) => shown === null && personal && !exactly.has(id))
      .map(({ id }) => id)
      .filter((id) => (wanted?.has(id) ?? true) && (targets?.has(id) ?? true));
    if (open.length === 0) continue;
    const found = await bounds(withKnowledge(tied, known), new Set(open), criterion, 'H12');
    hits.push(...found.hits.map((hit) => ({ ...hit, formula: `${name}: ${hit.formula}` })));
  }
  return hits;
}

/**
 * For each count of one: the pupil who knows that he is the one. What is about him alone is nothing that he learns:
 * counts of one that hold his own, or that his own holds.
 */
export function loneInsiders(
  truth: ReadonlyMap<string, number>,
  puzzle: Puzzle,
): readonly Insider[] {
  const holds = containment(puzzle);
  return puzzle.counts.flatMap(({ id, shown, personal }, place): Insider[] => {
    if (shown !== null || !personal || truth.get(id) !== 1) return [];
    const own = new Set([...reached(place, holds.outwards), ...reached(place, holds.inwards)]);
    const others = puzzle.counts.filter((count, at) => !own.has(at) || truth.get(count.id) !== 1);
    return [
      {
        name: `the one of ${id}`,
        known: [{ id, low: 1, high: 1, why: `he is alone in ${id}` }],
        targets: new Set(others.map((count) => count.id)),
      },
    ];
  });
}

type Edges = ReadonlyMap<number, readonly number[]>;

/** Which counts hold which; two that are equal by definition hold each other. */
function containment({ rows, nested }: Puzzle): {
  readonly outwards: Edges;
  readonly inwards: Edges;
} {
  const [outwards, inwards] = [new Map<number, number[]>(), new Map<number, number[]>()];
  const add = (edges: Map<number, number[]>, from: number, to: number) =>
    edges.set(from, [...(edges.get(from) ?? []), to]);
  const equal = rows.flatMap(({ terms: [left, right, ...others], low, high }) =>
    left && right && others.length === 0 && low === 0 && high === 0 && left[1] === -right[1]
      ? [[left[0], right[0]] as const, [right[0], left[0]] as const]
      : [],
  );
  for (const [outer, inner] of [...nested, ...equal]) {
    add(outwards, inner, outer);
    add(inwards, outer, inner);
  }
  return { outwards, inwards };
}

function reached(start: number, edges: Edges): ReadonlySet<number> {
  const found = new Set([start]);
  for (const place of found) for (const next of edges.get(place) ?? []) found.add(next);
  return found;
}
