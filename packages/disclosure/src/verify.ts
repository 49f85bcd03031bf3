import type { Certificate, SystemCertificate } from './certificate.js';
import type { Move } from './move.js';
import type { Rules } from './publication.js';

/** What is wrong with a certificate: of which system, and what. No count is in it. */
export interface Objection {
  readonly system: number;
  readonly kind:
    | 'count-invalid'
    | 'shown-differs'
    | 'table-impossible'
    | 'count-narrow'
    | 'single-missing';
  /** The place of the move, cell or remainder that it is about. */
  readonly at: number;
}

/** What a certificate proves, in numbers that everybody may know. */
export interface Proof {
  readonly objections: readonly Objection[];
  /** Counts that are protected, and pairs of such a count and an attacker that were looked at. */
  readonly protectedCounts: number;
  readonly pairs: number;
  readonly tables: number;
  /** The smallest number of whole numbers that a protected count may be for an outsider; null: nothing is protected. */
  readonly narrowest: number | null;
}

/** Raise it with every change of what is checked, here or in verify-amounts.ts. */
export const VERIFIER_VERSION = 2;

/**
 * Checks a certificate in whole numbers, without a solver: every table in it gives exactly what is shown, holds no number
 * below 0, and together they leave every count of 1 to threshold - 1 at least `width` whole numbers, one of them at or above
 * the threshold, for an outsider and for everybody who knows more. No objections: the publication may go out.
 */
export function verify({ rules, systems, attackers }: Certificate): Proof {
  const proofs = systems.map((system, index) =>
    verifySystem(system, index, rules, attackers === 'all'),
  );
  const widths = proofs.flatMap(({ narrowest }) => (narrowest === null ? [] : [narrowest]));
  const sum = (numberOf: (proof: Proof) => number): number =>
    proofs.reduce((total, proof) => total + numberOf(proof), 0);
  return {
    objections: proofs.flatMap(({ objections }) => objections),
    protectedCounts: sum((proof) => proof.protectedCounts),
    pairs: sum(({ pairs }) => pairs),
    tables: sum(({ tables }) => tables),
    narrowest: widths.length === 0 ? null : Math.min(...widths),
  };
}

function verifySystem(
  system: SystemCertificate,
  index: number,
  rules: Rules,
  withInsiders: boolean,
): Proof {
  const { counts, cells, moves, insiders } = system;
  const objections: Objection[] = [];
  const object = (kind: Objection['kind'], at: number): void => {
    objections.push({ system: index, kind, at });
  };
  counts.forEach((count, at) => {
    if (!Number.isSafeInteger(count) || count < 0) object('count-invalid', at);
  });
  system.absent.forEach((column) => {
    if (counts[column] !== 0) object('count-invalid', column);
  });
  const lattice = latticeOf(system);
  cells.forEach(({ columns, shown }, at) => {
    const count = lattice.cellCounts[at] ?? 0;
    if (shown !== null && shown !== count) object('shown-differs', at);
    // whoever is alone in a cell must be among those who attack
    if (withInsiders && count === 1 && !hasSingle(system, lattice, columns)) {
      object('single-missing', at);
    }
  });
  const sound = moves.filter((move, at) => {
    const isSound = isPossible(system, lattice, move);
    if (!isSound) object('table-impossible', at);
    return isSound;
  });

  const secrets = secretsOf(system, rules);
  const proven = differencesOf(sound, secrets, lattice);
  // of what nothing is shown an insider knows what he knows without the publication
  const attackers = cells.every(({ shown }) => shown === null) ? 0 : insiders.length;
  const foreign = new Float64Array(insiders.length);
  let pairs = 0;
  let narrowest: number | null = null;
  secrets.forEach(({ at, columns, threshold, count }, secret) => {
    const blockedTo = proven[secret] ?? new Map<number, readonly number[]>();
    const widthFor = (least: number, insider: number): number => {
      let width = 1;
      let most = least;
      for (const [difference, blocked] of blockedTo) {
        if (blocked.includes(insider)) continue;
        width += 1;
        most = Math.max(most, least + difference);
      }
      return most >= threshold ? width : 0;
    };
    const outside = widthFor(count, OUTSIDER);
    narrowest = Math.min(narrowest ?? outside, outside);
    let isNarrow = outside < rules.width;
    pairs += 1;
    if (attackers > 0) {
      foreign.fill(count);
      for (const column of columns) {
        for (const insider of lattice.insidersOf[column] ?? []) {
          foreign[insider] = (foreign[insider] ?? 0) - (counts[column] ?? 0);
        }
      }
      const blocked = new Uint8Array(attackers);
      for (const some of blockedTo.values()) for (const insider of some) blocked[insider] = 1;
      for (let insider = 0; insider < attackers; insider += 1) {
        const least = foreign[insider] ?? 0;
        if (least === 0) continue;
        pairs += 1;
        // who knows nothing of it and sees none of the moves knows as much as an outsider
        if (least === count && blocked[insider] === 0) continue;
        if (widthFor(least, insider) < rules.width) isNarrow = true;
      }
    }
    if (isNarrow) object('count-narrow', at);
  });
  return { objections, protectedCounts: secrets.length, pairs, tables: sound.length, narrowest };
}

