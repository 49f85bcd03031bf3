import { setTimeout as wait } from 'node:timers/promises';
import { openPseudonymiser, type TakeInContext, type TakeInResult, takeIn } from '@peildatum/etl';
import { Fault } from '@peildatum/schema';
import type { CommandInput } from '../command.js';
import { asFault } from '../database/open.js';
import { takeInContext } from './take-in-context.js';

/** Findings in a report; all of them stand in the database, and by sort in the report. */
const REPORTED_FINDINGS = 10_000;

/** Milliseconds that closing may take: a connection to a machine that is gone never answers. */
const CLOSING = 10_000;

type Opened = Pick<TakeInContext, 'pool' | 'pseudonymiser'>;

/** The database of a watcher: opened when it is needed, and anew after it was gone. */
export class WatchDatabase {
  readonly #input: CommandInput;
  readonly #swv: string;
  #opened: Opened | undefined;

  constructor(input: CommandInput, swv: string) {
    this.#input = input;
    this.#swv = swv;
  }

  async open(): Promise<Opened> {
    this.#opened ??= await this.#openAnew().catch((error: unknown) => {
      const named = asFault(error);
      // the driver gives no code when a machine does not answer in time
      if (typeof (named as { code?: unknown }).code === 'string') throw named;
      throw new Fault('database_onbereikbaar', '', error);
    });
    return this.#opened;
  }

  async #openAnew(): Promise<Opened> {
    const pool = (await this.#input.openDatabase()).poolOf('peildatum_etl');
    const { dataFolder } = this.#input.settings;
    const pseudonymiser = await openPseudonymiser(dataFolder, this.#swv, pool, true);
    return { pool, pseudonymiser };
  }

  async close(): Promise<void> {
    this.#opened = undefined;
    const closing = this.#input.closeDatabase().catch(() => undefined);
    const late = new AbortController();
    const limit = wait(CLOSING, undefined, { signal: late.signal }).catch(() => undefined);
    await Promise.race([closing, limit]);
    late.abort();
  }

  /** Takes files in with progress on the terminal. */
  async takeIn(files: readonly string[]): Promise<TakeInResult> {
    const database = { swv: this.#swv, ...(await this.open()) };
    return await takeIn(files, {}, takeInContext(this.#input, database, REPORTED_FINDINGS));
  }
}
