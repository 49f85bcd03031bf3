import type { Cell } from '@peildatum/schema';

type Name = Pick<Cell, 'indicator' | 'periode' | 'dimensies'>;

/** Half away from zero, from exact whole numbers. */
export function share(teller: number, noemer: number, decimals: number): number {
  const scale = 10n ** BigInt(decimals);
  const doubled = 2n * 100n * scale * BigInt(teller) + BigInt(noemer);
  return Number(doubled / (2n * BigInt(noemer))) / Number(scale);
}

/** A percentage of whole numbers; nothing to divide by is niet_van_toepassing. */
export function shareCell(name: Name, teller: number, noemer: number, decimals: number): Cell {
  if (noemer === 0) return { ...name, teller, noemer, waarde: null, status: 'niet_van_toepassing' };
  return { ...name, teller, noemer, waarde: share(teller, noemer, decimals), status: 'ok' };
}

/** A count. */
export function countCell(name: Name, count: number): Cell {
  return { ...name, teller: count, noemer: null, waarde: count, status: 'ok' };
}

/** An amount of cents, in euro. */
export function amountCell(name: Name, cents: number): Cell {
  return { ...name, teller: cents / 100, noemer: null, waarde: cents / 100, status: 'ok' };
}

/** No delivery about the period. */
export function unknownCell(name: Name): Cell {
  return { ...name, teller: null, noemer: null, waarde: null, status: 'geen_gegevens' };
}
