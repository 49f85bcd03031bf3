import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { figuresOf, snapshot, wrongNow } from './crash/look.js';
import { REFUSED, type Size, story, writeStep } from './crash/story.js';
import { createDice } from './mutation/dice.js';
import { type Installation, install } from './setup/installation.js';
import { type ReadingProcess, startReadingProcess } from './setup/reading-process.js';

/** The same seed kills at the same shares of an ingest; how far that is depends on the machine. */
const SEED = process.env.CRASH_ZAAD ?? String(Date.now() % 1_000_000);
/** Moments at which the process is killed; thousands of them is a matter of hours. */
const MOMENTS = Math.ceil(Number(process.env.CRASH_MOMENTEN ?? 200) / 2);
/** One story in so many has a large delivery. */
const LARGE = 7;

interface Undisturbed {
  /** What is kept after each step. */
  readonly after: readonly (readonly string[])[];
  readonly milliseconds: readonly number[];
  readonly figures: string;
}

describe(`a process that is killed (CRASH_ZAAD=${SEED})`, () => {
  let installation = {} as Installation;
  let swvNumber = 8500;

  beforeAll(async () => {
    installation = await install();
  });

  const start = () => startReadingProcess(installation.url, installation.dataFolder);

  it(
    `at ${MOMENTS} moments of its ingests leaves each delivery whole or not there, and the next run completes it`,
    async () => {
      const pool = installation.poolOf('peildatum_etl');
      const dice = createDice(SEED, 'ingest');
      const written = new Map<Size, Promise<Undisturbed>>();
      const undisturbed = (size: Size) => {
        const known = written.get(size) ?? goUndisturbed(size);
        written.set(size, known);
        return known;
      };
      let next = start();
      const take = async (): Promise<ReadingProcess> => {
        const one = await next;
        next = start();
        return one;
      };
      let killed = 0;
      let late = 0;
      for (let at = 1; killed < MOMENTS; at += 1) {
        const size: Size = at % LARGE === 0 ? 'groot' : 'klein';
        const expected = await undisturbed(size);
        const swv = `VO${swvNumber}`;
        swvNumber += 1;
        for (const [turn, step] of story(size, swv).entries()) {
          const files = writeStep(installation.folder, `${swv}-${turn}`, step);
          const told = `${swv}, stap ${turn + 1} (${size})`;
          for (let times = dice.chance(0.3) ? 2 : 1; times > 0; times -= 1) {
            const child = await take();
            let done = false;
            const taking = child.begin({ files, swv }).then(() => {
              done = true;
            });
            taking.catch(() => undefined);
            const moment = dice.below(expected.milliseconds[turn] ?? 0);
            await Promise.race([taking, wait(moment)]);
            await child.kill();
            if (done) late += 1;
            else killed += 1;
            await untilGone(child.process.pid ?? 0);
            expect(await wrongNow(pool, swv), `${told}, na ${moment} ms`).toEqual([]);
          }
          await installation.takeIn(files, { swv });
          expect(await wrongNow(pool, swv), told).toEqual([]);
          expect(await snapshot(pool, swv), told).toEqual(expected.after[turn]);
        }
        expect(await figuresOf(pool, swv, installation.dataFolder), swv).toBe(expected.figures);
      }
      await (await next).kill();
      process.stdout.write(`gedood: ${killed} keer tijdens het inlezen, ${late} keer erna\n`);
    },
    MOMENTS * 20_000,
  );

  /** Goes through a story in processes that nobody kills. */
  async function goUndisturbed(size: Size): Promise<Undisturbed> {
    const pool = installation.poolOf('peildatum_etl');
    const swv = size === 'klein' ? 'VO8498' : 'VO8499';
    const after: (readonly string[])[] = [];
    const milliseconds: number[] = [];
    for (const [turn, step] of story(size, swv).entries()) {
      const files = writeStep(installation.folder, `${swv}-${turn}`, step);
      const child = await start();
      const started = performance.now();
      await child.begin({ files, swv });
      milliseconds.push(Math.ceil(performance.now() - started));
      await child.kill();
      expect(await wrongNow(pool, swv)).toEqual([]);
      after.push(await snapshot(pool, swv));
    }
    expect(after.at(-1)?.filter((line) => line.startsWith('geweigerd'))).toEqual(REFUSED);
    return { after, milliseconds, figures: await figuresOf(pool, swv, installation.dataFolder) };
  }

  /** Waits until the server has noticed that a process is gone, and rolled back what it was doing. */
  async function untilGone(pid: number): Promise<void> {
    const pool = installation.poolOf('peildatum_etl');
    for (;;) {
      const { rowCount } = await pool.query(
        'select from pg_stat_activity where application_name = $1',
        [`peildatum ${pid}`],
      );
      if (rowCount === 0) return;
      await wait(10);
    }
  }
});
