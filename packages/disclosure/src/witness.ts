import type { SystemCertificate } from './certificate.js';

/**
 * A whole table that nobody can tell from the true one: in each system one of its moves, or none. `pick` chooses: it gets how
 * many there are and gives one, by number.
 */
export function witnessOf(
  systems: readonly SystemCertificate[],
  pick: (moves: number) => number,
): readonly (readonly number[])[] {
  return systems.map(({ counts, moves }) => {
    const table = [...counts];
    const move = moves.length === 0 ? undefined : moves[pick(moves.length)];
    move?.columns.forEach((column, at) => {
      table[column] = (table[column] ?? 0) + (move.changes[at] ?? 0);
    });
    return table;
  });
}
