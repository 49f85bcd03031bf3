import type { LinkedSystem } from './linked-system.js';
import type { Rules } from './publication.js';
import type { Statuses } from './statuses.js';

/** Shown figures that can only be hidden together. */
export interface Candidate {
  readonly figures: readonly number[];
  /** One of them is a total: it goes when nothing else can. */
  readonly hasTotal: boolean;
  /** Everybody knows one of them already. */
  readonly isForced: boolean;
  /** Number of records by which hiding them loosens the sum at hand. */
  readonly gain: number;
}

/** The shown figures that must be hidden so that no figure shows the cell; none when it is not shown. */
export function figuresShowing(
  system: LinkedSystem,
  statuses: Readonly<Statuses>,
  cell: number,
): number[] {
  const owners = system.cells[cell]?.owners ?? [];
  const shown = owners.filter(({ figure }) => statuses[figure] === 'shown');
  const together = new Set(shown.flatMap(({ figure }) => system.figures[figure]?.twins ?? []));
  return [...together].filter((figure) => statuses[figure] === 'shown').sort((a, b) => a - b);
}

/** Makes a candidate of figures that are hidden together. */
export function candidateOf(
  system: LinkedSystem,
  figures: readonly number[],
  gain: number,
): Candidate {
  const some = figures.flatMap((figure) => system.figures[figure] ?? []);
  const hasTotal = some.some(({ isTotal }) => isTotal);
  return { figures, hasTotal, isForced: some.some(({ isForced }) => isForced), gain };
}

/**
 * What to hide first: what helps by itself, then what is wanted least, then what loses the fewest figures, then the smallest by structure.
 * Counts play no other part, and equals are taken in the order of a hash of their id: an order by count
 * would tell a reader who knows the rule which of the hidden figures are the small ones.
 */
export function firstToHide(
  system: LinkedSystem,
  rules: Rules,
  candidates: readonly Candidate[],
  totals: 'totals too' | 'no totals' = 'no totals',
): Candidate | undefined {
  const ranked = candidates
    .filter(
      ({ figures, hasTotal, isForced }) =>
        figures.length > 0 && !isForced && (totals === 'totals too' || !hasTotal),
    )
    .map((candidate) => ({
      candidate,
      rank: [
        candidate.gain < rules.threshold ? 1 : 0,
        Math.max(...candidate.figures.map((figure) => system.figures[figure]?.wanted ?? 0)),
        candidate.figures.length,
        sizeOf(system, candidate),
        hashOf(`${system.salt}${system.figures[candidate.figures[0] ?? -1]?.id}`),
      ],
    }));
  ranked.sort((a, b) => {
    const differs = a.rank.findIndex((value, index) => value !== b.rank[index]);
    return (a.rank[differs] ?? 0) - (b.rank[differs] ?? 0);
  });
  return ranked[0]?.candidate;
}

function sizeOf(system: LinkedSystem, { figures }: Candidate): number {
  const cells = figures.flatMap((figure) => [...(system.figures[figure]?.cells.values() ?? [])]);
  return Math.max(0, ...cells.map((cell) => system.cells[cell]?.columns.length ?? 0));
}

/** A number that is unrelated to the counts and the same every time (FNV-1a); a salt in the text makes it a secret. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
