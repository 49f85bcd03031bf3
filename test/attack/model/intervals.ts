import { type Component, componentsOf, type Puzzle, type Row } from './puzzle.js';
import { loadHighs, openProgram, type Program } from './solver.js';

/** The whole numbers that a hidden count can be. */
export interface Interval {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  readonly formula: string;
  /** The rows that bound it. */
  readonly tight: readonly Row[];
}

export interface Intervals {
  /** Of each hidden count that was asked for. */
  readonly found: readonly Interval[];
  /** Ids of counts about which the puzzle contradicts itself. */
  readonly contradictory: readonly string[];
  /** Ids of counts on which the solver gave up. */
  readonly unsolved: readonly string[];
}

export interface Question {
  /** Which hidden counts; without it all that are personal. */
  readonly wanted?: ReadonlySet<string> | undefined;
  /** Whole numbers only: exact, and slower. */
  readonly whole?: boolean;
  /** Wide enough to stop looking; without it both ends are computed. */
  readonly enough?: (low: number, high: number) => boolean;
}

const ROOM = 1e-5;

/** Computes in which whole numbers hidden counts can lie, by linear or whole-number programming. */
export async function intervalsOf(puzzle: Puzzle, question: Question = {}): Promise<Intervals> {
  const highs = await loadHighs();
  const found: Interval[] = [];
  const contradictory: string[] = [];
  const unsolved: string[] = [];
  for (const component of componentsOf(puzzle)) {
    const targets = component.counts.filter((place) => isWanted(puzzle, place, question));
    if (targets.length === 0) continue;
    const program = openProgram(highs, puzzle, component, question.whole === true);
    try {
      const seen = new Seen(component);
      for (const place of targets) {
        const interval = oneInterval(puzzle, program, seen, place, question);
        const id = puzzle.counts[place]?.id ?? '';
        if (interval !== undefined) found.push(interval);
        else if (program.fault() === 'contradiction') contradictory.push(id);
        else unsolved.push(id);
      }
    } finally {
      program.close();
    }
  }
  return { found, contradictory, unsolved };
}

function isWanted(puzzle: Puzzle, place: number, { wanted }: Question): boolean {
  const count = puzzle.counts[place];
  if (count === undefined) return false;
  return wanted === undefined ? count.personal : wanted.has(count.id);
}

/** What solutions so far have shown that counts can be: it spares most programs. */
class Seen {
  readonly low = new Map<number, number>();
  readonly high = new Map<number, number>();

  constructor(component: Component) {
    for (const place of component.counts) {
      this.low.set(place, Number.POSITIVE_INFINITY);
      this.high.set(place, Number.NEGATIVE_INFINITY);
    }
  }

  take(point: ReadonlyMap<number, number>): void {
    for (const [place, value] of point) {
      if (value < (this.low.get(place) ?? 0)) this.low.set(place, value);
      if (value > (this.high.get(place) ?? 0)) this.high.set(place, value);
    }
  }

  range(place: number): readonly [number, number] {
    const low = Math.ceil((this.low.get(place) ?? 0) - ROOM);
    // a negative zero is a zero
    return [low + 0, Math.floor((this.high.get(place) ?? 0) + ROOM) + 0];
  }
}

function oneInterval(
  puzzle: Puzzle,
  program: Program,
  seen: Seen,
  place: number,
  { enough = () => false }: Question,
): Interval | undefined {
  const id = puzzle.counts[place]?.id ?? '';
  const words: string[] = [];
  const tight: Row[] = [];
  for (const direction of ['high', 'low'] as const) {
    const [low, high] = seen.range(place);
    if (enough(low, high)) return { id, low, high, formula: 'wide enough', tight };
    const extreme = program.extreme(place, direction);
    if (extreme === undefined) return undefined;
    seen.take(extreme.point);
    const value = Math.round(extreme.value * 1e6) / 1e6;
    words.push(`${direction === 'high' ? 'at most' : 'at least'} ${value}: ${extreme.formula}`);
    tight.push(...extreme.tight);
  }
  const [low, high] = seen.range(place);
  return { id, low, high, formula: words.join('; '), tight };
}
