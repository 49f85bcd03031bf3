import { faultOf, type Hit } from '../model/hit.js';
import type { Count, Puzzle, Row } from '../model/puzzle.js';

/** A printed percentage of two counts, as it stands: rounded to so many decimals. */
export interface Percentage {
  readonly part: string;
  readonly whole: string;
  readonly value: number;
  readonly decimals: number;
  /** 100 for a percentage, 1000 for a number in every thousand. */
  readonly per: number;
}

/** A whole of more than this is not enumerated: the rows of the linear program say enough. */
const MOST_ENUMERATED = 200;

/** H7: what printed percentages say of hidden counts, in whole numbers, whether the whole is known or not. */
export function percentages(puzzle: Puzzle, printed: readonly Percentage[]): readonly Hit[] {
  const byId = new Map(puzzle.counts.map((count) => [count.id, count]));
  return printed.flatMap((percentage) => {
    const part = byId.get(percentage.part);
    const whole = byId.get(percentage.whole);
    if (part === undefined || whole === undefined || !part.personal) return [];
    if (part.shown !== null && whole.shown !== null) return [];
    const possible = pairsOf(percentage, part, whole);
    if (possible.length === 0) return [];
    return [
      ...rangeHit(
        part,
        possible.map(([n]) => n),
        percentage,
      ),
      ...rangeHit(
        whole,
        possible.map(([, all]) => all),
        percentage,
      ),
    ];
  });
}

/** The percentages as rows, to be added to everything else that is known. */
export function percentageRows(puzzle: Puzzle, printed: readonly Percentage[]): readonly Row[] {
  const places = new Map(puzzle.counts.map(({ id }, place) => [id, place]));
  return printed.flatMap(({ part, whole, value, decimals, per }) => {
    const n = places.get(part);
    const all = places.get(whole);
    if (n === undefined || all === undefined) return [];
    const half = 0.5 / 10 ** decimals;
    const why = `${part} is ${value} in ${per} of ${whole}`;
    return [
      {
        terms: [
          [n, per],
          [all, -(value - half)],
        ],
        low: 0,
        high: Number.POSITIVE_INFINITY,
        why,
      },
      {
        terms: [
          [n, per],
          [all, -(value + half)],
        ],
        low: Number.NEGATIVE_INFINITY,
        high: 0,
        why,
      },
    ] as const;
  });
}

/** Whole numbers n of N that print as the percentage. Rounding is half away from zero. */
export function pairsOf(
  { value, decimals, per }: Pick<Percentage, 'value' | 'decimals' | 'per'>,
  part: Pick<Count, 'shown' | 'least'>,
  whole: Pick<Count, 'shown' | 'least'>,
): readonly (readonly [number, number])[] {
  const [from, to] =
    whole.shown === null ? [Math.max(1, whole.least), MOST_ENUMERATED] : [whole.shown, whole.shown];
  const pairs: (readonly [number, number])[] = [];
  for (let all = from; all <= to; all += 1) {
    const about = (value * all) / per;
    for (
      let n = Math.max(0, Math.floor(about) - 1);
      n <= Math.min(all, Math.ceil(about) + 1);
      n += 1
    ) {
      if (part.shown !== null && part.shown !== n) continue;
      if (part.shown === null && n < part.least) continue;
      if (printedAs((per * n) / all, decimals) === printedAs(value, decimals)) pairs.push([n, all]);
    }
  }
  return pairs;
}

function printedAs(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals + 1e-9);
}

function rangeHit(
  count: Count,
  values: readonly number[],
  { value, per, whole }: Percentage,
): Hit[] {
  if (count.shown !== null || !count.personal) return [];
  const low = Math.min(...values);
  const high = Math.max(...values);
  // the enumeration ends somewhere: what reaches the end may go on
  if (high === MOST_ENUMERATED) return [];
  const several = new Set(values).size;
  const kind = several < 5 && low !== high ? 'narrow' : faultOf(low, high);
  if (kind === undefined) return [];
  const formula = `${value} in ${per} of ${whole} leaves ${[...new Set(values)].slice(0, 5).join(', ')}`;
  return [{ attack: 'H7', kind, cell: count.id, low, high, formula }];
}
