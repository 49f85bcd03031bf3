import { describe, expect, it } from 'vitest';
import { syntheticPublication } from '../test/synthetic-publication.js';
import { protect } from './index.js';

// Forty of these are the size for which the package is meant; four keep the test short.
const publication = syntheticPublication({
  systems: 4,
  records: 3000,
  sizes: [80, 12, 8, 6, 20, 80],
  share: 0.1,
  seed: 1,
});

describe('a publication of real size', () => {
  it('is protected at about a quarter of a second for each indicator and period', {
    timeout: 60_000,
  }, async () => {
    const start = process.cpuUsage();
    const { report } = await protect(publication);
    const { user, system } = process.cpuUsage(start);
    expect(report).toMatchObject({ systems: 4, withheld: 0 });
    // Ten times the measured time: a slow machine may be slow, a change of method may not.
    expect((user + system) / 1e6).toBeLessThan(10);
    // Nearly all that is hidden is small itself: at most one in twenty figures is hidden for another's sake.
    expect(report.hidden - primaryFigures()).toBeLessThan(report.figures / 20);
  });
});

function primaryFigures(): number {
  const countOf = (atoms: readonly number[]): number =>
    atoms.reduce((sum, atom) => sum + (publication.atoms[atom]?.count ?? 0), 0);
  return publication.figures.filter(({ parts }) => {
    const [noemer = 0, teller = 0] = parts.map((part) => countOf(part.atoms));
    return [noemer, teller, noemer - teller].some((count) => count >= 1 && count < 5);
  }).length;
}
