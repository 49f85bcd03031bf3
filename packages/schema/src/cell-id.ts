import type { Cell } from './publication.js';

/** Letters and digits that are not mistaken for each other when they are read aloud or typed over. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';

/** FNV-1a, 64 bits, by http://www.isthe.com/chongo/tech/comp/fnv/. */
const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/** What a cell is about. */
type CellNames = Pick<Cell, 'indicator' | 'periode' | 'dimensies'>;

/** What a cell is about as one text, the same in whichever order its dimensions are named: to find it among others of its swv. */
export function cellKey({ indicator, periode, dimensies }: CellNames): string {
  const named = Object.entries(dimensies).map(([name, value]) => `${name}=${value}`);
  return [indicator, periode, ...named.sort()].join('\n');
}

/**
 * The name by which a figure can be traced, short enough to print: `k7q29-xmd4t`. It follows from what the cell is about
 * (swv, cut, figure, period, dimensions), so that it is the same in every version of a publication, and says nothing of
 * its value. Two of a hundred thousand cells have the same name with a chance of one in two hundred thousand.
 */
export function cellId(swv: string, cut: string, cell: CellNames): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode([swv, cut, cellKey(cell)].join('\n'))) {
    hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  }
  // names that differ in one sign must not look alike: the finish of MurmurHash3 (public domain, Austin Appleby)
  for (const factor of [0xff51afd7ed558ccdn, 0xc4ceb9fe1a85ec53n]) {
    hash = ((hash ^ (hash >> 33n)) * factor) & MASK;
  }
  hash ^= hash >> 33n;
  // fifty bits: the rest is folded into them
  let bits = (hash >> 50n) ^ (hash & ((1n << 50n) - 1n));
  let text = '';
  for (let sign = 0; sign < 10; sign += 1) {
    text = `${SIGNS[Number(bits & 31n)]}${text}`;
    bits >>= 5n;
  }
  return `${text.slice(0, 5)}-${text.slice(5)}`;
}

/** Is the text written as the name of a cell? Capitals, and the hyphen left out, are fine. */
export function parseCellId(text: string): string | undefined {
  const bare = text.trim().toLowerCase().replace('-', '');
  return /^[0-9a-hjkmnp-tv-z]{10}$/.test(bare) ? `${bare.slice(0, 5)}-${bare.slice(5)}` : undefined;
}
