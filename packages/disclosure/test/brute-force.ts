import type { FigureStatus, Publication, Relation } from '../src/publication.js';

/** A count as a plain list of atoms, with the whole numbers that an attacker cannot exclude. */
export interface BruteCount {
  readonly name: string;
  readonly count: number;
  readonly threshold: number;
  readonly feasible: readonly number[];
  /** True when one shown part gives the count. */
  readonly isShown: boolean;
}

/** Who knows atoms besides what is published. */
export interface BruteInsider {
  readonly name: string;
  readonly atoms: ReadonlySet<number>;
}

/** By atom how many times it counts, and between what the sum lies. */
interface Rule {
  readonly weights: ReadonlyMap<number, number>;
  readonly least: number;
  readonly most: number;
}

const NOBODY: BruteInsider = { name: 'nobody in particular', atoms: new Set() };

/**
 * An attacker who tries whole tables one by one. Shares nothing with the package but the types of its input:
 * it is the judge of what the package computes. Only for a handful of atoms, and relations with one atom as a whole.
 * For an insider the counts are without the atoms that he knows; what is nothing but his own is left out.
 */
export function bruteForce(
  publication: Publication,
  statuses: ReadonlyMap<string, FigureStatus>,
  insider: BruteInsider = NOBODY,
): BruteCount[] {
  const { atoms, rules, relations = [] } = publication;
  const truth = atoms.map(({ count }) => count);
  const sumOf = (weights: ReadonlyMap<number, number>): number =>
    [...weights].reduce((total, [atom, weight]) => total + weight * (truth[atom] ?? 0), 0);
  const known = [...rulesOf(publication, statuses, sumOf)];
  const own = [...insider.atoms].map((atom): Rule => {
    const count = truth[atom] ?? 0;
    return { weights: once([atom]), least: count, most: count };
  });
  const all = [...known, ...own].map((rule) => substituted(rule, relations));

  return sensitive(publication).flatMap(({ name, atoms: set, threshold }) => {
    const weights = once([...set].filter((atom) => !insider.atoms.has(atom)));
    const count = sumOf(weights);
    if (count === 0) return [];
    const feasible: number[] = [];
    // Beyond this the answer is "wide enough" whatever comes after.
    for (let value = 0; value <= threshold + rules.width + 4; value += 1) {
      const asked = substituted({ weights, least: value, most: value }, relations);
      if (hasTable(atoms.length, [...all, asked])) feasible.push(value);
    }
    const isShown = known.some((rule) => rule.least === rule.most && isSet(rule.weights, set));
    return [{ name, count, threshold, feasible, isShown }];
  });
}

/** True when the count may be `width` whole numbers, one of them at or above the threshold. */
export function isProtected(
  { feasible, threshold }: BruteCount,
  { rules }: Pick<Publication, 'rules'>,
): boolean {
  return feasible.length >= rules.width && feasible.some((value) => value >= threshold);
}

/** Everybody who knows more: who contributed atoms, and each record that is alone in a part of a figure. */
export function bruteInsiders({ atoms, figures, relations = [] }: Publication): BruteInsider[] {
  const byName = new Map<string, Set<number>>();
  const add = (name: string, some: Iterable<number>): void => {
    byName.set(name, new Set([...(byName.get(name) ?? []), ...some]));
  };
  for (const [atom, { knownTo = [] }] of atoms.entries())
    for (const name of knownTo) add(name, [atom]);
  for (const { parts } of figures) {
    for (const part of parts) {
      const present = part.atoms.filter((atom) => (atoms[atom]?.count ?? 0) > 0);
      const [record = -1] = present;
      if (present.length === 1 && atoms[record]?.count === 1)
        add(`the record of atom ${record}`, part.atoms);
    }
  }
  return [...byName].map(([name, own]) => ({ name, atoms: withTheSame(own, relations) }));
}

