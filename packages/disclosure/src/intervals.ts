import { checkPublication, checkStatuses } from './check-publication.js';
import type { Interval } from './interval.js';
import { wholeInterval } from './interval.js';
import type { Knowledge } from './knowledge.js';
import { knowledgeOf } from './knowledge.js';
import { linkFigures } from './link-figures.js';
import type { LinkedSystem } from './linked-system.js';
import type { Figure, ProtectedPublication } from './publication.js';
import type { Bound } from './region.js';
import { openRegion } from './region.js';
import type { SensitiveCount } from './sensitive-count.js';
import { loadSolver } from './solver.js';

/**
 * The whole numbers between which an outsider can place counts, by two linear programs for each: the feasibility interval.
 * A count is a sum of atoms, by index; it need not be a figure. The intervals come in the order of the counts; `most` is
 * Infinity when nothing that is published bounds it. What is possible in whole numbers can be narrower still.
 * Confidential, as it is what an attacker finds. Throws a DisclosureError when the input or the solver fails.
 */
export async function intervals(
  input: ProtectedPublication,
  counts: readonly (readonly number[])[],
): Promise<Interval[]> {
  checkStatuses(input.figures, input.statuses);
  // A figure in a table of its own that is withheld tells nothing: it only names the count.
  const prefix = unusedPrefix(input.figures);
  const asked = counts.map((atoms, index): Figure => {
    const id = `${prefix}${index}`;
    return { id, table: id, parts: [{ name: 'count', atoms, least: 0 }] };
  });
  const publication = { ...input, figures: [...input.figures, ...asked] };
  checkPublication(publication);

  const highs = await loadSolver();
  const found = new Map<string, Interval>();
  for (const system of linkFigures(publication)) {
    const statuses = system.figures.map(({ id }) => input.statuses.get(id) ?? 'withheld');
    const targets = targetsIn(system, prefix);
    if (targets.size === 0) continue;
    const knowledge = knowledgeOf(system, statuses);
    // A region stops columns at a multiple of the threshold: here beyond what sums can reach.
    const records = system.counts.reduce((sum, count) => sum + count, 0);
    const rules = { threshold: records + input.rules.threshold, width: input.rules.width };
    const region = openRegion(highs, system, [...targets.values()], rules, knowledge);
    try {
      for (const [target, id] of [...targets.keys()].entries()) {
        const least = region.extreme(target, 'least');
        const most = region.extreme(target, 'most');
        const whole = wholeInterval(least.value, most.value);
        found.set(id, isBounded(system, knowledge, most) ? whole : { ...whole, most: Infinity });
      }
    } finally {
      region.close();
    }
  }
  // without atoms there is nothing to count
  return asked.map(({ id }) => found.get(id) ?? { least: 0, most: 0 });
}

function unusedPrefix(figures: readonly Figure[]): string {
  let prefix = 'count ';
  while (figures.some(({ id, table }) => id.startsWith(prefix) || table.startsWith(prefix))) {
    prefix = `other ${prefix}`;
  }
  return prefix;
}

function targetsIn({ figures, cells }: LinkedSystem, prefix: string): Map<string, SensitiveCount> {
  const targets = new Map<string, SensitiveCount>();
  for (const { id, cells: own } of figures) {
    const cell = own.get('count') ?? -1;
    const { columns, count, threshold } = cells[cell] ?? {};
    if (!id.startsWith(prefix) || columns === undefined) continue;
    targets.set(id, { columns, count: count ?? 0, threshold: threshold ?? 0, cell, minus: [] });
  }
  return targets;
}

/** Do the known sums bound the value by themselves, without the stops of the region? */
function isBounded(
  { facts }: LinkedSystem,
  { exact, least }: Knowledge,
  { value, weights, factWeights }: Bound,
): boolean {
  const fromCells = weights.reduce(
    (sum, weight, cell) => sum + weight * (exact[cell] ?? least[cell] ?? 0),
    0,
  );
  const known = factWeights.reduce(
    (sum, weight, fact) => sum + weight * (facts[fact]?.value ?? 0),
    fromCells,
  );
  return Math.abs(value - known) < 0.5;
}