/** No insider. */
const OUTSIDER = -1;

/** A count of 1 to threshold - 1 that nobody may learn; `at`: its place among the cells and then the remainders. */
interface Secret {
  readonly at: number;
  readonly columns: readonly number[];
  readonly threshold: number;
  readonly count: number;
}

function secretsOf({ cells, remainders, counts }: SystemCertificate, rules: Rules): Secret[] {
  return [
    // what everybody knows already is shown: nothing that is hidden is public
    ...cells.map(({ columns, threshold, isPublic, shown }) => ({
      columns,
      threshold: isPublic && shown !== null ? 0 : Math.max(threshold, rules.threshold),
    })),
    ...remainders.map(({ columns, threshold }) => ({
      columns,
      threshold: Math.max(threshold, rules.threshold),
    })),
  ]
    .map((one, at) => ({ ...one, at, count: sumOf(one.columns, counts) }))
    .filter(({ count, threshold }) => count >= 1 && count < threshold);
}

/** By secret, by how much it may differ from the truth, and who sees all moves that say so: to them it says nothing. */
function differencesOf(
  moves: readonly Move[],
  secrets: readonly Secret[],
  { counts, insidersOf }: Lattice,
): readonly Map<number, readonly number[]>[] {
  const secretsWith = byColumn(
    secrets.map(({ columns }) => columns),
    counts.length,
  );
  const result = secrets.map(() => new Map<number, readonly number[]>());
  const change = new Float64Array(secrets.length);
  for (const { columns, changes } of moves) {
    const touched = new Set<number>();
    columns.forEach((column, at) => {
      for (const secret of secretsWith[column] ?? []) {
        change[secret] = (change[secret] ?? 0) + (changes[at] ?? 0);
        touched.add(secret);
      }
    });
    const steps = stepsOf(changes);
    const seenBy = [...new Set(columns.flatMap((column) => insidersOf[column] ?? []))];
    for (const secret of touched) {
      const blockedTo = result[secret] as Map<number, readonly number[]>;
      const step = (change[secret] ?? 0) / steps;
      change[secret] = 0;
      if (step === 0) continue;
      for (let difference = step, n = 1; n <= steps; n += 1, difference += step) {
        const before = blockedTo.get(difference);
        if (before?.length === 0) continue;
        const both = before?.filter((insider) => seenBy.includes(insider));
        blockedTo.set(difference, both ?? seenBy);
      }
    }
  }
  return result;
}

/** Everything that a move is held against, by column. */
interface Lattice {
  readonly counts: readonly number[];
  readonly cellCounts: readonly number[];
  readonly cellsOf: readonly (readonly number[])[];
  readonly sumsOf: readonly (readonly number[])[];
  /** In the same order, how many times each sum counts the column. */
  readonly weightsOf: readonly (readonly number[])[];
  readonly insidersOf: readonly (readonly number[])[];
  readonly absent: ReadonlySet<number>;
  /** Scratch: by how much a move changes each cell and each sum. */
  readonly inCells: Float64Array;
  readonly inSums: Float64Array;
}

