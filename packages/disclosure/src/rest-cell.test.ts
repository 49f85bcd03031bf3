import { describe, expect, it } from 'vitest';
import { knowledgeOf } from './knowledge.js';
import { linkFigures } from './link-figures.js';
import type { LinkedSystem } from './linked-system.js';
import type { Figure, Publication } from './publication.js';
import { openRegion } from './region.js';
import { restCells } from './rest-cell.js';
import { sensitiveCounts } from './sensitive-count.js';
import { loadSolver } from './solver.js';

const RULES = { threshold: 5, width: 5 };

/** Of 300 pupils so many went to each school, and the others to none: shares of one noemer. */
function sharesOf(counts: readonly number[]): Publication {
  const all = [...counts.keys(), counts.length];
  const share = (id: string, table: string, teller: readonly number[]): Figure => ({
    id,
    table,
    parts: [
      { name: 'teller', atoms: teller, least: 1 },
      { name: 'noemer', atoms: all, least: 1 },
      { name: 'rest', atoms: all.filter((atom) => !teller.includes(atom)), least: 1 },
    ],
  });
  const schools = counts.map((_, school) => share(`school ${school}`, 'school', [school]));
  return {
    atoms: [...counts, 300].map((count) => ({ count })),
    figures: [share('totaal', 'totaal', [...counts.keys()]), ...schools],
    totals: ['totaal'],
    rules: RULES,
  };
}

function systemOf(publication: Publication): LinkedSystem {
  const [system] = linkFigures(publication);
  if (system === undefined) throw new Error('no system');
  return system;
}

describe('the rest of a noemer', () => {
  it('is found where it is the larger part, and written in the noemer and the teller', () => {
    const system = systemOf(sharesOf([3, 9, 4, 20]));
    const nameOf = (cell: number): string => {
      const [owner] = system.cells[cell]?.owners ?? [];
      return `${system.figures[owner?.figure ?? -1]?.id} ${owner?.part}`;
    };
    const found = [...restCells(system)].map(([rest, { whole, part }]) => [rest, whole, part]);
    // of the total the teller is the larger: four schools beside who went to none
    expect(found.map((cells) => cells.map(nameOf))).toEqual([
      ['totaal teller', 'totaal noemer', 'totaal rest'],
      ['school 0 rest', 'totaal noemer', 'school 0 teller'],
      ['school 1 rest', 'totaal noemer', 'school 1 teller'],
      ['school 2 rest', 'totaal noemer', 'school 2 teller'],
      ['school 3 rest', 'totaal noemer', 'school 3 teller'],
    ]);
  });

  it('bounds the counts of a large system as in a small one', async () => {
    const hiddenOf = (schools: number, isTotalShown: boolean) => {
      const counts = Array.from({ length: schools }, (_, school) => (school < 3 ? 2 : 9));
      const system = systemOf(sharesOf(counts));
      const knowledge = knowledgeOf(
        system,
        system.figures.map(({ id }) => {
          const isHidden = ['school 0', 'school 1', 'school 3'].includes(id);
          return isHidden || (id === 'totaal' && !isTotalShown) ? 'hidden' : 'shown';
        }),
      );
      return { system, knowledge, targets: sensitiveCounts(system, RULES) };
    };
    const highs = await loadSolver();
    for (const isTotalShown of [true, false]) {
      const ends = [6, 140].map((schools) => {
        const { system, knowledge, targets } = hiddenOf(schools, isTotalShown);
        const region = openRegion(highs, system, targets, RULES, knowledge);
        const named = targets.flatMap(({ cell, minus }, target) => {
          const id = system.figures[system.cells[cell]?.owners[0]?.figure ?? -1]?.id ?? '';
          if (minus.length > 0 || !id.startsWith('school')) return [];
          const extremes = (['least', 'most'] as const).map((direction) => {
            const { value, weights } = region.extreme(target, direction);
            const sum = weights.reduce((total, weight, one) => {
              return total + weight * (knowledge.exact[one] ?? knowledge.least[one] ?? 0);
            }, 0);
            if (direction === 'least' || isTotalShown) expect(sum).toBeCloseTo(value, 6);
            return Math.round(value * 1e6) / 1e6;
          });
          return [[id, ...extremes]];
        });
        region.close();
        return named;
      });
      expect(ends[1]).toEqual(ends[0]);
      // 2, 2 and 9 are hidden of a teller that is shown: each is at least 1, and so 11 at most
      if (isTotalShown) expect(ends[0]).toContainEqual(['school 0', 1, 11]);
    }
  });
});
