import { describe, expect, it } from 'vitest';
import { nearestFirst } from './history.js';

describe('what readers have seen', () => {
  it('is looked at nearest first: what is of later days says what did not exist yet', () => {
    // as they were made, the newest first
    const made = ['2024-07-31 b', '2024-12-31', '2024-09-30', '2024-07-31 a', '2024-10-31'];
    const history = made.map((id) => ({ id, tot: id.slice(0, 10), cells: [] }));
    expect(nearestFirst(history, '2024-09-30').map(({ id }) => id)).toEqual([
      '2024-09-30',
      '2024-07-31 b',
      '2024-07-31 a',
      '2024-10-31',
      '2024-12-31',
    ]);
  });
});
