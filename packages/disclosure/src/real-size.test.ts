import { describe, expect, it } from 'vitest';
import { syntheticPublication } from '../test/synthetic-publication.js';
import { linkFigures } from './link-figures.js';
import { protect } from './protect.js';
import { verify } from './verify.js';

// Two indicators in a period, with the records that a reader holds for possible.
const publication = syntheticPublication({
  systems: 2,
  records: 300,
  sizes: [40, 8, 6, 5],
  share: 0.3,
  seed: 2,
});

describe('a publication of real size', () => {
  it('has hundreds of columns', () => {
    for (const { counts } of linkFigures(publication)) {
      expect(counts.length).toBeGreaterThan(300);
      expect(counts.length).toBeLessThan(1500);
    }
  });

  // Nearly all that is hidden is small itself.
  it.each([
    ['an outsider', 'outsider', 20],
    ['everybody who knows more', 'all', 10],
  ] as const)(
    'hides few figures for another’s sake, against %s',
    { timeout: 120_000 },
    async (_who, attackers, oneIn) => {
      const { report, certificate } = await protect(publication, { attackers });
      expect(report).toMatchObject({ systems: 2, withheld: 0 });
      expect(report.hidden - primaryFigures()).toBeLessThan(report.figures / oneIn);
      expect(verify(certificate).objections).toEqual([]);
      expect(verify(certificate).protectedCounts).toBeGreaterThan(100);
    },
  );
});

function primaryFigures(): number {
  const countOf = (atoms: readonly number[]): number =>
    atoms.reduce((sum, atom) => sum + (publication.atoms[atom]?.count ?? 0), 0);
  return publication.figures.filter(({ parts }) => {
    const [noemer = 0, teller = 0] = parts.map((part) => countOf(part.atoms));
    return [noemer, teller, noemer - teller].some((count) => count >= 1 && count < 5);
  }).length;
}
