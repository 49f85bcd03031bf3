import { determinedBy } from '../model/elimination.js';
import type { Hit } from '../model/hit.js';
import { componentsOf, type Puzzle } from '../model/puzzle.js';

/** H4: hidden counts that follow from printed ones by adding and subtracting alone, exactly. */
export function chains(puzzle: Puzzle): readonly Hit[] {
  return componentsOf(puzzle).flatMap(({ rows }) =>
    determinedBy(rows).flatMap(({ place, value, rows: used }): Hit[] => {
      const count = puzzle.counts[place];
      if (count === undefined || !count.personal) return [];
      const words = used.slice(0, 12).map((at) => `(${rows[at]?.why})`);
      const more = used.length > 12 ? ` and ${used.length - 12} more` : '';
      const formula = `combine ${words.join(', ')}${more}`;
      return [{ attack: 'H4', kind: 'exact', cell: count.id, low: value, high: value, formula }];
    }),
  );
}