function latticeOf({ counts, cells, sums, insiders, absent }: SystemCertificate): Lattice {
  const columnsIn = (sets: readonly { readonly columns: readonly number[] }[]) =>
    byColumn(
      sets.map(({ columns }) => columns),
      counts.length,
    );
  const weightsOf: number[][] = counts.map(() => []);
  for (const { columns, weights } of sums) {
    columns.forEach((column, at) => {
      weightsOf[column]?.push(weights[at] ?? Number.NaN);
    });
  }
  return {
    counts,
    cellCounts: cells.map(({ columns }) => sumOf(columns, counts)),
    cellsOf: columnsIn(cells),
    sumsOf: columnsIn(sums),
    weightsOf,
    insidersOf: columnsIn(insiders),
    absent: new Set(absent),
    inCells: new Float64Array(cells.length),
    inSums: new Float64Array(sums.length),
  };
}

/** Is there somebody who is alone and knows all these columns? */
function hasSingle(
  { insiders }: SystemCertificate,
  { insidersOf }: Lattice,
  columns: readonly number[],
): boolean {
  return (insidersOf[columns[0] ?? -1] ?? []).some((insider) => {
    const { kind, columns: own = [] } = insiders[insider] ?? {};
    return kind === 'single' && columns.every((column) => own.includes(column));
  });
}

/** Is the table after a move one that gives everything that is known, in whole numbers from 0? */
function isPossible({ cells }: SystemCertificate, lattice: Lattice, move: Move): boolean {
  const { columns, changes } = move;
  const { counts, cellCounts, cellsOf, sumsOf, weightsOf, absent } = lattice;
  if (columns.length !== changes.length || new Set(columns).size !== columns.length) return false;
  const isTable = columns.every((column, at) => {
    const by = changes[at] ?? Number.NaN;
    const before = counts[column] ?? Number.NaN;
    return Number.isSafeInteger(by) && before + by >= 0 && !(absent.has(column) && by !== 0);
  });
  if (!isTable) return false;
  const { inCells, inSums } = lattice;
  for (const column of columns) {
    for (const cell of cellsOf[column] as readonly number[]) inCells[cell] = 0;
    for (const sum of sumsOf[column] as readonly number[]) inSums[sum] = 0;
  }
  for (const [at, column] of columns.entries()) {
    const by = changes[at] as number;
    for (const cell of cellsOf[column] as readonly number[]) {
      inCells[cell] = (inCells[cell] as number) + by;
    }
    for (const [place, sum] of (sumsOf[column] ?? []).entries()) {
      inSums[sum] = (inSums[sum] ?? 0) + by * (weightsOf[column]?.[place] ?? Number.NaN);
    }
  }
  const agrees = (cell: number): boolean => {
    const by = inCells[cell] as number;
    const { shown = 0, least = 0 } = cells[cell] ?? {};
    return by === 0 || (shown === null && (cellCounts[cell] ?? 0) + by >= least);
  };
  return columns.every(
    (column) =>
      (cellsOf[column] ?? []).every(agrees) &&
      (sumsOf[column] ?? []).every((sum) => inSums[sum] === 0),
  );
}

/** A move in equal steps passes tables that are possible as well: each lies between two that are. */
function stepsOf(changes: readonly number[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return changes.reduce((steps, change) => divisor(steps, Math.abs(change)), 0);
}

function sumOf(columns: readonly number[], counts: readonly number[]): number {
  return columns.reduce((sum, column) => sum + (counts[column] ?? 0), 0);
}

function byColumn(sets: readonly (readonly number[])[], size: number): readonly number[][] {
  const result: number[][] = Array.from({ length: size }, () => []);
  sets.forEach((set, index) => {
    for (const column of set) result[column]?.push(index);
  });
  return result;
}
