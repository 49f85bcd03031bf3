import { roundedRatio } from '../figures/exact.js';

/** First quartile, median and third quartile. */
export interface Quartiles {
  readonly kwart1: number;
  readonly mediaan: number;
  readonly kwart3: number;
}

/**
 * Quartiles of published values (at most two decimals), by linear interpolation between order statistics (as
 * percentile_cont), rounded once, half away from zero. At least one value.
 */
export function quartilesOf(values: readonly number[], decimals: number): Quartiles {
  // whole hundredths: a published value has no more decimals than two
  const ordered = values
    .map((value) => BigInt(Math.round(value * 100)))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const at = (quarters: bigint): number => {
    const place = quarters * BigInt(ordered.length - 1);
    const below = ordered[Number(place / 4n)];
    const above = ordered[Number((place + 3n) / 4n)];
    if (below === undefined || above === undefined) throw new RangeError('er zijn geen waarden');
    return roundedRatio(below * 4n + (above - below) * (place % 4n), 400n, 1, decimals);
  };
  return { kwart1: at(1n), mediaan: at(2n), kwart3: at(3n) };
}
