import { closeSync, lstatSync, openSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@peildatum/schema';
import { BESIDE } from '../delivery/folder.js';

/** Folders in the watched one, for what was done. */
export const DONE = 'verwerkt';
export const REFUSED = 'geweigerd';

/** A file that rests: it was the same for long enough. */
export interface Arrival {
  readonly name: string;
  readonly path: string;
  /** Changes when somebody writes to the file or puts another in its place. */
  readonly stamp: string;
}

/** What lies in a watched folder now. */
export interface Look {
  readonly resting: readonly Arrival[];
  /** Names of files that were changed too short ago. */
  readonly moving: readonly string[];
  /** Names of what is no file and will never be taken in. */
  readonly strange: readonly string[];
}

/**
 * Knows of every file in a folder since when it is the same. The clock of a file server may differ from ours and a copy
 * may keep the date of its original, so what counts is how long we saw the same size and the same date.
 */
export class Arrivals {
  readonly #folder: string;
  readonly #restSeconds: number;
  readonly #seen = new Map<string, { stamp: string; since: number }>();

  constructor(folder: string, restSeconds: number) {
    this.#folder = folder;
    this.#restSeconds = restSeconds;
  }

  /** `now`: seconds of a clock that never goes back. */
  look(now: number): Look {
    const resting: Arrival[] = [];
    const moving: string[] = [];
    const strange: string[] = [];
    const names = namesIn(this.#folder);
    const present = new Set(names);
    for (const name of this.#seen.keys()) if (!present.has(name)) this.#seen.delete(name);
    for (const name of names) {
      const path = join(this.#folder, name);
      const stats = lstatSync(path, { throwIfNoEntry: false });
      if (stats === undefined) continue;
      if (!stats.isFile()) {
        strange.push(name);
        continue;
      }
      const stamp = stampOf(stats);
      const before = this.#seen.get(name);
      if (before?.stamp !== stamp) this.#seen.set(name, { stamp, since: now });
      const since = this.#seen.get(name)?.since ?? now;
      if (now - since >= this.#restSeconds && !isInUse(path)) resting.push({ name, path, stamp });
      else moving.push(name);
    }
    return { resting, moving, strange };
  }

  /** Begins again with a file that turned out to be written to. */
  forget(name: string): void {
    this.#seen.delete(name);
  }
}

/** Is it still the very file, with the very content, that was seen? */
export function isSame({ path, stamp }: Arrival): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats !== undefined && stampOf(stats) === stamp;
}

function stampOf({ size, mtimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ino}`;
}

/** What may be a delivery or wants to be named, in order. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !isPassedOver(name))
      .sort();
  } catch (error) {
    throw new Fault('bestand_ontbreekt', `Map: ${folder}.`, error);
  }
}

/** Names that programs give to a file while they write it, our own folders, and what says something of deliveries. */
function isPassedOver(name: string): boolean {
  return (
    /^[.~]|~$|\.(?:part|partial|tmp|filepart|crdownload)$/i.test(name) ||
    BESIDE.has(name) ||
    name === DONE ||
    name === REFUSED
  );
}

/** On Windows who writes may keep others from reading; any other trouble is for reading itself to name. */
function isInUse(path: string): boolean {
  try {
    closeSync(openSync(path, 'r'));
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EBUSY';
  }
}
