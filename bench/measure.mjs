import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@peildatum/cli';
import { findDeliveries, openPseudonymiser, takeIn, writeExample } from '@peildatum/etl';

/** The middle of a list of measurements: machines are shared, a mean would follow the noise. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Seconds that the work takes. */
export async function seconds(work) {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** `0,42` */
export function dutch(value, decimals = 2) {
  return value.toFixed(decimals).replace('.', ',');
}

/** The example of a size, made up and taken in, in a database of its own. `contextOf`: what figures are asked with, by cut. */
export async function exampleRegion(size, threshold = 5) {
  const folder = mkdtempSync(join(tmpdir(), 'peildatum-bench-'));
  const dataFolder = join(folder, 'gegevens');
  const database = await openDatabase({ databaseUrl: process.env.DATABASE_URL, dataFolder });
  const pool = database.poolOf('peildatum_etl');
  const swv = 'VO9901';
  const source = join(folder, 'voorbeeld');
  await writeExample({ folder: source, seed: 1, size });
  const pseudonymiser = await openPseudonymiser(dataFolder, swv, pool, true);
  const limits = { lineLength: 100_000, unpackedBytes: 4e9 };
  const taking = { swv, pool, pseudonymiser, faultShare: 0.05, limits, profiles: [] };
  await takeIn(findDeliveries(source).deliveries, {}, { ...taking, today: '2026-01-15' });
  return {
    pool,
    contextOf: (cut) => ({ pool, swv, cut, pseudonymiser, threshold }),
    async close() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
