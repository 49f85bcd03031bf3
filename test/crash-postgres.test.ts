import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Database, discardEmbedded, EXIT, openDatabase, openEmbedded } from '@peildatum/cli';
import { builtInProfiles, openPseudonymiser, takeIn } from '@peildatum/etl';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresOf, snapshot, wrongNow } from './crash/look.js';
import { REFUSED, type Size, story, writeStep } from './crash/story.js';
import { createDice } from './mutation/dice.js';
import { TODAY } from './setup/installation.js';
import { runCommand, startCommand } from './setup/run-command.js';

const SEED = process.env.CRASH_ZAAD ?? String(Date.now() % 1_000_000);
/** Moments at which the server is killed; as many again are of the ingest (crash-ingest). */
const MOMENTS = Math.floor(Number(process.env.CRASH_MOMENTEN ?? 200) / 2);
/** One story in so many has a large delivery. */
const LARGE = 7;
/** Longest that an ingest may take to notice that its database is gone. */
const PATIENCE = 20_000;

describe(`PostgreSQL that is killed (CRASH_ZAAD=${SEED})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'peildatum-crash-'));
  const dataFolder = join(folder, 'gegevens');
  let database = {} as Database;
  let pool = {} as Pool;
  let swvNumber = 8500;

  beforeAll(async () => {
    database = await openDatabase({ databaseUrl: undefined, dataFolder });
    pool = database.poolOf('peildatum_etl');
  });
  afterAll(async () => {
    await database.close();
    discardEmbedded(dataFolder);
    rmSync(folder, { recursive: true, force: true });
  });

  async function take(files: readonly string[], swv: string): Promise<void> {
    await takeIn(
      files,
      {},
      {
        swv,
        pool,
        pseudonymiser: await openPseudonymiser(dataFolder, swv, pool, true),
        faultShare: 0.05,
        limits: { lineLength: 100_000, unpackedBytes: 4e9 },
        profiles: builtInProfiles(),
        today: TODAY,
      },
    );
  }

  /** Kills the server that this test started, and starts it again as the next command would. */
  async function crash(taking: Promise<unknown>): Promise<void> {
    const cluster = realpathSync(join(dataFolder, 'postgres'));
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    const gone = new AbortController();
    const late = wait(PATIENCE, 'te laat', { signal: gone.signal }).catch(() => 'op tijd');
    expect(await Promise.race([taking.then(() => 'klaar', String), late])).not.toBe('te laat');
    gone.abort();
    await openEmbedded(dataFolder);
  }

  interface Undisturbed {
    readonly after: readonly (readonly string[])[];
    readonly milliseconds: readonly number[];
    readonly figures: string;
  }

  /** Goes through a story twice: the first time is slower than all that come later. */
  async function goUndisturbed(size: Size): Promise<Undisturbed> {
    const swvs = size === 'klein' ? ['VO8490', 'VO8491'] : ['VO8492', 'VO8493'];
    const times: Undisturbed[] = [];
    for (const swv of swvs) {
      const after: (readonly string[])[] = [];
      const milliseconds: number[] = [];
      for (const [turn, step] of story(size, swv).entries()) {
        const files = writeStep(folder, `${swv}-${turn}`, step);
        const started = performance.now();
        await take(files, swv);
        milliseconds.push(Math.ceil(performance.now() - started));
        after.push(await snapshot(pool, swv));
      }
      times.push({ after, milliseconds, figures: await figuresOf(pool, swv, dataFolder) });
    }
    const [first, second] = times as [Undisturbed, Undisturbed];
    expect(second.after).toEqual(first.after);
    expect(second.after.at(-1)?.filter((line) => line.startsWith('geweigerd'))).toEqual(REFUSED);
    expect(second.figures).toBe(first.figures);
    return second;
  }

  it(
    `at ${MOMENTS} moments of an ingest leaves each delivery whole or not there, and the next run completes it`,
    async () => {
      const dice = createDice(SEED, 'postgres');
      const known = new Map<Size, Undisturbed>();
      const ends = new Map<string, number>();
      let killed = 0;
      for (let at = 1; killed < MOMENTS; at += 1) {
        const size: Size = at % LARGE === 0 ? 'groot' : 'klein';
        const expected = known.get(size) ?? (await goUndisturbed(size));
        known.set(size, expected);
        const swv = `VO${swvNumber}`;
        swvNumber += 1;
        for (const [turn, step] of story(size, swv).entries()) {
          const files = writeStep(folder, `${swv}-${turn}`, step);
          const told = `${swv}, stap ${turn + 1} (${size})`;
          for (let times = dice.chance(0.3) ? 2 : 1; times > 0; times -= 1) {
            let end = '';
            const taking = take(files, swv).then(
              () => {
                end = 'klaar';
              },
              (error: Error) => {
                end = error.message;
              },
            );
            const moment = dice.below(0.85 * (expected.milliseconds[turn] ?? 0));
            await Promise.race([taking, wait(moment)]);
            const inTime = end === '';
            await crash(taking);
            if (inTime) killed += 1;
            ends.set(end, (ends.get(end) ?? 0) + 1);
            expect(await wrongNow(pool, swv), `${told}, na ${moment} ms`).toEqual([]);
          }
          await take(files, swv);
          expect(await wrongNow(pool, swv), told).toEqual([]);
          expect(await snapshot(pool, swv), told).toEqual(expected.after[turn]);
        }
        expect(await figuresOf(pool, swv, dataFolder), swv).toBe(expected.figures);
      }
      const told = [...ends].map(([end, count]) => `${count} keer ${end}`);
      process.stdout.write(
        `PostgreSQL gedood: ${killed} keer tijdens het inlezen (${told.join(', ')})\n`,
      );
    },
    MOMENTS * 20_000,
  );

  it('is what the command says, and the next command takes everything in', async () => {
    const swv = 'VO8480';
    const steps = story('groot', swv);
    const files = [0, 1].flatMap((turn) =>
      writeStep(folder, `opdracht-${turn}`, steps[turn] ?? {}),
    );
    const env = { PEILDATUM_DATA: dataFolder };
    const words = ['inlezen', ...files, '--swv', swv, '--json'];
    const started = startCommand(words, env);
    for (;;) {
      const { rowCount } = await pool.query(
        "select from pg_stat_activity where query like 'copy staging.verzuim%' and pid <> pg_backend_pid()",
      );
      if (rowCount === 1) break;
      await wait(5);
    }
    await crash(started.done);
    const { code, log } = await started.done;
    expect(log).toContain('[database_onbereikbaar]');
    expect(code).toBe(EXIT.unexpected);
    expect(await wrongNow(pool, swv)).toEqual([]);
    const again = await runCommand(words, env);
    expect(again).toMatchObject({ code: EXIT.quarantined });
    expect(await wrongNow(pool, swv)).toEqual([]);
  });
});
