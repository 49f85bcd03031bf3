import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@peildatum/schema';
import type { Pool } from 'pg';
import { fileNameOf } from '../delivery/file-name.js';
import type { Receipt, TakeInResult } from '../take-in.js';
import { type Arrival, Arrivals, DONE, isSame, REFUSED } from './arrivals.js';
import { putAway, type Report } from './put-away.js';
import { inTurn } from './watch-turn.js';

/** The longest pause before a file that could not be moved is tried again, in seconds. */
const LONGEST_PAUSE = 300;

/** Something to tell of a file; its name as it may be said. */
export type WatchEvent =
  /** Taken in or refused, and moved to this place in the folder; null: another moved it. */
  | { readonly is: 'put_away'; readonly receipt: Receipt; readonly to: string | null }
  /** It changed while it was read or just after: what lies there now is looked at again. */
  | { readonly is: 'changed'; readonly receipt: Receipt }
  /** Taken in, but it could not be moved: it is tried again. */
  | { readonly is: 'stuck'; readonly file: string; readonly error: unknown }
  /** A folder or a link, which is left alone. */
  | { readonly is: 'passed_over'; readonly file: string };

export interface WatchContext {
  readonly folder: string;
  readonly swv: string;
  /** Seconds that a file must stay the same. */
  readonly restSeconds: number;
  readonly openPool: () => Promise<Pool>;
  readonly takeIn: (files: readonly string[]) => Promise<TakeInResult>;
  readonly report: (receipt: Receipt, result: TakeInResult, moment: Date) => Report;
  readonly tell: (event: WatchEvent) => void;
  /** Seconds of a clock that never goes back. */
  readonly now: () => number;
}

/** What one round did. */
export interface Round {
  readonly receipts: readonly Receipt[];
  /** Names of files that were changed too short ago. */
  readonly moving: readonly string[];
  /** Files that rest while another watcher of the swv is at work. */
  readonly waiting: number;
  /** Files that were taken in and could not be moved. */
  readonly stuck: number;
}

/** A file that was taken in and is still there. */
interface Taken {
  readonly arrival: Arrival;
  readonly receipt: Receipt;
  readonly report: Report;
  readonly moment: Date;
  attempts: number;
  nextAttempt: number;
}

/**
 * A folder of which everything that comes to rest is taken in and put away. A kill at any moment loses nothing and doubles
 * nothing: a file stays where it is until it is taken in, and what was taken in before is known by its content.
 */
export class WatchedFolder {
  readonly #context: WatchContext;
  readonly #arrivals: Arrivals;
  readonly #taken = new Map<string, Taken>();
  readonly #passedOver = new Set<string>();

  /** Refuses a folder that is not there, or in which nothing can be moved. */
  constructor(context: WatchContext) {
    const { folder, restSeconds } = context;
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
      throw new Fault('bestand_ontbreekt', `Map: ${folder}.`);
    }
    try {
      accessSync(folder, constants.R_OK | constants.W_OK);
      for (const name of [DONE, REFUSED]) mkdirSync(join(folder, name), { recursive: true });
    } catch (error) {
      throw new Fault('map_niet_schrijfbaar', `Map: ${folder}.`, error);
    }
    this.#context = context;
    this.#arrivals = new Arrivals(folder, restSeconds);
  }

  /** Looks once: takes in what rests, all in one run so that files may refer to each other, and puts it away. */
  async round(): Promise<Round> {
    const { swv, now, openPool, tell } = this.#context;
    const { resting, moving, strange } = this.#arrivals.look(now());
    for (const name of strange.filter((one) => !this.#passedOver.has(one))) {
      this.#passedOver.add(name);
      tell({ is: 'passed_over', file: fileNameOf(name) });
    }
    this.#forgetGone(resting);
    this.#putTakenAway();
    const fresh = resting.filter(({ name }) => !this.#taken.has(name));
    const receipts =
      fresh.length === 0 ? [] : await inTurn(await openPool(), swv, () => this.#takeIn(fresh));
    const waiting = receipts === undefined ? fresh.length : 0;
    const names = moving.map(fileNameOf);
    return { receipts: receipts ?? [], moving: names, waiting, stuck: this.#taken.size };
  }

  async #takeIn(arrivals: readonly Arrival[]): Promise<readonly Receipt[]> {
    // while we waited for our turn another may have taken them
    const here = arrivals.filter(isSame);
    if (here.length === 0) return [];
    const result = await this.#context.takeIn(here.map(({ path }) => path));
    const moment = new Date();
    const receipts: Receipt[] = [];
    here.forEach((arrival, at) => {
      const receipt = result.receipts[at];
      if (receipt === undefined) throw new Error('er is een ontvangstbewijs zoek');
      const changed = receipt.refusal?.code === 'bestand_veranderd' || !isSame(arrival);
      if (changed && existsSync(arrival.path)) {
        this.#arrivals.forget(arrival.name);
        this.#context.tell({ is: 'changed', receipt });
        return;
      }
      receipts.push(receipt);
      const report = this.#context.report(receipt, result, moment);
      const taken = { arrival, receipt, report, moment, attempts: 0, nextAttempt: 0 };
      this.#taken.set(arrival.name, taken);
    });
    this.#putTakenAway();
    return receipts;
  }

  /** What was taken in is not what lies there any more: it went, or another came in its place. */
  #forgetGone(resting: readonly Arrival[]): void {
    for (const [name, { arrival }] of this.#taken) {
      const now = resting.find((one) => one.name === name);
      if (now?.stamp !== arrival.stamp) this.#taken.delete(name);
    }
  }

  #putTakenAway(): void {
    const { folder, now, tell, restSeconds } = this.#context;
    for (const [name, taken] of this.#taken) {
      if (taken.nextAttempt > now()) continue;
      const { arrival, receipt, report, moment } = taken;
      try {
        const to = putAway(folder, arrival, receipt, report, moment) ?? null;
        this.#taken.delete(name);
        tell({ is: 'put_away', receipt, to });
      } catch (error) {
        if (taken.attempts === 0) tell({ is: 'stuck', file: receipt.file, error });
        taken.nextAttempt = now() + Math.min(LONGEST_PAUSE, restSeconds * 2 ** taken.attempts);
        taken.attempts += 1;
      }
    }
  }
}
