import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../delivery/csv.js';
import { ByteMemo } from './byte-memo.js';

const UTF8 = new TextEncoder();

interface Known {
  readonly entry: number;
  readonly value: number;
  readonly answer: Uint8Array | undefined;
}

/** What a text becomes, made up from the text: an answer of some bytes, or none. */
function answerOf(text: string): Uint8Array | undefined {
  const length = text.length % 5;
  return length === 4 ? undefined : new Uint8Array(length * 3).fill(text.length);
}

/** Looks a text up in the memo, at some place within other bytes, and adds it when it is new. */
function look(memo: ByteMemo<number>, text: string, hash: (bytes: Uint8Array) => number): number {
  const key = UTF8.encode(text);
  const around = new Uint8Array(key.length + 7).fill(0x41);
  around.set(key, 3);
  const found = memo.find(around, 3, 3 + key.length, hash(key));
  if (found !== -1) return found;
  return memo.add(around, 3, 3 + key.length, hash(key), text.length, answerOf(text));
}

/** What is written for an entry; nothing around it may be touched. */
function written(memo: ByteMemo<number>, entry: number): Uint8Array {
  const target = new Uint8Array(memo.longest + 2).fill(0xee);
  const behind = memo.write(entry, target, 1);
  expect([target[0], ...target.subarray(behind)].every((byte) => byte === 0xee)).toBe(true);
  return target.subarray(1, behind);
}

const text = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom('', 'a', 'ab', 'b', 'ba', '\0', '\0\0', 'é', '99AA00', '99AB00'),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('a memo of bytes', () => {
  it.each([
    ['the hash that the splitter makes', (bytes: Uint8Array) => hashOf(bytes, 0, bytes.length)],
    ['one hash for everything', () => 7],
    ['a hash of the length alone', (bytes: Uint8Array) => bytes.length],
    ['negative hashes', (bytes: Uint8Array) => -hashOf(bytes, 0, bytes.length) | 0],
  ])('knows what a map knows, with %s, also when it is full and forgets', (_, hash) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.array(text, { maxLength: 120 }),
        (capacity, texts) => {
          const memo = new ByteMemo<number>(capacity);
          let known = new Map<string, Known>();
          let generation = memo.generation;
          for (const one of texts) {
            const isKnown = known.has(one);
            const isFull = known.size === capacity;
            const entry = look(memo, one, hash);
            if (!isKnown && isFull) {
              // everything was forgotten, and whoever remembers an entry can tell
              expect(memo.generation).toBe(generation + 1);
              known = new Map();
            } else {
              expect(memo.generation).toBe(generation);
            }
            generation = memo.generation;
            if (isKnown) expect(entry).toBe(known.get(one)?.entry);
            known.set(one, { entry, value: one.length, answer: answerOf(one) });
            expect(known.size).toBeLessThanOrEqual(capacity);
            for (const [, { entry: at, value, answer }] of known) {
              expect(memo.valueOf(at)).toBe(value);
              expect(memo.isRefused(at)).toBe(answer === undefined);
              if (answer === undefined) continue;
              expect(written(memo, at)).toEqual(answer);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('forgets when its bytes are full, before its number of entries is', () => {
    const memo = new ByteMemo<number>(1000);
    const megabyte = 1 << 20;
    const key = (at: number) => new Uint8Array(megabyte).fill(at);
    for (let at = 0; at < 40; at += 1) {
      expect(memo.find(key(at), 0, megabyte, at)).toBe(-1);
      const entry = memo.add(key(at), 0, megabyte, at, at, key(at).subarray(0, 9));
      expect(memo.find(key(at), 0, megabyte, at)).toBe(entry);
      expect(written(memo, entry)).toEqual(new Uint8Array(9).fill(at));
    }
    expect(memo.generation).toBe(2);
    expect(memo.find(key(0), 0, megabyte, 0)).toBe(-1);
    // a text that does not fit by itself is kept until the next one comes
    const huge = new Uint8Array(20 * megabyte).fill(3);
    const entry = memo.add(huge, 0, huge.length, 5, 5, undefined);
    expect(memo.find(huge, 0, huge.length, 5)).toBe(entry);
  });
});
