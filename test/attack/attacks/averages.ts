import { faultOf, type Hit } from '../model/hit.js';
import type { Puzzle, Row } from '../model/puzzle.js';

/** A printed average (or median) of `count` whole numbers of things, rounded to so many decimals. */
export interface Average {
  readonly count: string;
  readonly value: number;
  readonly decimals: number;
  /** One of what is averaged: 1 for whole days, 0.5 for half hours. */
  readonly step: number;
}

/** H8: by how many an average was divided. Only so many divisors give the printed decimals. */
export function averages(puzzle: Puzzle, printed: readonly Average[], most = 50): readonly Hit[] {
  const byId = new Map(puzzle.counts.map((count) => [count.id, count]));
  return printed.flatMap((average): Hit[] => {
    const count = byId.get(average.count);
    if (count === undefined || count.shown !== null || !count.personal) return [];
    const divisors = divisorsOf(average, Math.max(1, count.least), Math.min(most, count.most));
    const low = Math.min(...divisors);
    const high = Math.max(...divisors);
    // what is possible up to the end of the search says nothing
    if (divisors.length === 0 || high >= most) return [];
    const kind = divisors.length < 5 && low !== high ? 'narrow' : faultOf(low, high);
    const formula = `an average of ${average.value} has ${divisors.join(', ')} as divisor`;
    return kind === undefined
      ? []
      : [{ attack: 'H8', kind, cell: average.count, low, high, formula }];
  });
}

/** Numbers of observations in low..high for which the average can be printed like this. */
export function divisorsOf(
  { value, decimals, step }: Omit<Average, 'count'>,
  low: number,
  high: number,
): readonly number[] {
  const half = 0.5 / 10 ** decimals;
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, at) => low + at).filter((n) => {
    const least = Math.ceil(((value - half) * n) / step - 1e-9);
    return least * step <= (value + half) * n + 1e-9;
  });
}

/** A median that is printed, or is not for want of observations, tells on which side of `least` its count lies. */
export interface Spread {
  readonly count: string;
  readonly status: string;
  readonly least: number;
}

/** The rows that follow from whether medians are printed. */
export function spreadRows(puzzle: Puzzle, spreads: readonly Spread[]): readonly Row[] {
  const places = new Map(puzzle.counts.map(({ id }, place) => [id, place]));
  return spreads.flatMap(({ count, status, least }): Row[] => {
    const place = places.get(count);
    if (place === undefined) return [];
    const terms = [[place, 1]] as const;
    if (status === 'ok') {
      return [
        {
          terms,
          low: least,
          high: Number.POSITIVE_INFINITY,
          why: `a median of ${count} is printed`,
        },
      ];
    }
    if (status === 'te_weinig') {
      return [{ terms, low: 0, high: least - 1, why: `too few of ${count} for a median` }];
    }
    return [];
  });
}
