import type { Figure, Part, Publication, Rules } from '../src/publication.js';

/**
 * Atoms of a small table with a few dimensions: value per dimension, count, for a share whether it is in the teller, and
 * who knows the count.
 */
export interface Row {
  readonly values: readonly string[];
  readonly count: number;
  readonly isTeller?: boolean;
  readonly knownTo?: readonly string[];
}

/** A total and a one-way table per dimension, as an indicator in one period gives them. */
export function publicationOf(
  rows: readonly Row[],
  dimensions: readonly string[],
  rules: Rules = { threshold: 5, width: 5 },
): Publication {
  const isShare = rows.some(({ isTeller }) => isTeller !== undefined);
  const partsOf = (applies: (row: Row) => boolean): Part[] => {
    const where = (also: (row: Row) => boolean): number[] =>
      rows.flatMap((row, atom) => (applies(row) && also(row) ? [atom] : []));
    return isShare
      ? [
          { name: 'noemer', atoms: where(() => true), least: 1 },
          { name: 'teller', atoms: where(({ isTeller }) => isTeller === true) },
        ]
      : [{ name: 'aantal', atoms: where(() => true), least: 1 }];
  };
  const occurs = ({ parts }: Figure): boolean =>
    (parts[0]?.atoms ?? []).some((atom) => (rows[atom]?.count ?? 0) > 0);

  const total: Figure = { id: 'totaal', table: 'totaal', parts: partsOf(() => true) };
  const figures = dimensions.flatMap((dimension, index) =>
    [...new Set(rows.map(({ values }) => values[index] ?? ''))].map(
      (value): Figure => ({
        id: `${dimension} ${value}`,
        table: dimension,
        parts: partsOf(({ values }) => values[index] === value),
      }),
    ),
  );
  return {
    atoms: rows.map(({ count, knownTo = [] }) => ({ count, knownTo })),
    figures: [total, ...figures.filter(occurs)],
    rules,
    totals: ['totaal'],
  };
}

/** A total and one table of counts. */
export function tableOf(counts: readonly number[], rules?: Rules): Publication {
  const rows = counts.map((count, index) => ({ values: [String.fromCharCode(65 + index)], count }));
  return publicationOf(rows, ['school'], rules);
}
