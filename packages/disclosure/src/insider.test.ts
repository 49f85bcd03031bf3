import { describe, expect, it } from 'vitest';
import { publicationOf, type Row } from '../test/small-publication.js';
import { audit, type Publication, protect } from './index.js';
import { linkFigures } from './link-figures.js';

/** One table of schools, each of which knows its own. */
const schools = (counts: Readonly<Record<string, number>>): Publication =>
  publicationOf(
    Object.entries(counts).map(
      ([school, count]): Row => ({ values: [school], count, knownTo: [`bestuur ${school}`] }),
    ),
    ['school'],
  );
const insidersOf = (publication: Publication) =>
  linkFigures(publication).flatMap(({ insiders, atomsOf }) =>
    insiders.map(({ name, kind, columns }) => ({
      name,
      kind,
      atoms: [...columns].flatMap((column) => atomsOf[column] ?? []).sort((a, b) => a - b),
    })),
  );

describe('a school that knows its own pupils', () => {
  const three = schools({ A: 12, B: 30, C: 3 });

  it('breaks what is safe from an outsider: one other school beside the small one', async () => {
    const { statuses } = await protect(three, { attackers: 'outsider' });
    const hidden = three.figures.filter(({ id }) => statuses.get(id) === 'hidden');
    expect(hidden).toHaveLength(2);
    expect(await audit({ ...three, statuses }, 'outsider')).toEqual([]);
    const [finding, ...others] = await audit({ ...three, statuses });
    expect(others).toEqual([]);
    const other = hidden.find(({ id }) => id !== 'school C')?.id ?? '';
    expect(finding).toMatchObject({
      attacker: other.replace('school', 'bestuur'),
      count: 'school C.aantal',
      interval: { least: 3, most: 3 },
    });
  });

  it('does not break a full protection: two other schools are hidden', async () => {
    const { statuses } = await protect(three);
    expect(Object.fromEntries(statuses)).toEqual({
      totaal: 'shown',
      'school A': 'hidden',
      'school B': 'hidden',
      'school C': 'hidden',
    });
    expect(await audit({ ...three, statuses })).toEqual([]);
  });

  it('is after what is not its own: of a count that is all its own there is nothing', async () => {
    // The 3 are two records at A and one at B: what A does not know of them is one.
    const publication = publicationOf(
      [
        { values: ['pro'], count: 2, knownTo: ['A'] },
        { values: ['pro'], count: 1, knownTo: ['B'] },
        { values: ['havo'], count: 40, knownTo: ['C'] },
        { values: ['havo'], count: 50, knownTo: ['D'] },
      ],
      ['niveau'],
    );
    const statuses = new Map(publication.figures.map(({ id }) => [id, 'shown'] as const));
    const findings = await audit({ ...publication, statuses });
    const byAttacker = findings.map(({ attacker, count, interval }) => [attacker, count, interval]);
    expect(byAttacker).toContainEqual(['A', 'niveau pro.aantal', { least: 1, most: 1 }]);
    expect(byAttacker).toContainEqual(['B', 'niveau pro.aantal', { least: 2, most: 2 }]);
    expect(byAttacker).toContainEqual(['C', 'niveau pro.aantal', { least: 3, most: 3 }]);
    const alone = publicationOf(
      [
        { values: ['pro'], count: 3, knownTo: ['A'] },
        { values: ['havo'], count: 40, knownTo: ['C'] },
      ],
      ['niveau'],
    );
    const shown = new Map(alone.figures.map(({ id }) => [id, 'shown'] as const));
    const attackers = (await audit({ ...alone, statuses: shown })).map(({ attacker }) => attacker);
    expect(attackers.sort()).toEqual(['C', 'outsider']);
  });
});

describe('who is alone', () => {
  it('in a cell knows what is in it, and is one attacker for all his cells', () => {
    const publication = publicationOf(
      [
        { values: ['A', 'pro'], count: 1 },
        { values: ['A', 'havo'], count: 0 },
        { values: ['B', 'havo'], count: 20 },
      ],
      ['school', 'niveau'],
    );
    expect(insidersOf(publication)).toEqual([
      { name: expect.any(String), kind: 'single', atoms: [0, 1] },
    ]);
  });

  it('is nobody where there are two', () => {
    expect(insidersOf(publicationOf([{ values: ['A'], count: 2 }], ['school']))).toEqual([]);
  });

  it('knows the other side of a relation too, and what that completes', () => {
    const base = publicationOf([{ values: ['A'], count: 1 }], ['school']);
    const cell = (id: string, atoms: number[]) => ({
      id,
      table: id,
      parts: [{ name: 'n', atoms }],
    });
    const publication: Publication = {
      ...base,
      atoms: [{ count: 1 }, { count: 1 }, { count: 0 }, { count: 1 }, { count: 30 }],
      figures: [...base.figures, cell('tweede', [1, 2]), cell('derde', [3]), cell('ander', [4, 3])],
      relations: [
        { name: 'derde is tweede', whole: [3], parts: [1, 2] },
        { name: 'eerste is tweede', whole: [0], parts: [1, 2] },
      ],
    };
    for (const insider of insidersOf(publication)) expect(insider.atoms).toEqual([0, 1, 2, 3]);
    expect(insidersOf({ ...publication, relations: [] }).map(({ atoms }) => atoms)).toEqual([
      [0],
      [1, 2],
      [3],
    ]);
  });
});
