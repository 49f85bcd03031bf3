import { describe, expect, it } from 'vitest';
import { BoundedCache, readThrough } from './bounded-cache.js';

describe('BoundedCache', () => {
  it('forgets what was not used for longest when it holds too much', () => {
    const cache = new BoundedCache<string>(2);
    cache.set('a', 'A');
    cache.set('b', 'B');
    cache.get('a');
    cache.set('c', 'C');
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['A', undefined, 'C']);
  });

  it('weighs what it holds, and keeps nothing that is too heavy by itself', () => {
    const cache = new BoundedCache<string>(5, (text) => text.length);
    cache.set('small', 'abc');
    cache.set('large', 'abcdef');
    expect(cache.get('large')).toBeUndefined();
    expect(cache.weight).toBe(0);
    cache.set('small', 'abc');
    cache.set('small', 'abc');
    expect(cache.weight).toBe(3);
  });
});

describe('readThrough', () => {
  it('reads only what is missing, in one go, and gives the values in the order of the keys', async () => {
    const cache = new BoundedCache<number>(10);
    cache.set('2', 20);
    const asked: (readonly number[])[] = [];
    const values = await readThrough(cache, [1, 2, 3], String, async (missing) => {
      asked.push(missing);
      return missing.map((key) => key * 10);
    });
    expect(values).toEqual([10, 20, 30]);
    expect(asked).toEqual([[1, 3]]);
    expect(cache.get('3')).toBe(30);
  });

  it('keeps nothing of a read that failed', async () => {
    const cache = new BoundedCache<number>(10);
    const failing = readThrough(cache, [1], String, () => Promise.reject(new Error('away')));
    await expect(failing).rejects.toThrow('away');
    expect(cache.get('1')).toBeUndefined();
  });
});
