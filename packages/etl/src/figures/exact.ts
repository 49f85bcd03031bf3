/** Amounts and counts as whole hundredths, so that sums and ratios are exact. */
export type Hundredths = bigint;

/** Reads a number of the database (`12`, `1234.5`) as hundredths; null stays null: unknown, never 0. */
export function toHundredths(text: string | null): Hundredths | null {
  if (text === null) return null;
  const parts = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(text);
  if (parts === null) throw new RangeError(`geen getal met twee decimalen: ${text}`);
  const value = BigInt(parts[2] ?? '0') * 100n + BigInt((parts[3] ?? '').padEnd(2, '0'));
  return parts[1] === '-' ? -value : value;
}

/** Hundredths as a number; exact to the cent for amounts below 10¹³ euro. */
export function toNumber(value: Hundredths): number {
  return Number(value) / 100;
}

/** `factor · teller / noemer`, rounded once, half away from zero. */
export function roundedRatio(
  teller: Hundredths,
  noemer: Hundredths,
  factor: number,
  decimals: number,
): number {
  if (noemer === 0n) throw new RangeError('een noemer van 0 heeft geen aandeel');
  const negative = teller < 0n !== noemer < 0n;
  const top = (teller < 0n ? -teller : teller) * BigInt(factor) * 10n ** BigInt(decimals);
  const bottom = noemer < 0n ? -noemer : noemer;
  const rounded = (2n * top + bottom) / (2n * bottom);
  const value = Number(rounded) / 10 ** decimals;
  return negative && value !== 0 ? -value : value;
}
