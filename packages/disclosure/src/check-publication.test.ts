import { describe, expect, it } from 'vitest';
import { tableOf } from '../test/small-publication.js';
import {
  audit,
  DisclosureError,
  type DisclosureErrorCode,
  type Figure,
  type Publication,
  protect,
} from './index.js';

const good = tableOf([12, 30, 7]);
const figure = (changes: Partial<Figure>): Publication => ({
  ...good,
  figures: [
    ...good.figures,
    { id: 'nieuw', table: 'nieuw', parts: [{ name: 'n', atoms: [0] }], ...changes },
  ],
});

const refused: readonly [title: string, code: DisclosureErrorCode, publication: Publication][] = [
  ['a threshold of 1', 'rules-invalid', { ...good, rules: { threshold: 1, width: 5 } }],
  ['half a width', 'rules-invalid', { ...good, rules: { threshold: 5, width: 2.5 } }],
  ['a negative count', 'atom-count-invalid', { ...good, atoms: [{ count: -1 }] }],
  ['a count with a fraction', 'atom-count-invalid', { ...good, atoms: [{ count: 1.5 }] }],
  ['an id given twice', 'figure-repeated', figure({ id: 'totaal' })],
  ['a figure without parts', 'figure-without-parts', figure({ parts: [] })],
  [
    'a figure of which nothing can occur',
    'figure-without-atoms',
    figure({ parts: [{ name: 'n', atoms: [] }] }),
  ],
  [
    'a part named twice',
    'part-repeated',
    figure({
      parts: [
        { name: 'n', atoms: [0] },
        { name: 'n', atoms: [1] },
      ],
    }),
  ],
  ['an atom that was not given', 'atom-unknown', figure({ parts: [{ name: 'n', atoms: [9] }] })],
  ['a negative atom', 'atom-unknown', figure({ parts: [{ name: 'n', atoms: [-1] }] })],
  ['an atom twice', 'atom-repeated', figure({ parts: [{ name: 'n', atoms: [0, 0] }] })],
  [
    'a least above the count',
    'least-invalid',
    figure({ parts: [{ name: 'n', atoms: [0], least: 13 }] }),
  ],
  ['a threshold below that of the rules', 'rules-invalid', figure({ threshold: 4 })],
  ['half a threshold', 'rules-invalid', figure({ threshold: 5.5 })],
  ['a weight too few', 'sum-invalid', figure({ sums: [{ atoms: [0, 1], weights: [700] }] })],
  ['half a cent', 'sum-invalid', figure({ sums: [{ atoms: [0], weights: [0.5] }] })],
  [
    'an atom in a sum that was not given',
    'atom-unknown',
    figure({ sums: [{ atoms: [9], weights: [1] }] }),
  ],
  [
    'an atom twice in a sum',
    'atom-repeated',
    figure({ sums: [{ atoms: [0, 0], weights: [1, 2] }] }),
  ],
  [
    'a relation that does not hold',
    'relation-broken',
    { ...good, relations: [{ name: 'r', whole: [0], parts: [1, 2] }] },
  ],
  [
    'a relation with an atom on both sides',
    'atom-repeated',
    { ...good, relations: [{ name: 'r', whole: [0], parts: [0] }] },
  ],
  ['a total without figures', 'total-unknown', { ...good, totals: ['elders'] }],
];

describe('a publication', () => {
  it.each(refused)('with %s is refused', async (_title, code, publication) => {
    const refusal = await protect(publication).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DisclosureError);
    expect(refusal).toMatchObject({ code });
    await expect(audit({ ...publication, statuses: new Map() })).rejects.toMatchObject({ code });
  });

  it('that is refused is not told what its counts are', async () => {
    const parts = [{ name: 'n', atoms: [0], least: 4711 }];
    await expect(protect(figure({ parts }))).rejects.toThrow(/^(?!.*(12|4711))/s);
  });

  it('is not audited with statuses of other figures', async () => {
    const { statuses } = await protect(good);
    const more = new Map([...statuses, ['elders', 'shown' as const]]);
    const fewer = new Map([...statuses].slice(1));
    for (const wrong of [more, fewer]) {
      await expect(audit({ ...good, statuses: wrong })).rejects.toMatchObject({
        code: 'status-invalid',
      });
    }
  });
});