// One side of a relation gives the other; that can complete another relation.
function withTheSame(own: ReadonlySet<number>, relations: readonly Relation[]): Set<number> {
  const known = new Set(own);
  for (const _ of relations) {
    for (const { whole, parts } of relations) {
      const isKnown = [whole, parts].some(
        (side) => side.length > 0 && side.every((atom) => known.has(atom)),
      );
      if (isKnown) for (const atom of [...whole, ...parts]) known.add(atom);
    }
  }
  return known;
}

/** What everybody knows, but for the relations. */
function* rulesOf(
  { figures, totals }: Publication,
  statuses: ReadonlyMap<string, FigureStatus>,
  sumOf: (weights: ReadonlyMap<number, number>) => number,
): Generator<Rule> {
  for (const { id, parts, sums = [] } of figures) {
    const status = statuses.get(id);
    for (const part of parts) {
      const weights = once(part.atoms);
      const sum = sumOf(weights);
      if (status === 'shown') yield { weights, least: sum, most: sum };
      if (status === 'hidden') yield { weights, least: part.least ?? 0, most: Infinity };
    }
    for (const { atoms, weights: all } of status === 'shown' ? sums : []) {
      const weights = new Map(atoms.map((atom, at) => [atom, all[at] ?? 0]));
      const sum = sumOf(weights);
      yield { weights, least: sum, most: sum };
    }
  }

  // A listed table has every value that occurs, so records of the total in no figure of it do not exist.
  const ordinary = figures.filter(({ table }) => !totals.includes(table));
  for (const table of new Set(ordinary.map((figure) => figure.table))) {
    const members = ordinary.filter((figure) => figure.table === table);
    if (members.every(({ id }) => statuses.get(id) === 'withheld')) continue;
    const listed = new Set(members.flatMap(({ parts }) => parts.flatMap((part) => part.atoms)));
    for (const total of figures.filter((figure) => totals.includes(figure.table))) {
      const whole = new Set(total.parts.flatMap((part) => part.atoms));
      const isDivided = [...listed].every((atom) => whole.has(atom));
      if (!isDivided || sumOf(once(whole)) !== sumOf(once(listed))) continue;
      const absent = [...whole].filter((atom) => !listed.has(atom));
      if (absent.length > 0) yield { weights: once(absent), least: 0, most: 0 };
    }
  }
}

function once(atoms: Iterable<number>): Map<number, number> {
  return new Map([...atoms].map((atom) => [atom, 1]));
}

/** The same rule without the atom that is the whole of a relation: it is the sum of its parts. */
function substituted({ weights, ...bounds }: Rule, relations: readonly Relation[]): Rule {
  const written = new Map(weights);
  for (const { whole, parts } of relations) {
    const [atom = -1] = whole;
    if (whole.length !== 1) throw new RangeError('only for relations with one atom as a whole');
    const weight = written.get(atom);
    if (weight === undefined) continue;
    written.delete(atom);
    for (const part of parts) written.set(part, (written.get(part) ?? 0) + weight);
  }
  return { weights: written, ...bounds };
}

interface Sensitive {
  readonly name: string;
  readonly atoms: ReadonlySet<number>;
  readonly threshold: number;
}

/**
 * Of 1 to threshold - 1 records: every part, every difference of two parts of which one lies within the other, and what
 * a relation leaves over that is in no figure.
 */
