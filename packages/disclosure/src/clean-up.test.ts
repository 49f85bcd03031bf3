import { describe, expect, it } from 'vitest';
import { publicationOf, tableOf } from '../test/small-publication.js';
import { openAttack } from './attack.js';
import { cleanUp } from './clean-up.js';
import { knowledgeOf } from './knowledge.js';
import { linkFigures } from './link-figures.js';
import type { FigureStatus, Publication } from './publication.js';
import { sensitiveCounts } from './sensitive-count.js';
import { loadSolver } from './solver.js';

/** Cleans up after statuses in which more may be hidden than there need be; nobody in particular attacks. */
async function cleaned(
  publication: Publication,
  statusOf: (id: string) => FigureStatus,
): Promise<{ won: number; statuses: Record<string, FigureStatus> }> {
  const { rules } = publication;
  const [system] = linkFigures(publication);
  if (system === undefined) throw new Error('no system');
  const targets = sensitiveCounts(system, rules);
  const statuses = system.figures.map(({ id }) => statusOf(id));
  const attack = openAttack(
    await loadSolver(),
    system,
    targets,
    rules,
    knowledgeOf(system, statuses),
    { attackers: 'outsider' },
  );
  try {
    expect(attack.next()).toBeUndefined();
    const won = cleanUp(attack, system, statuses, targets);
    expect(attack.next()).toBeUndefined();
    const found = system.figures.map(({ id }, figure) => [id, statuses[figure] ?? 'hidden']);
    return { won, statuses: Object.fromEntries(found) };
  } finally {
    attack.close();
  }
}
const withStatus = (statuses: Record<string, FigureStatus>, status: FigureStatus): string[] =>
  Object.keys(statuses).filter((id) => statuses[id] === status);

describe('a clean-up', () => {
  it('wins all figures back but the sensitive one and one that covers it', async () => {
    const { won, statuses } = await cleaned(tableOf([12, 30, 7, 2, 15]), (id) =>
      id === 'totaal' ? 'shown' : 'hidden',
    );
    expect(won).toBe(3);
    expect(withStatus(statuses, 'hidden')).toHaveLength(2);
    expect(statuses).toMatchObject({ totaal: 'shown', 'school D': 'hidden' });
  });

  it('wins the total back first', async () => {
    const { won, statuses } = await cleaned(tableOf([12, 30, 2]), () => 'hidden');
    // With the total, D and one other stay hidden; without it, all but D could be shown.
    expect(won).toBe(2);
    expect(statuses).toMatchObject({ totaal: 'shown', 'school C': 'hidden' });
  });

  it('lists a table again that need not be withheld, and no other', async () => {
    const status = (id: string): FigureStatus => (id === 'totaal' ? 'shown' : 'withheld');
    const wide = await cleaned(tableOf([12, 30, 2]), status);
    expect(withStatus(wide.statuses, 'withheld')).toEqual([]);
    // Listed, both schools have at least 1 of the 5, and neither may be 0 or 5.
    const narrow = await cleaned(tableOf([4, 1]), status);
    expect(narrow).toMatchObject({ won: 0 });
    expect(withStatus(narrow.statuses, 'withheld')).toEqual(['school A', 'school B']);
  });

  it('never shows what is sensitive, by itself or as the rest of a share', async () => {
    const share = publicationOf(
      [
        [40, 38],
        [3, 1],
        [100, 50],
        [90, 60],
      ].flatMap(([noemer = 0, teller = 0], index) => [
        { values: [`${index}`], count: teller, isTeller: true },
        { values: [`${index}`], count: noemer - teller, isTeller: false },
      ]),
      ['school'],
    );
    const { statuses } = await cleaned(share, () => 'hidden');
    expect(statuses).toMatchObject({ totaal: 'shown', 'school 0': 'hidden', 'school 1': 'hidden' });
    // 2 of 40 and 2 of 3 are not in the teller: of those 4 neither can be 5, so a third school is hidden.
    expect(withStatus(statuses, 'hidden')).toHaveLength(3);
  });
});
