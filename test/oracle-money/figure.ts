import type { Cell } from '@peildatum/schema';

export type Name = Pick<Cell, 'indicator' | 'periode' | 'dimensies'>;

/** Named figures of one indicator in one period. */
export function figuresOf(indicator: string, periode: string | number) {
  return (maat: string, dimensies: Record<string, string> = {}): Name => ({
    indicator: maat === '' ? indicator : `${indicator}/${maat}`,
    periode: String(periode),
    dimensies,
  });
}

/** No delivery about the period, or a count that DUO shields. */
export function unknown(name: Name): Cell {
  return { ...name, teller: null, noemer: null, waarde: null, status: 'geen_gegevens' };
}

export function count(name: Name, number: number): Cell {
  return { ...name, teller: number, noemer: null, waarde: number, status: 'ok' };
}

/** Whole hundredths, shown with two decimals. */
export function hundredths(name: Name, number: number): Cell {
  return count(name, number / 100);
}

/**
 * A quotient of whole numbers, times 100 for a percentage, rounded half away from zero; `unit` is how many of them make one
 * of what is shown (100 for cents).
 */
export function quotient(
  name: Name,
  teller: number,
  noemer: number,
  { decimals, times = 1, units = [1, 1] }: Quotient,
): Cell {
  const shown = { ...name, teller: teller / units[0], noemer: noemer / units[1] };
  if (noemer === 0) return { ...shown, waarde: null, status: 'niet_van_toepassing' };
  const scale = 10 ** decimals;
  const above = BigInt(teller) * BigInt(times * scale * units[1]);
  const waarde = rounded(above, BigInt(noemer) * BigInt(units[0])) / scale;
  return { ...shown, waarde, status: 'ok' };
}

export interface Quotient {
  readonly decimals: number;
  readonly times?: number;
  /** How many whole units of teller and of noemer make one that is shown. */
  readonly units?: readonly [number, number];
}

export function percentage(name: Name, teller: number, noemer: number, units = 1): Cell {
  return quotient(name, teller, noemer, { decimals: 1, times: 100, units: [units, units] });
}

/** The middle of whole numbers, or half way between the middle two. */
export function median(name: Name, numbers: readonly number[]): Cell {
  const noemer = numbers.length;
  if (noemer === 0)
    return { ...name, teller: null, noemer, waarde: null, status: 'niet_van_toepassing' };
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.slice(Math.ceil(noemer / 2) - 1, Math.floor(noemer / 2) + 1);
  const waarde = middle.reduce((sum, one) => sum + one, 0) / middle.length;
  return { ...name, teller: null, noemer, waarde, status: noemer < 10 ? 'te_weinig' : 'ok' };
}

/** A whole number nearest to a quotient, half away from zero. */
export function rounded(above: bigint, below: bigint): number {
  const isNegative = above < 0n !== below < 0n && above !== 0n;
  const [high, low] = [above < 0n ? -above : above, below < 0n ? -below : below];
  const size = Number((2n * high + low) / (2n * low));
  return isNegative ? -size : size;
}

/** The cells of all rows together, then of those with each value of each dimension. */
export function split<Row>(
  rows: readonly Row[],
  dimensions: Readonly<Record<string, (row: Row) => string>>,
  cellsOf: (rows: readonly Row[], dimensies: Record<string, string>) => readonly Cell[],
): Cell[] {
  const cells = [...cellsOf(rows, {})];
  for (const [dimension, pick] of Object.entries(dimensions)) {
    for (const value of new Set(rows.map(pick))) {
      const within = rows.filter((row) => pick(row) === value);
      cells.push(...cellsOf(within, { [dimension]: value }));
    }
  }
  return cells;
}

export function sum<Row>(rows: readonly Row[], pick: (row: Row) => number | null): number {
  return rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
}