function sensitive({ atoms, figures, rules, relations = [] }: Publication): Sensitive[] {
  const parts = figures.flatMap(({ id, parts, threshold = rules.threshold }) =>
    parts.map((part) => ({ name: `${id}.${part.name}`, atoms: part.atoms, threshold })),
  );
  const differences = parts.flatMap((outer) =>
    parts
      .filter(
        (inner) =>
          inner.atoms.length > 0 && inner.atoms.every((atom) => outer.atoms.includes(atom)),
      )
      .map((inner) => ({
        name: `${outer.name} - ${inner.name}`,
        atoms: outer.atoms.filter((atom) => !inner.atoms.includes(atom)),
        threshold: Math.max(outer.threshold, inner.threshold),
      })),
  );
  const listed = new Set(parts.flatMap((part) => part.atoms));
  const rests = relations.map(({ name, parts: own }) => ({
    name: `rest of ${name}`,
    atoms: own.filter((atom) => !listed.has(atom)),
    threshold: rules.threshold,
  }));
  // The same records under another name are the same count, with the highest threshold.
  const distinct = new Map<string, Sensitive>();
  for (const { name, atoms: list, threshold } of [...parts, ...differences, ...rests]) {
    const key = [...list].sort((a, b) => a - b).join();
    const before = distinct.get(key)?.threshold ?? 0;
    if (threshold > before) distinct.set(key, { name, atoms: new Set(list), threshold });
  }
  return [...distinct.values()].filter(({ atoms: set, threshold }) => {
    const count = [...set].reduce((total, atom) => total + (atoms[atom]?.count ?? 0), 0);
    return count >= 1 && count < threshold;
  });
}

function hasTable(size: number, all: readonly Rule[]): boolean {
  const rules = all.filter(({ least, most }) => least > 0 || most < Infinity);
  if (rules.some((rule) => rule.weights.size === 0 && rule.least > 0)) return false;
  // Atoms that count the same in every rule are as good as one; atoms in none do not matter.
  const distinct = new Map(
    Array.from({ length: size }, (_, atom) => {
      const mine = [...rules.entries()].flatMap(([rule, { weights }]): [number, number][] => {
        const weight = weights.get(atom) ?? 0;
        return weight === 0 ? [] : [[rule, weight]];
      });
      return [mine.join(';'), mine] as const;
    }),
  );
  distinct.delete('');
  const variables = [...distinct.values()];
  const lastOf = rules.map((_, rule) =>
    variables.findLastIndex((mine) => mine.some(([one]) => one === rule)),
  );
  // Of a rule without a most it only matters whether its least is reached.
  const cap = rules.map(({ least, most }) => (most === Infinity ? least : most));
  const sums = rules.map(() => 0);

  // What is left to do depends only on the sums of the rules that are still open.
  const dead = new Set<string>();
  const fill = (variable: number): boolean => {
    const mine = variables[variable];
    if (!mine) return true;
    let state = `${variable}`;
    for (const [rule, last] of lastOf.entries()) {
      if (last >= variable) state += `,${Math.min(sums[rule] ?? 0, cap[rule] ?? 0)}`;
    }
    if (dead.has(state)) return false;

    const times = (rule: number, weight: number, sum: number): number =>
      (sum - (sums[rule] ?? 0)) / weight;
    const room = Math.min(
      ...mine.map(([rule, weight]) => Math.floor(times(rule, weight, rules[rule]?.most ?? 0))),
    );
    const needs = mine
      .filter(([rule]) => lastOf[rule] === variable)
      .map(([rule, weight]) => Math.ceil(times(rule, weight, rules[rule]?.least ?? 0)));
    const need = Math.max(0, ...needs);
    // Without a most, more than what every least still asks for changes nothing.
    const wanted = mine.map(([rule, weight]) => Math.ceil(times(rule, weight, cap[rule] ?? 0)));
    const enough = Math.max(need, ...wanted);
    for (let value = need; value <= Math.min(room, enough); value += 1) {
      for (const [rule, weight] of mine) sums[rule] = (sums[rule] ?? 0) + weight * value;
      const isFound = fill(variable + 1);
      for (const [rule, weight] of mine) sums[rule] = (sums[rule] ?? 0) - weight * value;
      if (isFound) return true;
    }
    dead.add(state);
    return false;
  };
  return fill(0);
}

function isSet(weights: ReadonlyMap<number, number>, set: ReadonlySet<number>): boolean {
  const isSame = weights.size === set.size && [...set].every((atom) => weights.has(atom));
  return isSame && [...weights.values()].every((weight) => weight === 1);
}
