import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInProfiles, openPseudonymiser, type TakeInContext, takeIn } from '@peildatum/etl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installation, install, TODAY } from '../setup/installation.js';
import { REGISTERS, writeFiles } from '../setup/made-up.js';
import { onServer } from '../setup/server.js';
import { type CarrierUnderTest, damagedVariant, goodVariants } from './carriers.js';
import { createDice } from './dice.js';
import { Judge, type Verdict } from './judge.js';

/** The same seed damages the same files in the same way; it stands in the title of the test. */
const SEED = process.env.MUTATIE_ZAAD ?? String(Date.now() % 1_000_000);
/** Damaged files of each carrier. */
const COUNT = Number(process.env.MUTATIE_AANTAL ?? 500);
/** Only this one of them (`xaf:17`), to look at what a failure says. */
const ONLY = process.env.MUTATIE_ALLEEN;

const LIMITS = { lineLength: 100_000, unpackedBytes: 8_000_000 };
const LONGEST = 10 * 60_000;

/** Damages good files of these carriers in hundreds of ways, and judges what becomes of each. */
export function damageAll(carriers: readonly CarrierUnderTest[]): void {
  describe(`damaged files (MUTATIE_ZAAD=${SEED})`, () => {
    let installation = {} as Installation;
    let folder = '';
    const usual = process.env.TMPDIR;

    beforeAll(async () => {
      installation = await install();
      // thousands of small transactions, and no crash to survive here
      const { pathname } = new URL(installation.url);
      await onServer(
        installation.url,
        `alter database ${pathname.slice(1)} set synchronous_commit = off`,
      );
      folder = mkdtempSync(join(tmpdir(), 'peildatum-mutatie-'));
      // whoever would write a temporary file does it where we look
      process.env.TMPDIR = join(folder, 'tmp');
      mkdirSync(process.env.TMPDIR);
    });
    afterAll(() => {
      if (usual === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = usual;
      rmSync(folder, { recursive: true, force: true });
    });

    it.each(carriers)(
      'of $name are refused by name or loaded with every row accounted for',
      async (carrier) => {
        const pool = installation.poolOf('peildatum_etl');
        const { swv } = carrier;
        const context: TakeInContext = {
          swv,
          pool,
          pseudonymiser: await openPseudonymiser(installation.dataFolder, swv, pool, true),
          faultShare: 0.5,
          limits: LIMITS,
          profiles: builtInProfiles(),
          today: TODAY,
        };
        const { receipts } = await takeIn(registerPaths(installation.folder, swv), {}, context);
        const last = Math.max(...receipts.map(({ delivery }) => delivery ?? 0));
        const own = join(folder, swv);
        mkdirSync(own);
        const judge = new Judge(carrier, context, own, last);
        for (const variant of goodVariants(carrier)) {
          expect(await judge.judge(variant), variant.name).toMatchObject({ outcome: 'geladen' });
        }
        const started = performance.now();
        const verdicts: (Verdict & { name: string })[] = [];
        const wrong: string[] = [];
        for (let at = 0; at < COUNT; at += 1) {
          if (ONLY !== undefined && ONLY !== `${carrier.name}:${at}`) continue;
          const variant = damagedVariant(carrier, at, createDice(SEED, carrier.name, at));
          try {
            verdicts.push({ ...(await judge.judge(variant)), name: variant.name });
          } catch (error) {
            wrong.push(`${carrier.name}:${at} ${variant.name}: ${sayError(error)}`);
            await judge.passOver();
            rmSync(own, { recursive: true, force: true });
            mkdirSync(own);
          }
        }
        await judge.leavesNothing();
        sayResult(carrier.name, verdicts, (performance.now() - started) / 1000);
        expect(wrong).toEqual([]);
        expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
        expect(openFiles(folder)).toEqual([]);
      },
      LONGEST,
    );
  });
}

function registerPaths(folder: string, swv: string): string[] {
  const at = writeFiles(folder, `registers-${swv}`, REGISTERS);
  return Object.keys(REGISTERS).map((file) => join(at, file));
}

/** Files below a folder that this process has open, where the system tells. */
function openFiles(folder: string): string[] {
  try {
    return readdirSync('/proc/self/fd').flatMap((fd) => {
      try {
        const path = readlinkSync(`/proc/self/fd/${fd}`);
        return path.startsWith(folder) ? [path] : [];
      } catch {
        return [];
      }
    });
  } catch {
    return [];
  }
}

function sayError(error: unknown): string {
  const { message, stack = '', code } = error as Error & { code?: unknown };
  const place = stack.split('\n').find((line) => line.includes('/dist/'));
  return `${message} ${code ?? ''} ${place?.trim() ?? ''}`;
}

function sayResult(
  carrier: string,
  verdicts: readonly (Verdict & { name: string })[],
  seconds: number,
): void {
  const counts = new Map<string, number>();
  for (const { outcome } of verdicts) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const slowest = verdicts.toSorted((a, b) => b.milliseconds - a.milliseconds)[0];
  const taking = verdicts.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
  const outcomes = [...counts].toSorted((a, b) => b[1] - a[1]);
  process.stdout.write(
    `${carrier}: ${verdicts.length} varianten in ${seconds.toFixed(1)} s (${taking.toFixed(1)} s inlezen); ${outcomes.map(([outcome, count]) => `${outcome} ${count}`).join(', ')}; de traagste ${slowest?.milliseconds.toFixed(0)} ms (${slowest?.name})\n`,
  );
}
