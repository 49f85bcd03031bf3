import type { Dice } from './dice.js';

/** One way to damage something: gives another content, and leaves what it was given alone. */
export type Damage<T> = (content: T, dice: Dice) => T;

/** Bytes that mean something to one carrier or another. */
const SHARP = [
  0, 1, 8, 9, 10, 11, 12, 13, 26, 31, 34, 38, 39, 44, 45, 47, 59, 60, 62, 92, 127, 128, 160, 195,
  239, 254, 255,
];
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** A stretch within the content: where it begins, and how long it is; mostly short. */
function stretch(content: Buffer, dice: Dice): [start: number, length: number] {
  const start = dice.below(content.length);
  const longest = dice.chance(0.7) ? 16 : Math.ceil(content.length / 2);
  return [start, Math.min(content.length - start, dice.between(1, longest))];
}

function splice(content: Buffer, at: number, remove: number, insert: Uint8Array): Buffer {
  return Buffer.concat([content.subarray(0, at), insert, content.subarray(at + remove)]);
}

function randomBytes(dice: Dice, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => dice.below(256)));
}

/** What wires, disks and editors do to bytes, whatever they carry. */
export const BYTE_DAMAGE: Readonly<Record<string, Damage<Buffer>>> = {
  'a bit flips': (content, dice) => {
    const damaged = Buffer.from(content);
    const at = dice.below(content.length);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << dice.below(8));
    return damaged;
  },
  'several bits flip': (content, dice) => {
    const damaged = Buffer.from(content);
    for (let times = dice.between(2, 40); times > 0; times -= 1) {
      const at = dice.below(content.length);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << dice.below(8));
    }
    return damaged;
  },
  'a byte becomes one that means something': (content, dice) => {
    const damaged = Buffer.from(content);
    damaged[dice.below(content.length)] = dice.pick(SHARP);
    return damaged;
  },
  'a byte that means something comes in': (content, dice) =>
    splice(content, dice.below(content.length + 1), 0, Buffer.from([dice.pick(SHARP)])),
  'random bytes come in': (content, dice) =>
    splice(content, dice.below(content.length + 1), 0, randomBytes(dice, dice.between(1, 300))),
  'a byte repeats': (content, dice) =>
    splice(
      content,
      dice.below(content.length + 1),
      0,
      Buffer.alloc(dice.between(2, 5000), dice.pick(SHARP)),
    ),
  'a stretch goes': (content, dice) => {
    const [start, length] = stretch(content, dice);
    return splice(content, start, length, Buffer.alloc(0));
  },
  'a stretch becomes zeros': (content, dice) => {
    const [start, length] = stretch(content, dice);
    return splice(content, start, length, Buffer.alloc(length));
  },
  'a stretch becomes random': (content, dice) => {
    const [start, length] = stretch(content, dice);
    return splice(content, start, length, randomBytes(dice, length));
  },
  'the end is missing': (content, dice) => content.subarray(0, dice.below(content.length)),
  'the last bytes are missing': (content, dice) =>
    content.subarray(0, Math.max(0, content.length - dice.between(1, 64))),
  'the beginning is missing': (content, dice) =>
    content.subarray(dice.chance(0.5) ? dice.between(1, 8) : dice.below(content.length)),
  'a block comes twice': (content, dice) => {
    const [start, length] = stretch(content, dice);
    return splice(content, start, 0, content.subarray(start, start + length));
  },
  'a block stands elsewhere': (content, dice) => {
    const [start, length] = stretch(content, dice);
    const block = Buffer.from(content.subarray(start, start + length));
    const without = splice(content, start, length, Buffer.alloc(0));
    return splice(without, dice.below(without.length + 1), 0, block);
  },
  'the file stands behind itself': (content) => Buffer.concat([content, content]),
  'a mark stands in the middle': (content, dice) =>
    splice(content, dice.below(content.length + 1), 0, MARK),
  'a mark stands before it': (content) => Buffer.concat([MARK, content]),
  'rubbish stands behind it': (content, dice) =>
    Buffer.concat([content, randomBytes(dice, dice.between(1, 200))]),
  'zeros stand behind it': (content, dice) =>
    Buffer.concat([content, Buffer.alloc(dice.between(1, 2000))]),
};
