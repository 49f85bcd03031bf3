import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { discardEmbedded, openDatabase } from '@peildatum/cli';
import {
  builtInProfiles,
  exactFigures,
  findDeliveries,
  openPseudonymiser,
  takeIn,
} from '@peildatum/etl';
import type { Pool } from 'pg';
import { describe, expect, it } from 'vitest';
import { crashDeliveries } from './setup/crash-deliveries.js';
import { install, TODAY } from './setup/installation.js';

const CHILD = fileURLToPath(new URL('./setup/take-in-child.mjs', import.meta.url));

/** Moments at which an ingest or its database is killed; thousands by hand: CRASH_MOMENTEN=3000. */
const MOMENTS = Number(process.env.CRASH_MOMENTEN ?? 200);
const OF_DATABASE = Math.max(10, Math.round(MOMENTS / 20));
const OF_INGEST = MOMENTS - OF_DATABASE;
/** One in so many ingests has a delivery that is read in a thread and becomes a part of the warehouse. */
const LARGE = 12;
const SEED = Number(process.env.CRASH_ZAAD ?? Date.now() % 1_000_000);

/** Numbers from 0 to 1 that follow from the seed. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What is known of the deliveries of an swv, without numbers that differ from run to run. */
async function stateOf(pool: Pool, swv: string): Promise<unknown> {
  const { rows } = await pool.query(
    `select soort, leverancier, periode, staat, rijen, geladen, quarantaine,
       (select count(*)::int from audit.bevinding b where b.levering_id = l.id) as bevindingen
     from audit.levering l where swv = $1
     order by soort, leverancier, periode, rijen`,
    [swv],
  );
  return rows;
}

/** Deliveries of which less than all, or more, stands in the warehouse. */
async function halves(pool: Pool, swv: string): Promise<unknown[]> {
  const { rows: kinds } = await pool.query<{ soort: string }>(
    'select distinct soort from audit.levering where swv = $1',
    [swv],
  );
  const wrong: unknown[] = [];
  for (const { soort } of kinds) {
    const { rows } = await pool.query(
      `select l.id, l.soort, l.staat, l.rijen, l.geladen, w.nu, w.alles
       from audit.levering l
       left join lateral (
         select count(*) filter (where bekend_tot is null)::int as nu, count(*)::int as alles
         from warehouse.${soort} where swv = $1 and levering_id = l.id
       ) w on true
       where l.swv = $1 and l.soort = $2 and (
         l.staat = 'geladen' and (w.nu <> l.geladen or l.rijen <> l.geladen + l.quarantaine)
         or l.staat = 'ontvangen' and (w.alles > 0 or to_regclass('staging.' || l.soort || '_' || l.id) is null)
         or l.staat = 'vervangen' and (w.nu > 0 or w.alles <> l.geladen)
       )`,
      [swv, soort],
    );
    wrong.push(...rows);
  }
  return wrong;
}

