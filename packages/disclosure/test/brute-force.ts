import type { FigureStatus, Publication } from '../src/publication.js';

/** A count as a plain list of atoms, with the whole numbers an outsider cannot exclude. */
export interface BruteCount {
  readonly name: string;
  readonly count: number;
  readonly feasible: readonly number[];
  /** True when one shown part gives the count. */
  readonly isShown: boolean;
}

interface Rule {
  readonly atoms: ReadonlySet<number>;
  readonly least: number;
  readonly most: number;
}

/**
 * An outsider who tries whole tables one by one. Shares nothing with the package but the types of its input:
 * it is the judge of what the package computes. Only for a handful of atoms.
 */
export function bruteForce(
  publication: Publication,
  statuses: ReadonlyMap<string, FigureStatus>,
): BruteCount[] {
  const { atoms, figures, rules } = publication;
  const truth = atoms.map(({ count }) => count);
  const known: Rule[] = [];
  for (const figure of figures) {
    const status = statuses.get(figure.id);
    for (const part of figure.parts) {
      const sum = part.atoms.reduce((total, atom) => total + (truth[atom] ?? 0), 0);
      const set = new Set(part.atoms);
      if (status === 'shown') known.push({ atoms: set, least: sum, most: sum });
      if (status === 'hidden') known.push({ atoms: set, least: part.least ?? 0, most: Infinity });
    }
  }

  // A listed table has every value that occurs, so records in no figure of it do not exist.
  const ordinary = figures.filter(({ table }) => !publication.totals.includes(table));
  for (const table of new Set(ordinary.map((figure) => figure.table))) {
    const members = ordinary.filter((figure) => figure.table === table);
    if (members.every(({ id }) => statuses.get(id) === 'withheld')) continue;
    const listed = new Set(members.flatMap(({ parts }) => parts.flatMap((part) => part.atoms)));
    const absent = new Set([...atoms.keys()].filter((atom) => !listed.has(atom)));
    if (absent.size > 0) known.push({ atoms: absent, least: 0, most: 0 });
  }

  return sensitive(publication).map(({ name, atoms: set, count }) => {
    const feasible: number[] = [];
    // Beyond this the answer is "wide enough" whatever comes after.
    for (let value = 0; value <= rules.threshold + rules.width + 4; value += 1) {
      if (hasTable(atoms.length, [...known, { atoms: set, least: value, most: value }]))
        feasible.push(value);
    }
    const isShown = known.some((rule) => rule.least === rule.most && sameSet(rule.atoms, set));
    return { name, count, feasible, isShown };
  });
}

/** True when the count may be `width` whole numbers, one of them at or above the threshold. */
export function isProtected({ feasible }: BruteCount, { rules }: Publication): boolean {
  return feasible.length >= rules.width && feasible.some((value) => value >= rules.threshold);
}

/** Every part, and every difference of two parts of which one lies within the other, of 1 to threshold - 1 records. */
function sensitive({
  atoms,
  figures,
  rules,
}: Publication): { name: string; atoms: Set<number>; count: number }[] {
  const parts = figures.flatMap(({ id, parts }) =>
    parts.map((part) => ({ name: `${id}.${part.name}`, atoms: part.atoms })),
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
      })),
  );
  // The same records under another name are the same count.
  const distinct = new Map(
    [...parts, ...differences].map((one) => [[...one.atoms].sort((a, b) => a - b).join(), one]),
  );
  return [...distinct.values()]
    .map(({ name, atoms: list }) => ({
      name,
      atoms: new Set(list),
      count: list.reduce((total, atom) => total + (atoms[atom]?.count ?? 0), 0),
    }))
    .filter(({ count }) => count >= 1 && count < rules.threshold);
}

function hasTable(size: number, all: readonly Rule[]): boolean {
  const rules = all.filter(({ least, most }) => least > 0 || most < Infinity);
  if (rules.some((rule) => rule.atoms.size === 0 && rule.least > 0)) return false;
  // Atoms under the same rules are as good as one; atoms under none do not matter.
  const memberships = new Set(
    Array.from({ length: size }, (_, atom) =>
      [...rules.keys()].filter((rule) => rules[rule]?.atoms.has(atom)).join(),
    ),
  );
  memberships.delete('');
  const rulesOf = [...memberships].map((membership) => membership.split(',').map(Number));
  const lastOf = rules.map((_, rule) => rulesOf.findLastIndex((mine) => mine.includes(rule)));
  // Of a rule without a most it only matters whether its least is reached.
  const cap = rules.map(({ least, most }) => (most === Infinity ? least : most));
  const sums = rules.map(() => 0);

  // What is left to do depends only on the sums of the rules that are still open.
  const dead = new Set<string>();
  const fill = (atom: number): boolean => {
    const mine = rulesOf[atom];
    if (!mine) return true;
    let state = `${atom}`;
    for (const [rule, last] of lastOf.entries()) {
      if (last >= atom) state += `,${Math.min(sums[rule] ?? 0, cap[rule] ?? 0)}`;
    }
    if (dead.has(state)) return false;

    const room = Math.min(...mine.map((rule) => (rules[rule]?.most ?? 0) - (sums[rule] ?? 0)));
    const needs = mine
      .filter((rule) => lastOf[rule] === atom)
      .map((rule) => (rules[rule]?.least ?? 0) - (sums[rule] ?? 0));
    const need = Math.max(0, ...needs);
    // Without a most, more than what every least still asks for changes nothing.
    const enough = Math.max(need, ...mine.map((rule) => (cap[rule] ?? 0) - (sums[rule] ?? 0)));
    for (let value = need; value <= Math.min(room, enough); value += 1) {
      for (const rule of mine) sums[rule] = (sums[rule] ?? 0) + value;
      const isFound = fill(atom + 1);
      for (const rule of mine) sums[rule] = (sums[rule] ?? 0) - value;
      if (isFound) return true;
    }
    dead.add(state);
    return false;
  };
  return fill(0);
}

function sameSet(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && [...one].every((atom) => other.has(atom));
}
