import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Receipt, type WatchEvent, WatchedFolder } from '@peildatum/etl';
import { Fault, isFault } from '@peildatum/schema';
import { type Command, type CommandInput, EXIT } from '../command.js';
import { asFault } from '../database/open.js';
import { exitOf, outcomeOf } from './inlezen.js';
import { SWV, swvOf } from './options.js';
import { WatchDatabase } from './watch-database.js';
import { deliveryReport, TIME } from './watch-report.js';

/** Seconds between two looks, at most: a folder on a network tells nothing by itself. */
const INTERVAL = 2;

/** Seconds between two tries when something is gone: the first, and the longest. */
const FIRST_PAUSE = 5;
const LONGEST_PAUSE = 300;

/** What comes back by itself or by an operator, while we wait. */
const PASSING = ['database_onbereikbaar', 'schijf_vol', 'bestand_ontbreekt'] as const;

/** Tries in a row at something that we have no name for, as a connection that broke. */
const TRIES = 3;

export const bewaken: Command = {
  name: 'bewaken',
  summary: 'Leest in wat in een map binnenkomt, en legt het weg met een verslag.',
  positionals: ['map'],
  options: {
    swv: SWV,
    rust: {
      type: 'string',
      value: 'seconden',
      help: 'Zo lang mag een bestand niet veranderen voordat het wordt ingelezen. Standaard PEILDATUM_RUST.',
    },
    eenmalig: { type: 'boolean', help: 'Verwerk wat er ligt en stop.' },
  },
  examples: [
    'peildatum bewaken /srv/leveringen --swv VO2708',
    'peildatum bewaken /srv/leveringen --swv VO2708 --eenmalig',
  ],
  run: async (input) => {
    const folder = resolve(input.positionals[0] ?? '');
    const swv = swvOf(input);
    const restSeconds = restOf(input);
    const database = new WatchDatabase(input, swv);
    const watched = new WatchedFolder({
      folder,
      swv,
      restSeconds,
      openPool: async () => (await database.open()).pool,
      takeIn: (files) => database.takeIn(files),
      report: (receipt, result, moment) => deliveryReport(swv, receipt, result, moment),
      tell: (event) => tell(input, event),
      now: () => performance.now() / 1000,
    });
    const interval = Math.min(INTERVAL, restSeconds / 2);
    if (input.flag('eenmalig')) return await lookOnce(input, watched, restSeconds, interval);
    // opened before the first file comes: who starts this sees at once that something is wrong
    await keepLooking(input, watched, database, interval);
    return EXIT.good;
  },
};

function restOf(input: CommandInput): number {
  const text = input.text('rust');
  if (text === undefined) return input.settings.restSeconds;
  if (/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 3600) return Number(text);
  throw new Fault('gebruik_onjuist', '--rust moet een geheel getal van 1 tot en met 3600 zijn.');
}

/** Waits until what is there has been still for long enough, takes it in, and ends; what still moves is named. */
async function lookOnce(
  { terminal }: CommandInput,
  watched: WatchedFolder,
  restSeconds: number,
  interval: number,
): Promise<number> {
  const now = () => performance.now() / 1000;
  const receipts: Receipt[] = [];
  let round = await watched.round();
  const restedAt = now() + restSeconds;
  for (let begun = 0; ; ) {
    receipts.push(...round.receipts);
    const { moving, waiting, stuck } = round;
    if (waiting === 0 && (moving.length === 0 || begun > restedAt)) {
      for (const file of moving) terminal.out(`${file}: wordt nog geschreven, blijft staan`);
      return stuck > 0 ? EXIT.unexpected : exitOf(receipts);
    }
    await wait(interval * 1000);
    begun = now();
    round = await watched.round();
  }
}

/** Looks again and again until the user asks to stop; what is gone for a while is waited for. */
async function keepLooking(
  input: CommandInput,
  watched: WatchedFolder,
  database: WatchDatabase,
  interval: number,
): Promise<void> {
  const { terminal } = input;
  const stop = new AbortController();
  void input.untilStopped().then(() => stop.abort());
  const trouble = new Trouble(terminal.log);
  let begun = false;
  while (!stop.signal.aborted) {
    let pause = interval;
    try {
      if (!begun) await database.open();
      if (!begun) terminal.out('De map wordt bewaakt. Stoppen: Ctrl-C.');
      begun = true;
      await watched.round();
      trouble.isOver();
    } catch (error) {
      pause = trouble.pauseFor(asFault(error));
      await database.close();
    }
    await wait(pause * 1000, undefined, { signal: stop.signal }).catch(() => undefined);
  }
  terminal.out('Gestopt. Wat nog in de map ligt, komt de volgende keer.');
}

/** Says once what is gone, and how long to wait before the next try: longer each time. */
class Trouble {
  readonly #log: (line: string) => void;
  #attempts = 0;
  #nameless = 0;
  #said = '';

  constructor(log: (line: string) => void) {
    this.#log = log;
  }

  /** Throws what does not pass by waiting. */
  pauseFor(error: unknown): number {
    const passes = isFault(error, ...PASSING);
    this.#nameless = passes || isFault(error) ? 0 : this.#nameless + 1;
    if (!passes && (isFault(error) || this.#nameless >= TRIES)) throw error;
    const code = String((error as { code?: unknown } | null)?.code ?? 'onbekend');
    const what = passes
      ? `${error.message.replace(error.action, '').trim()} [${error.code}]`
      : `Er ging iets onverwachts mis (code ${code}).`;
    if (what !== this.#said) {
      this.#log(
        `${TIME.format(new Date())} ${what} Er wordt niets verplaatst; ik probeer het opnieuw.`,
      );
    }
    this.#said = what;
    this.#attempts += 1;
    return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (this.#attempts - 1));
  }

  isOver(): void {
    if (this.#said !== '') this.#log(`${TIME.format(new Date())} Het gaat weer.`);
    this.#said = '';
    this.#attempts = 0;
    this.#nameless = 0;
  }
}

/** One line per file; where it lies now is said with it. */
function tell({ terminal }: CommandInput, event: WatchEvent): void {
  const at = TIME.format(new Date());
  switch (event.is) {
    case 'put_away': {
      const { receipt, to } = event;
      const where = to === null ? 'een ander heeft het al verplaatst' : `nu ${to}`;
      terminal.out(`${at} ${receipt.file}: ${outcomeOf(receipt)}; ${where}`);
      return;
    }
    case 'changed': {
      const { receipt } = event;
      const before = receipt.state === 'geweigerd' ? '' : `${outcomeOf(receipt)}; `;
      terminal.out(`${at} ${receipt.file}: ${before}is intussen veranderd, wordt opnieuw bekeken`);
      return;
    }
    case 'stuck': {
      const error = asFault(event.error);
      const code = (error as { code?: unknown }).code;
      const why = isFault(error) ? error.message : `code ${String(code)}.`;
      terminal.log(
        `${at} ${event.file}: bekeken, maar niet te verplaatsen: ${why} Het blijft staan; ik probeer het opnieuw.`,
      );
      return;
    }
    case 'passed_over':
      terminal.log(`${at} ${event.file}: geen bestand in deze map zelf, wordt niet bekeken`);
  }
}