describe('a crash at any moment', () => {
  it(`of the ingest leaves all of a delivery or nothing, ${OF_INGEST} times (seed ${SEED})`, {
    timeout: 300_000 + OF_INGEST * 6_000,
  }, async () => {
    const installation = await install();
    const pool = installation.poolOf('peildatum_etl');
    const small = crashDeliveries(installation.folder, 'klein', 3_000);
    const large = crashDeliveries(installation.folder, 'groot', 110_000);
    const complete = async (swv: string, folders: readonly string[]) => {
      for (const folder of folders) await installation.takeIn([folder], { swv });
    };
    const figures = async (swv: string) =>
      await exactFigures({
        pool,
        swv,
        cut: '2024-06-30',
        pseudonymiser: await openPseudonymiser(installation.dataFolder, swv, pool),
        threshold: 5,
      });
    // undisturbed, in a process of its own: how long it takes, and what comes of it
    const undisturbed = async (swv: string, folders: readonly string[]) => {
      const started = performance.now();
      await new Promise((done) => {
        const child = fork(CHILD, [installation.url, installation.dataFolder, swv, ...folders]);
        child.on('exit', done);
      });
      const took = performance.now() - started;
      return { took, state: await stateOf(pool, swv), figures: await figures(swv) };
    };
    const whole = [await undisturbed('VO0901', small), await undisturbed('VO0902', large)] as const;
    // by hand: 60 enrolments of which one is faulty were replaced by 55 of which one is, and nothing waits any more
    expect(whole[0].state).toContainEqual(
      expect.objectContaining({
        soort: 'inschrijvingen',
        staat: 'geladen',
        geladen: 54,
        quarantaine: 1,
      }),
    );
    expect(whole[0].state).toContainEqual(
      expect.objectContaining({ soort: 'inschrijvingen', staat: 'vervangen', geladen: 59 }),
    );
    expect(whole[0].state).toContainEqual(
      expect.objectContaining({ soort: 'evaluaties', geladen: 20, quarantaine: 0 }),
    );
    expect(whole[1].state).toContainEqual(
      expect.objectContaining({ soort: 'verzuim', geladen: 110_000, quarantaine: 0 }),
    );
    const roll = dice(SEED);
    let interrupted = 0;
    const kill = async (at: number) => {
      const swv = `VO${1000 + at}`;
      const isLarge = at % LARGE === 0;
      const folders = isLarge ? large : small;
      const { took, state, figures: expected } = isLarge ? whole[1] : whole[0];
      const child = fork(CHILD, [installation.url, installation.dataFolder, swv, ...folders]);
      const ended = new Promise((done) => child.on('exit', done));
      const begun = await Promise.race([
        new Promise<boolean>((told) => child.once('message', () => told(true))),
        ended.then(() => false),
      ]);
      expect(begun, 'de lezer begon niet').toBe(true);
      // from the first statement until just after the last
      const moment = roll() * (took * 0.7);
      await Promise.race([ended, wait(moment)]);
      if (child.exitCode === null) {
        interrupted += 1;
        child.kill('SIGKILL');
      }
      await ended;
      expect(await halves(pool, swv), `zaad ${SEED}, ${swv} na ${moment} ms`).toEqual([]);
      await complete(swv, folders);
      expect(await stateOf(pool, swv), `zaad ${SEED}, ${swv} na ${moment} ms`).toEqual(state);
      expect(await halves(pool, swv)).toEqual([]);
      if (at % 10 === 0) expect(await figures(swv)).toEqual(expected);
    };
    const queue = Array.from({ length: OF_INGEST }, (_, at) => at);
    const lane = async () => {
      for (let at = queue.shift(); at !== undefined; at = queue.shift()) await kill(at);
    };
    await Promise.all([lane(), lane()]);
    // a moment that comes after the end proves nothing
    expect(interrupted).toBeGreaterThan(OF_INGEST * 0.6);
  });

  it(`of PostgreSQL leaves all of a delivery or nothing, ${OF_DATABASE} times (seed ${SEED})`, {
    timeout: 120_000 + OF_DATABASE * 30_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'peildatum-crash-'));
    const dataFolder = join(folder, 'gegevens');
    const folders = crashDeliveries(folder, 'leveringen', 3_000);
    const roll = dice(SEED + 1);
    const run = async (swv: string) => {
      const database = await openDatabase({ databaseUrl: undefined, dataFolder });
      const pool = database.poolOf('peildatum_etl');
      try {
        const pseudonymiser = await openPseudonymiser(dataFolder, swv, pool, true);
        for (const one of folders) {
          await takeIn(
            findDeliveries(one).deliveries,
            {},
            {
              swv,
              pool,
              pseudonymiser,
              faultShare: 0.05,
              limits: { lineLength: 100_000, unpackedBytes: 4e9 },
              profiles: builtInProfiles(),
              today: TODAY,
            },
          );
        }
        return { state: await stateOf(pool, swv), halves: await halves(pool, swv) };
      } finally {
        await database.close();
      }
    };
    try {
      const started = performance.now();
      const { state } = await run('VO0900');
      const took = performance.now() - started;
      for (let at = 0; at < OF_DATABASE; at += 1) {
        const swv = `VO${2000 + at}`;
        const running = run(swv).then(
          () => 'klaar',
          () => 'gebroken',
        );
        const pidFile = join(realpathSync(join(dataFolder, 'postgres')), 'postmaster.pid');
        while (!existsSync(pidFile)) await wait(10);
        const moment = roll() * took;
        await Promise.race([running, wait(moment)]);
        // the last user stops the server: then there is nothing to kill
        if (!existsSync(pidFile)) continue;
        const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
        process.kill(pid, 'SIGKILL');
        await running;
        const after = await run(swv);
        expect(after.halves, `zaad ${SEED}, ${swv} na ${moment} ms`).toEqual([]);
        expect(after.state, `zaad ${SEED}, ${swv} na ${moment} ms`).toEqual(state);
      }
    } finally {
      discardEmbedded(dataFolder);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
