import { type Certificate, type CertifiedAmount, verifyAmounts } from '@peildatum/disclosure';
import { type Cell, cellKey, figureNamed, recipeBy } from '@peildatum/schema';
import { type AmountProof, hasNumber } from '../figures/amount-proof.js';
import { roundedRatio } from '../figures/exact.js';
import { countsOf, isProtected } from '../figures/figure-counts.js';
import { amountOf } from '../figures/magnitude.js';
import type { ProvenCell } from '../figures/protected-cells.js';

/** No parameter goes below this. */
const FLOOR = { threshold: 5, contributors: 3, percentage: 10 };

/** What is said of the amounts of a publication, and of the counts beside them; none: it is of before amounts were proven. */
export interface ProvenAmounts {
  readonly amounts?: AmountProof;
  readonly proven: readonly ProvenCell[];
  readonly certificate: Certificate;
}

/** What everybody knows already: is it this cell, and which figures of the certificate of counts. */
export interface KnownBefore {
  readonly isGiven: (cell: Cell | undefined) => boolean;
  readonly known: ReadonlySet<string>;
}

/**
 * What is wrong with the amounts of a publication: what is printed is not what the proof says, or says too much of one; undefined:
 * nothing.
 */
export function wrongWithAmounts(
  proof: ProvenAmounts,
  printed: ReadonlyMap<string, Cell>,
  before: KnownBefore,
): string | undefined {
  const { amounts } = proof;
  if (amounts === undefined) return 'het bewijs gaat niet over bedragen; maak het opnieuw';
  if (isBelowFloor(amounts)) return 'het bewijs heeft voor bedragen een te lage grens';
  const objections = verifyAmounts(amounts.certificate);
  if (objections.length > 0) {
    const kinds = [...new Set(objections.map(({ kind }) => kind))].join(', ');
    return `het bewijs van de bedragen houdt geen stand (${kinds})`;
  }
  const cells = amounts.certificate.systems.flatMap((system) => system.cells);
  if (!haveOnePrice(cells)) return 'een bedrag is niet van één prijs';
  return (
    printedOtherwise({ ...proof, amounts }, cells, printed, before) ??
    printedUnproven(cells, printed, before)
  );
}

/** Of a figure all amounts in a period say more than how many there are, or none: then all have one price. */
function haveOnePrice(cells: readonly CertifiedAmount[]): boolean {
  const prices = new Map<string, number | null>();
  return cells.every(({ name, amount, price }) => {
    const figure = periodOfKey(name);
    if (amount !== 0 && !prices.has(figure)) prices.set(figure, price);
    return amount === 0 || prices.get(figure) === price;
  });
}

function printedOtherwise(
  {
    amounts: { noemers },
    proven,
    certificate,
  }: Omit<ProvenAmounts, 'amounts'> & {
    readonly amounts: AmountProof;
  },
  cells: readonly CertifiedAmount[],
  printed: ReadonlyMap<string, Cell>,
  { isGiven, known }: KnownBefore,
): string | undefined {
  const counted = countsIn({ proven, certificate });
  const figures = new Map(proven.map(({ key, figure }) => [key, figure]));
  for (const { name, amount, count, price, isShown, isGiven: isSaidGiven } of cells) {
    const cell = printed.get(name);
    if (isShown !== (cell !== undefined && hasNumber(cell))) {
      return 'een bedrag is getoond of verborgen, en in het bewijs niet';
    }
    // at one price who knows the count knows the amount
    const isKnown = isGiven(cell) || (price !== null && known.has(figures.get(name) ?? ''));
    if (isSaidGiven && !isKnown) return 'het bewijs noemt een bedrag bekend dat niemand weet';
    if (cell === undefined || !isShown) continue;
    if (!agrees(cell, amount, noemers[name])) return 'een bedrag is anders dan in het bewijs';
    if (count !== (counted.get(name) ?? count)) {
      return 'een bedrag is van een ander aantal dan in het bewijs';
    }
  }
  return undefined;
}

