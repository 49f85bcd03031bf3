import { averages, spreadRows } from './attacks/averages.js';
import { bounds } from './attacks/bounds.js';
import { chains } from './attacks/chains.js';
import { charts, goals, onlyInWord, order, words } from './attacks/charts-and-text.js';
import { consistency } from './attacks/consistency.js';
import { differences, printedSmall } from './attacks/differences.js';
import { type Estimate, estimator } from './attacks/estimator.js';
import { external } from './attacks/external.js';
import { type Insider, insiders, loneInsiders } from './attacks/insiders.js';
import { money, pricedBounds } from './attacks/money.js';
import { percentageRows, percentages } from './attacks/percentages.js';
import { type Version as Named, versions } from './attacks/versions.js';
import { wholeBounds } from './attacks/whole-bounds.js';
import { groupedBy } from './grouped.js';
import type { Version } from './harvest/collect.js';
import { type Figure, isWithheld } from './harvest/figure.js';
import { groupOfId, type Method, type Written, writeDown } from './model/build.js';
import type { Hit } from './model/hit.js';
import type { Knowledge, Puzzle } from './model/puzzle.js';

/** What the attackers of a release have besides the release. */
export interface Besides {
  readonly method: Method;
  /** True counts by id, by version: an insider knows some of them, and the judge needs them. */
  readonly truth?: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly insiders?: (version: string) => readonly Insider[];
  /** What others have made public, by version. */
  readonly facts?: (version: string) => readonly Knowledge[];
}

export interface Attacked {
  readonly hits: readonly Hit[];
  /** Counts about which nothing could be computed: the system contradicts itself, so a row is wrong, or the solver stopped. */
  readonly unknown: readonly string[];
  readonly estimates: readonly Estimate[];
  /** The system of each version. */
  readonly puzzles: readonly Puzzle[];
}

/** Every attack that needs no server, H2 to H13 and H16, on a collected release. */
export async function attackRelease(all: readonly Version[], besides: Besides): Promise<Attacked> {
  const hits: Hit[] = [];
  const unknown: string[] = [];
  const estimates: Estimate[] = [];
  const puzzles: Puzzle[] = [];
  const named: Named[] = [];
  for (const version of all) {
    const { id } = version.head;
    const written = writeDown(version.figures, version.definitions, besides.method);
    const puzzle = everythingIn(written);
    puzzles.push(puzzle);
    named.push({ name: id, puzzle, money: written.money });
    const found = await attackPuzzle(puzzle, written);
    const facts = await external(puzzle, besides.facts?.(id) ?? []);
    const truth = besides.truth?.get(id);
    const knowing = [
      ...(besides.insiders?.(id) ?? []),
      ...(truth === undefined ? [] : loneInsiders(truth, puzzle)),
    ];
    const told = [...consistency(version.everywhere), ...inWords(version)];
    const own = [...told, ...found.hits, ...facts, ...(await insiders(puzzle, knowing))];
    hits.push(...own.map((hit) => ({ ...hit, version: id })));
    unknown.push(...found.unknown);
    if (truth !== undefined) estimates.push(estimator(puzzle, truth));
  }
  const across = await versions(named, groupOfId);
  hits.push(...across.changes, ...across.hits);
  unknown.push(...across.contradictory, ...across.unsolved);
  return { hits, unknown, estimates, puzzles };
}

/** The sums and links, with what printed percentages and medians say. */
function everythingIn({ puzzle, percentages: printed, spreads }: Written): Puzzle {
  return {
    ...puzzle,
    rows: [...puzzle.rows, ...percentageRows(puzzle, printed), ...spreadRows(puzzle, spreads)],
  };
}

async function attackPuzzle(puzzle: Puzzle, written: Written) {
  const linear = await bounds(puzzle);
  const whole = await wholeBounds(puzzle);
  const reached = new Set(linear.hits.map(({ cell }) => cell));
  const paid: Hit[] = [];
  // each amount has its own price
  for (const ties of groupedBy(written.money, ({ amount }) => amount.split(' ')[0]).values()) {
    paid.push(...money(puzzle, ties), ...(await pricedBounds(puzzle, ties, reached)));
  }
  return {
    // a whole-number program may run out of time: its linear bounds still hold
    unknown: [...linear.contradictory, ...linear.unsolved, ...whole.contradictory],
    hits: [
      ...differences(puzzle),
      ...printedSmall(puzzle),
      ...chains(puzzle),
      ...linear.hits,
      ...whole.hits,
      ...percentages(puzzle, written.percentages),
      ...averages(puzzle, written.averages),
      ...paid,
    ],
  };
}

function inWords(version: Version): readonly Hit[] {
  const inOrder = groupedBy(
    version.figures.filter((one) => one.uitsplitsing !== '' && !isWithheld(one)),
    tableOf,
  );
  return [
    ...charts(version.drawings),
    ...words(version.texts),
    ...goals(version.goals),
    ...version.words.flatMap((file) => onlyInWord(file, version.texts)),
    ...[...inOrder].flatMap(([table, rows]) => order(table, rows.map(rowOf))),
  ];
}

function tableOf({ indicator, periode, uitsplitsing }: Figure): string {
  return `${indicator} ${periode} by ${uitsplitsing}`;
}

function rowOf({ dimensies, waarde }: Figure) {
  return { label: Object.values(dimensies).join(' '), value: waarde };
}
