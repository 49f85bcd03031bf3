import { DisclosureError } from './disclosure-error.js';
import type { Figure, FigureStatus, Publication, WeightedSum } from './publication.js';

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** Refuses a publication that cannot be what the caller means: throws a DisclosureError. */
export function checkPublication({
  atoms,
  figures,
  rules,
  totals,
  relations = [],
}: Publication): void {
  if (![rules.threshold, rules.width].every((value) => Number.isSafeInteger(value) && value >= 2)) {
    throw new DisclosureError(
      'rules-invalid',
      `threshold ${rules.threshold} and width ${rules.width}`,
    );
  }
  const wrong = atoms.findIndex(({ count }) => !isCount(count));
  if (wrong >= 0) throw new DisclosureError('atom-count-invalid', `another count in atom ${wrong}`);

  const ids = new Set<string>();
  const tables = new Set<string>();
  const checkParts = partCheck(atoms.map(({ count }) => count));
  for (const figure of figures) {
    if (ids.has(figure.id))
      throw new DisclosureError('figure-repeated', `figure ${figure.id} twice`);
    ids.add(figure.id);
    tables.add(figure.table);
    checkParts(figure);
  }
  for (const { id, sums = [], threshold = rules.threshold } of figures) {
    if (!Number.isSafeInteger(threshold) || threshold < rules.threshold) {
      throw new DisclosureError('rules-invalid', `threshold ${threshold} of figure ${id}`);
    }
    for (const sum of sums) checkSum(sum, atoms.length, id);
  }
  for (const { name, whole, parts } of relations) {
    const weights = [...whole.map(() => 1), ...parts.map(() => -1)];
    checkSum({ atoms: [...whole, ...parts], weights }, atoms.length, name);
    const countOf = (some: readonly number[]): number =>
      some.reduce((sum, atom) => sum + (atoms[atom]?.count ?? 0), 0);
    if (countOf(whole) !== countOf(parts)) throw new DisclosureError('relation-broken', name);
  }
  for (const total of totals) {
    if (!tables.has(total))
      throw new DisclosureError('total-unknown', `total ${total} without figures`);
  }
}

function checkSum({ atoms, weights }: WeightedSum, size: number, where: string): void {
  const isWhole = weights.every((weight) => Number.isSafeInteger(weight));
  if (weights.length !== atoms.length || !isWhole) {
    throw new DisclosureError('sum-invalid', `another weight in ${where}`);
  }
  const unknown = atoms.find((atom) => !(Number.isSafeInteger(atom) && atom >= 0 && atom < size));
  if (unknown !== undefined)
    throw new DisclosureError('atom-unknown', `atom ${unknown} in ${where}`);
  if (new Set(atoms).size < atoms.length) {
    throw new DisclosureError('atom-repeated', `an atom twice in ${where}`);
  }
}

function partCheck(counts: readonly number[]): (figure: Figure) => void {
  const lastSeen = new Int32Array(counts.length).fill(-1);
  // A distribution repeats its noemer in every figure; a caller that passes the same array is spared the work.
  const sums = new Map<readonly number[], number>();
  let visit = 0;

  const sumOf = (atoms: readonly number[], where: string): number => {
    const before = sums.get(atoms);
    if (before !== undefined) return before;
    visit += 1;
    let sum = 0;
    for (const atom of atoms) {
      const count = counts[atom];
      if (count === undefined)
        throw new DisclosureError('atom-unknown', `atom ${atom} in ${where}`);
      if (lastSeen[atom] === visit)
        throw new DisclosureError('atom-repeated', `atom ${atom} twice in ${where}`);
      lastSeen[atom] = visit;
      sum += count;
    }
    sums.set(atoms, sum);
    return sum;
  };

  return ({ id, parts }) => {
    if (parts.length === 0) throw new DisclosureError('figure-without-parts', `figure ${id}`);
    if (parts.every(({ atoms, least }) => atoms.length === 0 && least !== 0)) {
      throw new DisclosureError('figure-without-atoms', `figure ${id}`);
    }
    const names = new Set<string>();
    for (const { name, atoms, least = 0 } of parts) {
      const where = `part ${name} of figure ${id}`;
      if (names.has(name)) throw new DisclosureError('part-repeated', `${where} twice`);
      names.add(name);
      const sum = sumOf(atoms, where);
      if (!isCount(least) || least > sum)
        throw new DisclosureError('least-invalid', `another least in ${where}`);
    }
  };
}

/** Refuses statuses that are not exactly those of the figures: throws a DisclosureError. */
export function checkStatuses(
  figures: readonly Figure[],
  statuses: ReadonlyMap<string, FigureStatus>,
): void {
  const known: readonly (FigureStatus | undefined)[] = ['shown', 'hidden', 'withheld'];
  for (const { id } of figures) {
    const status = statuses.get(id);
    if (status === undefined || !known.includes(status)) {
      throw new DisclosureError('status-invalid', `figure ${id} with ${status ?? 'no status'}`);
    }
  }
  if (statuses.size > figures.length)
    throw new DisclosureError('status-invalid', 'statuses of other figures');
}