/** An amount is in the proof, or everybody knew it before. */
function printedUnproven(
  cells: readonly CertifiedAmount[],
  printed: ReadonlyMap<string, Cell>,
  { isGiven }: KnownBefore,
): string | undefined {
  const names = new Set(cells.map(({ name }) => name));
  const periods = new Set(cells.map(({ name }) => periodOfKey(name)));
  // of a period without any record all is 0
  const isEmpty = (cell: Cell): boolean =>
    !periods.has(periodOfKey(cellKey(cell))) && numbersOf(cell).every((number) => number === 0);
  const isRight = ([key, cell]: readonly [string, Cell]): boolean =>
    names.has(key) || !isAmount(cell) || isEmpty(cell) || isGiven(cell);
  return [...printed].every(isRight) ? undefined : 'een bedrag staat niet in het bewijs';
}

function isBelowFloor({ certificate: { rule, systems } }: AmountProof): boolean {
  const thresholds = systems.flatMap(({ cells }) => cells.map(({ threshold }) => threshold));
  return !(
    rule.contributors >= FLOOR.contributors &&
    rule.percentage >= FLOOR.percentage &&
    thresholds.every((one) => one >= FLOOR.threshold)
  );
}

/** By the key of a printed cell the count that it gives away, where it gives one away. */
function countsIn({
  proven,
  certificate,
}: Omit<ProvenAmounts, 'amounts'>): ReadonlyMap<string, number> {
  const shown = new Map<string, number | undefined>();
  for (const { cells } of certificate.systems) {
    for (const cell of cells) {
      if (cell.shown === null) continue;
      // of a share it gives more than one
      for (const [figure] of cell.figures) {
        shown.set(figure, shown.has(figure) ? undefined : cell.shown);
      }
    }
  }
  return new Map(
    proven.flatMap(({ key, figure }) => {
      const count = shown.get(figure);
      return count === undefined ? [] : [[key, count] as const];
    }),
  );
}

/** Does a cell print an amount of so many hundredths, divided as its figure says? */
function agrees(cell: Cell, amount: number, noemer: number | undefined): boolean {
  const named = figureNamed(cell.indicator);
  if (named === undefined) return false;
  const { indicator, figure } = named;
  if (cell.teller !== null && Math.round(100 * cell.teller) !== amount) return false;
  if (cell.noemer !== null && cell.noemer !== noemer) return false;
  const recipe = recipeBy(indicator, figure, Object.keys(cell.dimensies));
  if (recipe.kind === 'som') {
    const { divisor } = recipe;
    return divisor === undefined
      ? cell.waarde === null || Math.round(100 * cell.waarde) === amount
      : cell.waarde === roundedRatio(BigInt(amount), 100n * BigInt(divisor), 1, figure.decimals);
  }
  if (recipe.kind !== 'aandeel' || noemer === undefined) return false;
  if (noemer === 0) return cell.waarde === null;
  const divided = BigInt(Math.round(100 * noemer)) * BigInt(recipe.divisor ?? 1);
  return cell.waarde === roundedRatio(BigInt(amount), divided, recipe.factor, figure.decimals);
}

/** Does a cell print an amount or hours of pupils? */
function isAmount(cell: Cell): boolean {
  const named = figureNamed(cell.indicator);
  if (named === undefined || !isProtected(named.indicator) || !hasNumber(cell)) return false;
  const breakdown = Object.keys(cell.dimensies).join('+');
  const counts = countsOf(named.indicator, named.figure, breakdown);
  return amountOf(named, named.figure, counts) !== undefined;
}

function numbersOf({ teller, noemer, waarde }: Cell): readonly number[] {
  return [teller, noemer, waarde].filter((number) => number !== null);
}

/** Figure and period of the key of a cell. */
function periodOfKey(key: string): string {
  return key.split('\n').slice(0, 2).join(' ');
}
