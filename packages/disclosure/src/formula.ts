import type { Breach } from './attack.js';
import { TOLERANCE } from './interval.js';
import type { Knowledge } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';
import type { Bound } from './region.js';
import type { SensitiveCount } from './sensitive-count.js';

/** A cell as a reader knows it, by the first figure and part that count it. */
export function cellName({ cells, figures }: LinkedSystem, cell: number): string {
  const owner = cells[cell]?.owners[0];
  return `${figures[owner?.figure ?? -1]?.id}.${owner?.part}`;
}

/** A sensitive count in words: a cell, or what remains of a cell after others. */
export function countName(system: LinkedSystem, { cell, minus, relation }: SensitiveCount): string {
  if (cell < 0) return `rest of ${relation}`;
  return [cell, ...minus].map((one) => cellName(system, one)).join(' - ');
}

/** The two sums with which an outsider bounds a sensitive count; terms below 0 are left out, since counts are not. */
export function formulaOf(
  system: LinkedSystem,
  target: SensitiveCount,
  breach: Breach,
  knowledge: Knowledge,
): string {
  const name = countName(system, target);
  const upper = sumInWords(system, breach.most, knowledge);
  const lower = sumInWords(system, breach.least, knowledge);
  return `${name} <= ${upper}; ${name} >= ${lower}`;
}

/** The cells in a sum: those that are shown, and those of which only a least is known. */
export function cellsIn({ weights }: Bound): number[] {
  return [...weights.keys()].filter((cell) => Math.abs(weights[cell] ?? 0) > TOLERANCE);
}

/** The facts in a sum: relations, and amounts that are shown. */
export function factsIn({ factWeights }: Bound): number[] {
  return [...factWeights.keys()].filter((fact) => Math.abs(factWeights[fact] ?? 0) > TOLERANCE);
}

function sumInWords(system: LinkedSystem, extreme: Bound, { exact, least }: Knowledge): string {
  const weightOf = (cell: number): number => extreme.weights[cell] ?? 0;
  const ordered = cellsIn(extreme).sort((a, b) => Math.sign(weightOf(b)) - Math.sign(weightOf(a)));
  const terms = ordered.map((cell) => {
    const weight = weightOf(cell);
    const size = Math.abs(weight);
    const times = Math.abs(size - 1) < TOLERANCE ? '' : `${Number(size.toFixed(3))} x `;
    const value = exact[cell] ?? null;
    const known = value === null ? `at least ${least[cell]}` : `${value}`;
    return `${weight < 0 ? '-' : '+'} ${times}${cellName(system, cell)} (${known})`;
  });
  const relations = factsIn(extreme).map((fact) => `by ${system.facts[fact]?.name}`);
  const sum = terms.length === 0 ? '0' : terms.join(' ').replace(/^\+ /, '');
  return [sum, ...relations].join(' ');
}
