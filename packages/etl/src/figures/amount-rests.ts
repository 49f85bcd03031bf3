import { dimensionsOf } from '@peildatum/schema';
import type { AmountSystem, SummedFigure } from './amount-system.js';
import type { MartRow } from './mart-rows.js';

/**
 * What is left of each sum of amounts after the shown cells of one table that lie in it, as figures that nobody prints: whoever
 * subtracts has the sum of all that is hidden there. A sum is a cell, or the only term at a side of a definition.
 */
export function amountRests(
  { figures, equations }: AmountSystem,
  isShown: (figure: SummedFigure) => boolean,
): readonly SummedFigure[] {
  const rests: SummedFigure[] = [];
  for (const [like, children] of tablesOf(figures)) {
    const shown = new Set(children.filter(isShown).flatMap(({ selection }) => selection.rows));
    const names = dimensionsOf(like.selection.breakdown);
    const wholes = [
      ...figures
        .filter((one) => isSameAmount(one, like) && isWider(one, names))
        .map(({ key, selection: { rows } }) => ({ key, rows })),
      ...equations
        .flatMap(({ whole, parts }) => [whole, parts])
        .flatMap(([first, ...others]) =>
          first?.period === like.period &&
          first.measure === like.amount.measure &&
          others.length === 0
            ? [{ key: like.key, rows: first.rows }]
            : [],
        ),
    ];
    for (const { key, rows } of wholes) {
      const left = rows.filter((row) => !shown.has(row));
      if (left.length === 0 || left.length === rows.length) continue;
      const name = `${key}\nrest ${like.selection.breakdown} ${rests.length}`;
      rests.push({ ...like, id: name, key: name, selection: withRows(left) });
    }
  }
  return rests;
}

function withRows(rows: readonly MartRow[]): SummedFigure['selection'] {
  return { breakdown: '', values: [], rows, wholeRows: rows };
}

/** The cells of each table, by one of them. */
function tablesOf(
  figures: readonly SummedFigure[],
): ReadonlyMap<SummedFigure, readonly SummedFigure[]> {
  const tables = new Map<SummedFigure, SummedFigure[]>();
  for (const figure of figures) {
    const { breakdown } = figure.selection;
    if (breakdown === '') continue;
    const [like = figure] = [...tables.keys()].filter(
      (one) => isSameAmount(one, figure) && one.selection.breakdown === breakdown,
    );
    tables.set(like, [...(tables.get(like) ?? []), figure]);
  }
  return tables;
}

function isSameAmount(one: SummedFigure, other: SummedFigure): boolean {
  return (
    one.period === other.period &&
    one.figure === other.figure &&
    one.amount.count === other.amount.count
  );
}

/** Is a cell one by some of these dimensions, not all? */
function isWider({ selection }: SummedFigure, names: readonly string[]): boolean {
  const own = dimensionsOf(selection.breakdown);
  return own.length < names.length && own.every((name) => names.includes(name));
}
