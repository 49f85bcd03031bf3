import { type Matrix, matrixOf } from './matrix.js';
import { Reader } from './reader.js';
import { ZeroMargins } from './zero-margins.js';

/**
 * Atoms of which readers know the counts as soon as they know their sum.
 * `guarded`: none of their sums may be derivable, as all of them are primary. These are atoms of one record when zeros
 * are never hidden (k hidden cells with the sum k are all 1), or atoms without records when zeros are primary.
 * `open`: atoms without records that may be shown. Where their sum is shown, each of them counts as shown.
 */
export interface Singletons {
  readonly kind: 'guarded' | 'open';
  readonly atoms: readonly number[];
}

export interface EliminationProblem {
  /** The number of atoms. An atom is a set of records that are in the same cells. */
  readonly atoms: number;
  /** By cell its atoms, each once. A cell that is in none of the lists below is not published. */
  readonly cells: readonly Int32Array[];
  /** The cells that may not be derivable. */
  readonly primary: readonly number[];
  /** Cells that are in no table but may not be derivable either, such as the difference between two cells. */
  readonly virtual?: readonly number[];
  /** The cells that may be published, the most wanted first. A primary or forced cell in it is passed over. */
  readonly order: readonly number[];
  /** The cells that are published whatever happens, such as totals that are in the accounts. */
  readonly forced?: readonly number[];
  /** Pairs of cells that everybody knows to be the same, though not how large. They need not be in any of the lists. */
  readonly same?: readonly (readonly [number, number])[];
  readonly singletons?: Singletons;
}

export interface Elimination {
  /** The cells of `order` that may not be published, in that order. */
  readonly secondary: readonly number[];
  /** The primary and virtual cells that the forced cells alone give away, ascending. Nothing can protect these. */
  readonly exposed: readonly number[];
}

/**
 * The secondary rule: publishes the cells in order, but for each cell that would make a primary a linear combination
 * of published cells. Cells with the same atoms get the same status. With singletons a cell is also kept back when
 * what it tells of them gives a primary away. It does not keep readers from coming close: that takes an audit.
 *
 * Gaussian elimination as in Langsrud (2024, doi:10.1007/978-3-031-69651-0_6), but modulo a prime: for a wrong answer
 * the prime would have to divide a minor of the table, and the audit would see it.
 *
 * Throws a RangeError for a cell or an atom that does not exist.
 */
export function eliminate(problem: EliminationProblem): Elimination {
  const { primary, virtual = [], order, forced = [], same = [] } = problem;
  const matrix = matrixFor(problem);
  const guarded = new Set([...primary, ...virtual]);
  const reader = new Reader(matrix, guarded, zeroMarginsFor(problem, matrix));
  for (const [one, other] of same) reader.equate(one, other);
  for (const cell of forced) reader.show(cell);
  const exposed = [...reader.derived].sort((a, b) => a - b);

  const settled = new Set([...primary, ...forced]);
  const isShown = new Map<string, boolean>();
  const secondary = order.filter((cell) => {
    if (settled.has(cell)) return false;
    const column = matrix.columns.get(cell)?.join() ?? '';
    const status = isShown.get(column) ?? reader.offer(cell);
    isShown.set(column, status);
    return !status;
  });
  return { secondary, exposed };
}

function matrixFor(problem: EliminationProblem): Matrix {
  const { atoms, cells, primary, virtual = [], order, forced = [], same = [] } = problem;
  const used = [...primary, ...virtual, ...forced, ...order, ...same.flat()];
  return matrixOf(atoms, cells, used, problem.singletons?.atoms ?? []);
}

function zeroMarginsFor(problem: EliminationProblem, matrix: Matrix): ZeroMargins | undefined {
  const { primary, order, forced = [], singletons } = problem;
  if (singletons?.kind !== 'open') return undefined;
  const columns = new Map<string, Int32Array>();
  for (const cell of [...order, ...primary, ...forced]) {
    const column = matrix.columns.get(cell);
    if (column) columns.set(column.join(), column);
  }
  return new ZeroMargins(columns.values(), matrix.isMarked);
}
