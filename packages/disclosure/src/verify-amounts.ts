import type { AmountCertificate, AmountSystem, CertifiedAmount } from './amount-certificate.js';
import { type ContributionRule, isTotalDominated } from './primary/contribution-rule.js';
import { WholeSpan } from './whole-span.js';

/** What is wrong with an amount; no number is in it. */
export interface AmountObjection {
  readonly kind:
    | 'amount-invalid'
    | 'amount-differs'
    | 'relation-differs'
    | 'price-differs'
    | 'contributions-differ'
    | 'amount-sensitive'
    | 'amount-derivable';
  /** The cell; of a relation between amounts there is none. */
  readonly name?: string;
}

/**
 * Checks a certificate of amounts exactly, with nothing of what chose which of them to hide: every amount is what its columns
 * add up to, no shown one is of too few or nearly all of one, and no hidden one of which that is so follows from what is shown
 * and from the relations by adding and subtracting. What everybody knows already is not judged.
 */
export function verifyAmounts({ rule, systems }: AmountCertificate): readonly AmountObjection[] {
  return systems.flatMap((system) => [
    ...invalid(system),
    ...system.cells
      .filter((cell) => cell.isShown && !cell.isGiven && isSensitive(cell, rule, system))
      .map(({ name }) => ({ kind: 'amount-sensitive' as const, name })),
    ...derivable(system, rule),
  ]);
}

function invalid({ amounts, cells, same }: AmountSystem): readonly AmountObjection[] {
  const sumOf = (columns: readonly number[]): number =>
    columns.reduce((sum, column) => sum + (amounts[column] ?? Number.NaN), 0);
  const isDistinct = (columns: readonly number[]): boolean =>
    new Set(columns).size === columns.length;
  const relations = same
    .filter(([whole, parts]) => sumOf(whole) !== sumOf(parts) || !isDistinct([...whole, ...parts]))
    .map(() => ({ kind: 'relation-differs' as const }));
  return [
    ...relations,
    ...cells.flatMap((cell): readonly AmountObjection[] => {
      const { name, columns, amount, count, price } = cell;
      const { contributors, largest, second, threshold } = cell;
      const numbers = [amount, count, contributors, largest, second, threshold, price ?? 0];
      if (![...numbers, ...amounts].every(Number.isSafeInteger)) {
        return [{ kind: 'amount-invalid', name }];
      }
      const found: AmountObjection[] = [];
      if (!isDistinct(columns) || sumOf(columns) !== amount) {
        found.push({ kind: 'amount-differs', name });
      }
      if (price !== null && amount !== price * count) found.push({ kind: 'price-differs', name });
      if (!couldBe(cell, amounts)) found.push({ kind: 'contributions-differ', name });
      return found;
    }),
  ];
}

/** Can so many, of whom no two add more than these, add up to the amount? Of amounts below 0 nobody can say. */
function couldBe(
  { columns, amount, count, contributors, largest, second }: CertifiedAmount,
  amounts: readonly number[],
): boolean {
  if (columns.some((column) => (amounts[column] ?? 0) < 0)) return contributors <= count;
  if (contributors < 0 || contributors > count || second < 0 || largest < second) return false;
  return amount === 0 || amount <= largest + Math.max(contributors - 1, 0) * second;
}

function isSensitive(
  { columns, amount, count, threshold, contributors, largest, second, price }: CertifiedAmount,
  rule: ContributionRule,
  { amounts }: AmountSystem,
): boolean {
  if (amount === 0 && columns.length === 0) return false;
  if (count > 0 && count < threshold) return true;
  if (price !== null) return false;
  const isNegative = columns.some((column) => (amounts[column] ?? 0) < 0);
  if (isNegative) return contributors > 0 && contributors < rule.contributors;
  return isTotalDominated({ total: amount, largest, second, contributors }, rule);
}

function derivable(system: AmountSystem, rule: ContributionRule): readonly AmountObjection[] {
  const { cells, same } = system;
  const hidden = cells.filter((cell) => !cell.isShown && isSensitive(cell, rule, system));
  if (hidden.length === 0) return [];
  const known = new WholeSpan();
  for (const [whole, parts] of same) known.add(whole, parts);
  for (const cell of cells) if (cell.isGiven) known.add(cell.columns);
  // what everybody knows already gives away, nothing can protect
  const guarded = hidden.filter(({ columns }) => !known.has(columns));
  for (const cell of cells) if (cell.isShown) known.add(cell.columns);
  return guarded
    .filter(({ columns }) => known.has(columns))
    .map(({ name }) => ({ kind: 'amount-derivable', name }));
}
