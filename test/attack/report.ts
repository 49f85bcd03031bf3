import { type Attack, CRITERION, type Criterion, type Hit } from './model/hit.js';

/** Of these no hit at all may be found. */
const NEVER: ReadonlySet<Attack> = new Set(['H2', 'H3', 'H9', 'H14']);
/**
 * Of these none on a sensitive cell. H4 is here too: what covers a small count has no secret of its own, and the noemer
 * of a hidden share is often a total that is printed elsewhere. `strict` fails those as well.
 */
const NOT_SENSITIVE: ReadonlySet<Attack> = new Set([
  'H4',
  'H5',
  'H6',
  'H7',
  'H8',
  'H11',
  'H12',
  'H13',
]);

export interface Judging {
  /** True counts of hidden cells, by id: then only what is sensitive counts. Without it every hit does. */
  readonly truth?: ReadonlyMap<string, number>;
  /** The same by version, where versions differ. */
  readonly truths?: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly criterion?: Criterion;
  /** No hidden count at all may follow exactly. */
  readonly strict?: boolean;
}

export interface Verdict {
  readonly passes: boolean;
  /** Hits that fail the release. */
  readonly failures: readonly Hit[];
  /** Hits that are written down and fail nothing: H10, H15, H16, and cells that are not sensitive. */
  readonly noted: readonly Hit[];
  readonly counts: readonly AttackCount[];
}

export interface AttackCount {
  readonly attack: Attack;
  readonly exact: number;
  readonly narrow: number;
  readonly small: number;
  readonly other: number;
}

/** Judges what the attacks found by the pass criterion of the specification. */
export function judge(hits: readonly Hit[], judging: Judging = {}): Verdict {
  const failures = hits.filter((hit) => fails(hit, judging));
  const failed = new Set(failures);
  return {
    passes: failures.length === 0,
    failures,
    noted: hits.filter((hit) => !failed.has(hit)),
    counts: countsBy(hits),
  };
}

function fails(hit: Hit, judging: Judging): boolean {
  const { attack, kind } = hit;
  const { criterion: { threshold } = CRITERION, strict = false } = judging;
  if (NEVER.has(attack) || (strict && attack === 'H4')) return true;
  if (!NOT_SENSITIVE.has(attack)) return false;
  if (kind === 'difference') return true;
  const value = trueValueOf(hit, judging);
  // of what nobody knows the truth the worst must be believed
  return value === undefined || (value >= 1 && value < threshold);
}

function trueValueOf({ cell, version }: Hit, { truth, truths }: Judging): number | undefined {
  // across versions a count that changed is named with its version
  const [, id = cell, named] = /^(.*) \[([^\]]*)\]$/.exec(cell) ?? [];
  const own = truths?.get(named ?? version ?? '')?.get(id);
  if (own !== undefined || named !== undefined || version !== undefined)
    return own ?? truth?.get(id);
  const all = [...(truths?.values() ?? [])].flatMap((one) => one.get(id) ?? []);
  return truth?.get(id) ?? all.at(-1);
}

function countsBy(hits: readonly Hit[]): readonly AttackCount[] {
  const attacks = [...new Set(hits.map(({ attack }) => attack))].sort();
  return attacks.map((attack) => {
    const of = (kind: Hit['kind']) =>
      hits.filter((hit) => hit.attack === attack && hit.kind === kind).length;
    const all = hits.filter((hit) => hit.attack === attack).length;
    const [exact, narrow, small] = [of('exact'), of('narrow'), of('small')];
    return { attack, exact, narrow, small, other: all - exact - narrow - small };
  });
}

/** The verdict in words, the worst first. */
export function verdictText({ passes, failures, counts }: Verdict, most = 20): string {
  const lines = counts.map(
    ({ attack, exact, narrow, small, other }) =>
      `${attack}: ${exact} exact, ${narrow} narrow, ${small} known to be small, ${other} other`,
  );
  const order = ['told', 'oracle', 'exact', 'difference', 'small', 'narrow'];
  const worst = failures.toSorted(
    (left, right) => order.indexOf(left.kind) - order.indexOf(right.kind),
  );
  const named = worst
    .slice(0, most)
    .map(
      ({ attack, kind, cell, low, high, formula }) =>
        `${attack} ${kind}: ${cell} in [${low ?? '?'}, ${high ?? '?'}] by ${formula}`,
    );
  const head = passes ? 'passes' : `${failures.length} hits fail the release`;
  return [head, ...lines, ...named].join('\n');
}
