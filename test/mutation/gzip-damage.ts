import { gzipSync } from 'node:zlib';
import { BYTE_DAMAGE, type Damage } from './byte-damage.js';
import { CHUNK_DAMAGE, CSV_DAMAGE } from './csv-damage.js';

const HEAD = 10;
const TAIL = 8;

/** Damage to a packed CSV; most of it to the packing, some to what is packed. */
export const GZIP_DAMAGE: Readonly<Record<string, Damage<Buffer>>> = {
  ...Object.fromEntries(
    Object.entries(BYTE_DAMAGE).map(([name, damage]): [string, Damage<Buffer>] => [
      `${name}, of what is packed`,
      (content, dice) => damage(gzipSync(content), dice),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries({ ...BYTE_DAMAGE, ...CSV_DAMAGE, ...CHUNK_DAMAGE }).map(
      ([name, damage]): [string, Damage<Buffer>] => [
        `${name}, then packed`,
        (content, dice) => gzipSync(damage(content, dice), { level: 1 }),
      ],
    ),
  ),
  'the check at the end is wrong': (content, dice) => {
    const packed = gzipSync(content);
    const at = packed.length - dice.between(1, TAIL);
    packed[at] = (packed[at] ?? 0) ^ (1 << dice.below(8));
    return packed;
  },
  'the head is wrong': (content, dice) => {
    const packed = gzipSync(content);
    packed[dice.below(HEAD)] = dice.below(256);
    return packed;
  },
  'the check is missing': (content, dice) =>
    gzipSync(content).subarray(0, -dice.between(1, TAIL + 4)),
  'packed in two members': (content, dice) => {
    const at = dice.below(content.length);
    return Buffer.concat([gzipSync(content.subarray(0, at)), gzipSync(content.subarray(at))]);
  },
  'the second member is damaged': (content, dice) => {
    const half = Math.floor(content.length / 2);
    const second = gzipSync(content.subarray(half));
    second[dice.below(Math.min(second.length, 24))] = dice.pick([0, 0, 31, 139, 255]);
    return Buffer.concat([gzipSync(content.subarray(0, half)), second]);
  },
  'the second member is cut off': (content, dice) => {
    const half = Math.floor(content.length / 2);
    const second = gzipSync(content.subarray(half));
    return Buffer.concat([
      gzipSync(content.subarray(0, half)),
      second.subarray(0, dice.below(second.length)),
    ]);
  },
  'zeros stand between two members': (content, dice) => {
    const half = Math.floor(content.length / 2);
    return Buffer.concat([
      gzipSync(content.subarray(0, half)),
      Buffer.alloc(dice.between(1, 600)),
      gzipSync(content.subarray(half)),
    ]);
  },
  'an empty member stands behind it': (content) =>
    Buffer.concat([gzipSync(content), gzipSync(Buffer.alloc(0))]),
  'it is packed twice': (content) => gzipSync(gzipSync(content)),
  'it is not packed': (content) => content,
  'nothing is packed': () => gzipSync(Buffer.alloc(0)),
  'it unpacks to much more than is allowed': (content, dice) =>
    gzipSync(Buffer.concat([content, Buffer.alloc(9_000_000, dice.pick(['\n', ';', 'x', '"']))])),
};
