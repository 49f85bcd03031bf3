import { CRITERION, faultOf, type Hit } from '../model/hit.js';
import type { Puzzle, Row } from '../model/puzzle.js';
import { bounds } from './bounds.js';

/** An amount that is paid for a number of persons; ids of counts in the puzzle. Amounts are in euro. */
export interface MoneyTie {
  readonly amount: string;
  readonly count: string;
}

/** The one price by which every printed amount follows from its printed count; undefined where there is none. */
export function unitPriceOf(puzzle: Puzzle, ties: readonly MoneyTie[]): number | undefined {
  const prices = shownPairs(puzzle, ties).flatMap(([amount, count]) =>
    count > 0 ? [amount / count] : amount === 0 ? [] : [Number.NaN],
  );
  const [first] = prices;
  return first !== undefined && prices.every((price) => price === first) ? first : undefined;
}

/** Greatest common divisor of all printed amounts, in euro: a price that fits them all. */
export function commonDivisor(puzzle: Puzzle, ties: readonly MoneyTie[]): number | undefined {
  const byId = new Map(puzzle.counts.map((count) => [count.id, count]));
  const cents = ties.flatMap(({ amount }) => {
    const shown = byId.get(amount)?.shown ?? null;
    return shown === null || shown === 0 ? [] : [Math.round(shown * 100)];
  });
  const [first] = cents;
  return first === undefined ? undefined : cents.reduce(divisor, first) / 100;
}

/** Rows that make a price known: amount = price x count. */
function priceRows(puzzle: Puzzle, ties: readonly MoneyTie[], price: number): readonly Row[] {
  const places = new Map(puzzle.counts.map(({ id }, place) => [id, place]));
  return ties.flatMap(({ amount, count }): Row[] => {
    const [money, number] = [places.get(amount), places.get(count)];
    if (money === undefined || number === undefined) return [];
    const why = `${amount} is ${price} for each of ${count}`;
    return [
      {
        terms: [
          [money, 1],
          [number, -price],
        ],
        low: 0,
        high: 0,
        why,
      },
    ];
  });
}

/**
 * H9: counts out of amounts. `prices` are what the text names; without them the common divisor of the amounts is
 * tried. Of mixed prices every combination that gives the amount is tried.
 */
export function money(
  puzzle: Puzzle,
  ties: readonly MoneyTie[],
  prices: readonly number[] = [],
): readonly Hit[] {
  const byId = new Map(puzzle.counts.map((count) => [count.id, count]));
  const found = priceBehind(puzzle, ties);
  const candidates = prices.length > 0 ? prices : found === undefined ? [] : [found];
  return ties.flatMap(({ amount, count }): Hit[] => {
    const shown = byId.get(amount)?.shown ?? null;
    const target = byId.get(count);
    if (shown === null || target === undefined || target.shown !== null || !target.personal)
      return [];
    const possible = countsOf(shown, candidates);
    if (possible.length === 0) return [];
    const [low, high] = [Math.min(...possible), Math.max(...possible)];
    const kind = possible.length < 5 && low !== high ? 'narrow' : faultOf(low, high);
    const formula = `${amount} (${shown}) at ${candidates.join(' or ')} each`;
    // an amount beside a count that is hidden gives it away, small or not
    const told = kind ?? (low === high ? 'exact' : undefined);
    return told === undefined
      ? []
      : [{ attack: 'H9', kind: told, cell: count, low, high, formula }];
  });
}

/** A divisor under this is as likely a rounding of prices as a price. */
const LEAST_PRICE = 500;

function priceBehind(puzzle: Puzzle, ties: readonly MoneyTie[]): number | undefined {
  if (shownPairs(puzzle, ties).length > 0) return unitPriceOf(puzzle, ties);
  const common = commonDivisor(puzzle, ties);
  return common !== undefined && common >= LEAST_PRICE ? common : undefined;
}

/** So many pairs of an amount and a count must agree before anybody believes in a price that no text names. */
const PAIRS_TO_BELIEVE = 3;

/** H9: counts that no bound could reach without the price that the printed amounts agree on. */
export async function pricedBounds(
  puzzle: Puzzle,
  ties: readonly MoneyTie[],
  reached: ReadonlySet<string>,
): Promise<readonly Hit[]> {
  const price = unitPriceOf(puzzle, ties);
  if (price === undefined || shownPairs(puzzle, ties).length < PAIRS_TO_BELIEVE) return [];
  const rows = [...puzzle.rows, ...priceRows(puzzle, ties, price)];
  const { hits } = await bounds({ ...puzzle, rows }, undefined, CRITERION, 'H9');
  return hits.filter(({ cell }) => !reached.has(cell));
}

/** By how many persons an amount can be made up at these prices; more than 10,000 nobody enumerates. */
export function countsOf(amount: number, prices: readonly number[]): readonly number[] {
  const cents = Math.round(amount * 100);
  const known = [...new Set(prices.map((price) => Math.round(price * 100)))].filter(
    (price) => price > 0,
  );
  const found = new Set<number>();
  const fill = (left: number, at: number, count: number): void => {
    const price = known[at];
    if (price === undefined || found.size > 50) return;
    if (at === known.length - 1) {
      if (left % price === 0) found.add(count + left / price);
      return;
    }
    for (let used = 0; used * price <= left && used <= 10_000; used += 1) {
      fill(left - used * price, at + 1, count + used);
    }
  };
  fill(cents, 0, 0);
  return [...found].sort((left, right) => left - right);
}

function shownPairs(
  puzzle: Puzzle,
  ties: readonly MoneyTie[],
): readonly (readonly [number, number])[] {
  const byId = new Map(puzzle.counts.map((count) => [count.id, count]));
  return ties.flatMap(({ amount, count }) => {
    const [sum, number] = [byId.get(amount)?.shown ?? null, byId.get(count)?.shown ?? null];
    return sum === null || number === null ? [] : [[sum, number] as const];
  });
}

function divisor(left: number, right: number): number {
  return right === 0 ? left : divisor(right, left % right);
}
