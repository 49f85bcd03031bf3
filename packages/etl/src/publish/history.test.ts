import { describe, expect, it } from 'vitest';
import { nearestFirst } from './history.js';

describe('what readers have seen', () => {
  it('is looked at nearest first: what is of later days says what did not exist yet', () => {
    const history = ['2024-12-31', '2024-09-30', '2024-07-31', '2024-10-31'].map((tot) => ({
      id: tot,
      tot,
      cells: [],
    }));
    const order = nearestFirst(history, '2024-09-30').map(({ tot }) => tot);
    expect(order).toEqual(['2024-09-30', '2024-07-31', '2024-12-31', '2024-10-31']);
  });
});
