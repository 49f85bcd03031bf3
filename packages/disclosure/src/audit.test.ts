import { describe, expect, it } from 'vitest';
import { publicationOf, tableOf } from '../test/small-publication.js';
import { audit, type FigureStatus, type Finding, type Publication } from './index.js';

const auditWith = (
  publication: Publication,
  changes: Record<string, FigureStatus>,
  attackers: 'outsider' | 'all' = 'all',
): Promise<Finding[]> => {
  const statuses = new Map(
    publication.figures.map(({ id }) => [id, changes[id] ?? ('shown' as const)]),
  );
  return audit({ ...publication, statuses }, attackers);
};

describe('an audit', () => {
  it('finds a small count that is shown', async () => {
    const findings = await auditWith(tableOf([12, 30, 3]), {});
    expect(findings).toEqual([
      {
        kind: 'sensitive-shown',
        figure: 'school C',
        part: 'aantal',
        attacker: 'outsider',
        count: 'school C.aantal',
        interval: { least: 3, most: 3 },
        formula: expect.stringContaining('school C.aantal <= '),
        shown: expect.any(Array),
      },
    ]);
  });

  it('finds a count that follows from the total and the others', async () => {
    const [finding] = await auditWith(tableOf([12, 30, 3]), { 'school C': 'hidden' });
    const sum = 'totaal.aantal (45) - school A.aantal (12) - school B.aantal (30)';
    expect(finding).toMatchObject({
      kind: 'interval-narrow',
      formula: `school C.aantal <= ${sum}; school C.aantal >= ${sum}`,
      shown: ['totaal', 'school A', 'school B'],
    });
  });

  it('finds a count that is too narrow because what is listed occurs', async () => {
    const hidden = { 'school A': 'hidden', 'school B': 'hidden' } as const;
    const findings = await auditWith(tableOf([4, 1]), hidden, 'outsider');
    expect(findings.map(({ count, interval }) => [count, interval])).toEqual([
      ['school A.aantal', { least: 1, most: 4 }],
      ['school B.aantal', { least: 1, most: 4 }],
    ]);
    expect(findings[0]?.formula).toContain('totaal.aantal (5) - school B.aantal (at least 1)');
  });

  it('finds what a pupil works out who knows that he is alone', async () => {
    const hidden = { 'school A': 'hidden', 'school B': 'hidden' } as const;
    const findings = await auditWith(tableOf([4, 1]), hidden);
    const byInsiders = findings.filter(({ attacker }) => attacker !== 'outsider');
    expect(byInsiders).toEqual([
      expect.objectContaining({
        attacker: 'who is alone in school B',
        count: 'school A.aantal',
        interval: { least: 4, most: 4 },
      }),
    ]);
  });

  it('finds what a school works out that knows its own pupils', async () => {
    const rows = Object.entries({ A: 12, B: 30, C: 3 }).map(([school, count]) => ({
      values: [school],
      count,
      knownTo: [`bestuur ${school}`],
    }));
    const publication = publicationOf(rows, ['school']);
    const hidden = { 'school A': 'hidden', 'school C': 'hidden' } as const;
    expect(await auditWith(publication, hidden, 'outsider')).toEqual([]);
    expect(await auditWith(publication, hidden)).toEqual([
      expect.objectContaining({
        kind: 'interval-narrow',
        attacker: 'bestuur A',
        count: 'school C.aantal',
        interval: { least: 3, most: 3 },
      }),
    ]);
  });

  it('finds the difference of two figures of which one lies within the other', async () => {
    const publication = publicationOf(
      [
        { values: ['A', 'Zuid'], count: 40 },
        { values: ['B', 'Zuid'], count: 3 },
        { values: ['C', 'Noord'], count: 60 },
        { values: ['D', 'Noord'], count: 50 },
      ],
      ['school', 'gemeente'],
    );
    const [finding] = await auditWith(publication, { 'school B': 'hidden', totaal: 'hidden' });
    expect(finding).toMatchObject({ shown: ['school A', 'gemeente Zuid'] });
  });

  it('counts a difference with the higher threshold of the two', async () => {
    const publication = publicationOf(
      [
        { values: ['A', 'Zuid'], count: 33 },
        { values: ['B', 'Zuid'], count: 7 },
        { values: ['C', 'Noord'], count: 60 },
      ],
      ['school', 'gemeente'],
    );
    const withoutB = publication.figures.filter(({ id }) => id !== 'school B');
    const figures = withoutB.map((figure) =>
      figure.id === 'gemeente Zuid' ? { ...figure, threshold: 10 } : figure,
    );
    expect(await auditWith({ ...publication, figures: withoutB }, {})).toEqual([]);
    expect(await auditWith({ ...publication, figures }, {})).toEqual([
      expect.objectContaining({
        count: 'gemeente Zuid.aantal - school A.aantal',
        interval: { least: 7, most: 7 },
      }),
    ]);
  });

  it('finds what remains of a level after the schools that offer nothing else', async () => {
    const publication = publicationOf(
      [
        { values: ['A', 'pro'], count: 2 },
        { values: ['A', 'havo'], count: 40 },
        { values: ['B', 'pro'], count: 30 },
        { values: ['C', 'pro'], count: 20 },
        { values: ['D', 'havo'], count: 50 },
      ],
      ['school', 'niveau'],
    );
    const findings = await auditWith(publication, {});
    const count = 'niveau pro.aantal - school B.aantal - school C.aantal';
    expect(findings).toContainEqual(expect.objectContaining({ count, kind: 'sensitive-shown' }));
  });

  it('finds a value that a table does not list, even if its atoms were given', async () => {
    const publication = publicationOf(
      [
        { values: ['A'], count: 4 },
        { values: ['B'], count: 4 },
        { values: ['C'], count: 0 },
      ],
      ['school'],
    );
    const hidden = { 'school A': 'hidden', 'school B': 'hidden' } as const;
    expect(await auditWith(publication, hidden)).toEqual([]);
    const parts = [{ name: 'aantal', atoms: [0, 2], least: 1 }];
    const elsewhere = { id: 'regio', table: 'regio', parts };
    const rest = { id: 'rest', table: 'regio', parts: [{ name: 'aantal', atoms: [1], least: 1 }] };
    // School C is not listed, so region and school A are the same four pupils: both are bounded alike.
    const linked = { ...publication, figures: [...publication.figures, elsewhere, rest] };
    const findings = await auditWith(linked, { ...hidden, rest: 'hidden' });
    expect(findings).toContainEqual(
      expect.objectContaining({ count: 'school A.aantal', interval: { least: 4, most: 4 } }),
    );
  });

  it('finds the same records shown in one table and hidden in another', async () => {
    const publication = publicationOf(
      [
        { values: ['A', 'pro'], count: 12 },
        { values: ['B', 'havo'], count: 20 },
      ],
      ['school', 'niveau'],
    );
    expect(await auditWith(publication, { 'school A': 'hidden' })).toMatchObject([
      { kind: 'twins-differ', figure: 'school A', shown: ['niveau pro'] },
    ]);
  });

  it('finds a table that is withheld in part, and a total that is withheld', async () => {
    const findings = await auditWith(tableOf([12, 30, 7]), {
      'school A': 'withheld',
      totaal: 'withheld',
    });
    expect(findings.map(({ kind, figure }) => [kind, figure])).toEqual([
      ['withheld-in-part', 'school A'],
      ['withheld-in-part', 'totaal'],
    ]);
  });

  it('finds each hidden figure that is shown again', async () => {
    const publication = tableOf([12, 30, 7, 2, 1, 15, 44]);
    const hidden = ['school B', 'school D', 'school E'];
    const safe = Object.fromEntries(hidden.map((id) => [id, 'hidden' as const]));
    expect(await auditWith(publication, safe)).toEqual([]);
    for (const id of hidden) {
      expect(await auditWith(publication, { ...safe, [id]: 'shown' })).not.toEqual([]);
    }
  });
});
