import type { Cell } from '@peildatum/schema';

type Name = Pick<Cell, 'indicator' | 'periode' | 'dimensies'>;

/** Half away from zero, from exact whole numbers. */
export function share(teller: number, noemer: number, decimals: number, of = 100): number {
  const scale = 10n ** BigInt(decimals);
  const doubled = 2n * BigInt(of) * scale * BigInt(teller) + BigInt(noemer);
  return Number(doubled / (2n * BigInt(noemer))) / Number(scale);
}

/** A percentage of whole numbers, or so much per `of`; nothing to divide by is niet_van_toepassing. */
export function shareCell(
  name: Name,
  teller: number,
  noemer: number,
  decimals: number,
  of = 100,
): Cell {
  if (noemer === 0) return { ...name, teller, noemer, waarde: null, status: 'niet_van_toepassing' };
  return { ...name, teller, noemer, waarde: share(teller, noemer, decimals, of), status: 'ok' };
}

/** A percentile (50: the median) of whole numbers, between the two nearest where it falls between them; 1 decimal. */
export function percentileCell(name: Name, values: readonly number[], percent: number): Cell {
  const noemer = values.length;
  if (noemer === 0) {
    return { ...name, teller: null, noemer, waarde: null, status: 'niet_van_toepassing' };
  }
  const ordered = [...values].sort((a, b) => a - b);
  const place = percent * (noemer - 1);
  const [at, rest] = [Math.floor(place / 100), place % 100];
  const below = ordered[at] ?? 0;
  const hundredths = below * (100 - rest) + (ordered[at + 1] ?? 0) * rest;
  const waarde = share(hundredths, 100, 1, 1);
  return { ...name, teller: null, noemer, waarde, status: noemer < 10 ? 'te_weinig' : 'ok' };
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
