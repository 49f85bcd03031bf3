import { describe, expect, it } from 'vitest';
import { tableOf } from '../test/small-publication.js';
import type { Memo } from './memo.js';
import { protect } from './protect.js';
import type { Publication } from './publication.js';
import { verify } from './verify.js';

/** Two tables that share no records: two systems. */
function bothOf(left: readonly number[], right: readonly number[]): Publication {
  const [one, other] = [tableOf(left), tableOf(right)];
  const shift = one.atoms.length;
  const moved = other.figures.map((figure) => ({
    ...figure,
    id: `rechts ${figure.id}`,
    table: `rechts ${figure.table}`,
    parts: figure.parts.map((part) => ({ ...part, atoms: part.atoms.map((at) => at + shift) })),
  }));
  return {
    ...one,
    atoms: [...one.atoms, ...other.atoms],
    figures: [...one.figures, ...moved],
    totals: [...one.totals, ...other.totals.map((total) => `rechts ${total}`)],
  };
}

function countingMemo(): { memo: Memo; made: () => number; taken: () => number } {
  const kept = new Map<string, unknown>();
  let taken = 0;
  return {
    memo: {
      get: (content) => {
        const found = kept.get(content);
        if (found !== undefined) taken += 1;
        return found;
      },
      set: (content, protection) => kept.set(content, protection),
    },
    made: () => kept.size,
    taken: () => taken,
  };
}

describe('a memo', () => {
  it('gives what was protected before, and the same as without', async () => {
    const { memo, made, taken } = countingMemo();
    const publication = bothOf([12, 30, 7, 2, 15], [40, 3, 21]);
    const plain = await protect(publication);
    const first = await protect(publication, { memo });
    expect([made(), taken()]).toEqual([2, 0]);
    const second = await protect(publication, { memo });
    expect([made(), taken()]).toEqual([2, 2]);
    for (const { statuses, certificate } of [first, second]) {
      expect([...statuses]).toEqual([...plain.statuses]);
      expect(certificate).toEqual(plain.certificate);
    }
  });

  it('gives only what is the same in everything', async () => {
    const { memo, made, taken } = countingMemo();
    await protect(bothOf([12, 30, 7, 2, 15], [40, 3, 21]), { memo });
    const changed = bothOf([12, 30, 7, 4, 15], [40, 3, 21]);
    const { certificate, statuses } = await protect(changed, { memo });
    expect([made(), taken()]).toEqual([3, 1]);
    expect(verify(certificate).objections).toEqual([]);
    expect([...statuses]).toEqual([...(await protect(changed)).statuses]);
    await protect({ ...changed, rules: { ...changed.rules, threshold: 10 } }, { memo });
    await protect({ ...changed, salt: 'een ander geheim' }, { memo });
    await protect(changed, { memo, attackers: 'outsider' });
    expect([made(), taken()]).toEqual([9, 1]);
  });
});
