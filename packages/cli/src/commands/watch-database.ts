import { setTimeout as wait } from 'node:timers/promises';
import {
  fileNameOf,
  openPseudonymiser,
  type TakeInContext,
  type TakeInResult,
  takeIn,
} from '@peildatum/etl';
import { Fault } from '@peildatum/schema';
import type { CommandInput } from '../command.js';
import { asFault } from '../database/open.js';
import { ReadProgress } from '../terminal/read-progress.js';
import { today } from '../today.js';
import { knownProfiles } from './profiles.js';

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
    const { settings, terminal } = this.#input;
    const { pool, pseudonymiser } = await this.open();
    const progress = new ReadProgress(terminal);
    return await takeIn(
      files,
      {},
      {
        swv: this.#swv,
        pool,
        pseudonymiser,
        faultShare: settings.faultShare,
        limits: { lineLength: settings.lineLength, unpackedBytes: settings.unpackedBytes },
        profiles: knownProfiles(settings.dataFolder),
        today: today(),
        findingLimit: REPORTED_FINDINGS,
        onFile: (file) => progress.begin(fileNameOf(file)),
        onSettle: () => progress.say('Sleutels, verwijzingen en geschiedenis …'),
        onProgress: (rows, share) => progress.show(rows, share),
      },
    );
  }
}
