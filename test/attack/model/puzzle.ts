/** A number that readers know or want to know. */
export interface Count {
  /** Names it in words: figure, period, part and values. */
  readonly id: string;
  /** What is printed; null: it is hidden. */
  readonly shown: number | null;
  /** What everybody knows of it while it is hidden. */
  readonly least: number;
  readonly most: number;
  /** Do persons stand behind it, so that nobody may learn that it is small? */
  readonly personal: boolean;
  /** A count of things is whole; an amount need not be. */
  readonly whole: boolean;
}

/** What readers can write down: low <= sum of factor x count <= high. */
export interface Row {
  readonly terms: readonly Term[];
  readonly low: number;
  readonly high: number;
  /** In words, for the formula of a hit. */
  readonly why: string;
  /** The cell that it speaks of, where there is one. */
  readonly of?: string;
}

/** Index of a count, and how often it enters. */
export type Term = readonly [number, number];

/** All that an attacker has written down of a release. */
export interface Puzzle {
  readonly counts: readonly Count[];
  readonly rows: readonly Row[];
  /** Pairs of counts of which the second is over part of the records of the first. */
  readonly nested: readonly (readonly [number, number])[];
}

/** What somebody knows besides: the count lies in low..high. */
export interface Knowledge {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  readonly why: string;
}

/** Collects the counts and rows of a puzzle; a count that was named before keeps its place. */
export class Notebook {
  readonly #counts: Count[] = [];
  readonly #rows: Row[] = [];
  readonly #nested: (readonly [number, number])[] = [];
  readonly #places = new Map<string, number>();

  /** Adds a count, or what was learned of one that is there: shown once is known for ever. */
  count(id: string, told: Partial<Omit<Count, 'id'>> = {}): number {
    const known = this.#places.get(id);
    const before = known === undefined ? undefined : this.#counts[known];
    const place = known ?? this.#counts.length;
    this.#places.set(id, place);
    this.#counts[place] = {
      id,
      shown: told.shown ?? before?.shown ?? null,
      least: Math.max(told.least ?? before?.least ?? 0, before?.least ?? told.least ?? 0),
      most: Math.min(
        told.most ?? Number.POSITIVE_INFINITY,
        before?.most ?? Number.POSITIVE_INFINITY,
      ),
      personal: told.personal ?? before?.personal ?? true,
      whole: told.whole ?? before?.whole ?? true,
    };
    return place;
  }

  find(id: string): number | undefined {
    return this.#places.get(id);
  }

  row(row: Row): void {
    this.#rows.push(row);
  }

  /** The whole equals the sum of its parts. */
  sum(whole: number, parts: readonly number[], why: string): void {
    const terms: Term[] = [[whole, 1], ...parts.map((part): Term => [part, -1])];
    this.row({ terms, low: 0, high: 0, why });
    for (const part of parts) this.#nested.push([whole, part]);
  }

  nest(outer: number, inner: number): void {
    this.#nested.push([outer, inner]);
  }

  puzzle(): Puzzle {
    return { counts: [...this.#counts], rows: [...this.#rows], nested: [...this.#nested] };
  }
}

/** The puzzle of somebody who knows more: of counts that are not in it nothing can be said. */
export function withKnowledge(puzzle: Puzzle, known: readonly Knowledge[]): Puzzle {
  const places = new Map(puzzle.counts.map(({ id }, place) => [id, place]));
  const rows = known.flatMap(({ id, low, high, why }): Row[] => {
    const place = places.get(id);
    return place === undefined ? [] : [{ terms: [[place, 1]], low, high, why }];
  });
  return { ...puzzle, rows: [...puzzle.rows, ...rows] };
}

/** For each hidden count the small puzzle of all that hangs together with it. */
export function surroundings(puzzle: Puzzle): (ids: Iterable<string>) => Puzzle {
  const parts = componentsOf(puzzle);
  const partOf = new Map<string, number>();
  for (const [part, { counts }] of parts.entries()) {
    for (const place of counts) partOf.set(puzzle.counts[place]?.id ?? '', part);
  }
  return (ids) => {
    const wanted = [...new Set([...ids].flatMap((id) => partOf.get(id) ?? []))].flatMap(
      (part) => parts[part] ?? [],
    );
    const places = new Map(wanted.flatMap(({ counts }) => counts).map((place, at) => [place, at]));
    const rows = wanted
      .flatMap((part) => part.rows)
      .map((row) => ({
        ...row,
        terms: row.terms.map(([place, factor]): Term => [places.get(place) ?? 0, factor]),
      }));
    return {
      counts: [...places.keys()].flatMap((place) => puzzle.counts[place] ?? []),
      rows,
      nested: [],
    };
  };
}

/** Hidden counts that hang together, and what ties them. */
export interface Component {
  /** Places in the puzzle. */
  readonly counts: readonly number[];
  /** Over the hidden counts only, by their places in the puzzle: what is shown was moved into low and high. */
  readonly rows: readonly Row[];
}

/** The independent parts of a puzzle; rows without hidden counts tie nothing. */
export function componentsOf(puzzle: Puzzle): readonly Component[] {
  const parent = puzzle.counts.map((_, place) => place);
  const rootOf = (place: number): number => {
    let root = place;
    for (let up = parent[root]; up !== undefined && up !== root; up = parent[root]) root = up;
    parent[place] = root;
    return root;
  };
  const rows = puzzle.rows
    .map((row) => hiddenPart(puzzle, row))
    .filter(({ terms }) => terms.length > 0);
  for (const { terms } of rows) {
    const first = terms[0]?.[0] ?? 0;
    for (const [place] of terms) parent[rootOf(place)] = rootOf(first);
  }
  const found = new Map<number, { counts: number[]; rows: Row[] }>();
  for (const [place, count] of puzzle.counts.entries()) {
    if (count.shown !== null) continue;
    const root = rootOf(place);
    const component = found.get(root) ?? { counts: [], rows: [] };
    component.counts.push(place);
    found.set(root, component);
  }
  for (const row of rows) found.get(rootOf(row.terms[0]?.[0] ?? 0))?.rows.push(row);
  return [...found.values()];
}

function hiddenPart(puzzle: Puzzle, row: Row): Row {
  let constant = 0;
  const sums = new Map<number, number>();
  for (const [place, factor] of row.terms) {
    const shown = puzzle.counts[place]?.shown ?? null;
    if (shown === null) sums.set(place, (sums.get(place) ?? 0) + factor);
    else constant += factor * shown;
  }
  const terms = [...sums].filter(([, factor]) => factor !== 0);
  return { ...row, terms, low: row.low - constant, high: row.high - constant };
}
