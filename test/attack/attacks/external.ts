import { CRITERION, type Criterion, type Hit } from '../model/hit.js';
import { type Knowledge, type Puzzle, surroundings, withKnowledge } from '../model/puzzle.js';
import { bounds } from './bounds.js';

/** H13: the bounds once more with facts that others have made public: school sizes, grants, accounts. */
export async function external(
  puzzle: Puzzle,
  facts: readonly Knowledge[],
  wanted?: ReadonlySet<string>,
  criterion: Criterion = CRITERION,
): Promise<readonly Hit[]> {
  const known = new Set(facts.map(({ id }) => id));
  const tied = surroundings(puzzle)(known);
  const open = tied.counts
    .filter(({ id, shown, personal }) => shown === null && personal && !known.has(id))
    .map(({ id }) => id)
    .filter((id) => wanted?.has(id) ?? true);
  const found = await bounds(withKnowledge(tied, facts), new Set(open), criterion, 'H13');
  return found.hits;
}
