import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase, type Role } from '@peildatum/cli';
import {
  builtInProfiles,
  findDeliveries,
  openPseudonymiser,
  type Receipt,
  type TakeInResult,
  takeIn,
} from '@peildatum/etl';
import type { Pool } from 'pg';
import { afterAll, inject } from 'vitest';
import { databaseUrl, onServer } from './server.js';

/** The day on which tests take in: the checks of a row compare with it. */
export const TODAY = '2024-06-01';

/** A database of its own and a data folder of its own: what a beheerder would call an installation. */
export interface Installation {
  readonly url: string;
  readonly dataFolder: string;
  readonly poolOf: (role: Role) => Pool;
  /** Takes files or folders in, as the command does. */
  readonly takeIn: (
    paths: readonly string[],
    options?: {
      swv?: string;
      supplier?: string;
      period?: string;
      faultShare?: number;
      again?: boolean;
    },
  ) => Promise<TakeInResult>;
  /** A folder for files that a test writes. */
  readonly folder: string;
}

/** Clones the migrated template for a test file; everything is thrown away after it. */
export async function install(): Promise<Installation> {
  const name = `peildatum_${randomBytes(6).toString('hex')}`;
  const serverUrl = inject('serverUrl');
  await onServer(serverUrl, `create database ${name} template ${inject('template')}`);
  const url = databaseUrl(serverUrl, name);
  const dataFolder = mkdtempSync(join(tmpdir(), 'peildatum-data-'));
  const folder = mkdtempSync(join(tmpdir(), 'peildatum-files-'));
  const database: Database = await openDatabase({ databaseUrl: url, dataFolder });
  const pools = new Map<Role, Pool>();
  const poolOf = (role: Role) => {
    const pool = pools.get(role) ?? database.poolOf(role, 4);
    pools.set(role, pool);
    return pool;
  };
  afterAll(async () => {
    await database.close();
    await onServer(serverUrl, `drop database if exists ${name} with (force)`);
    rmSync(dataFolder, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    url,
    dataFolder,
    folder,
    poolOf,
    takeIn: async (paths, options = {}) => {
      const swv = options.swv ?? 'VO9901';
      const pool = poolOf('peildatum_etl');
      return await takeIn(
        paths.flatMap((path) => findDeliveries(path).deliveries),
        { supplier: options.supplier, period: options.period },
        {
          swv,
          pool,
          pseudonymiser: await openPseudonymiser(dataFolder, swv, pool, true),
          faultShare: options.faultShare ?? 0.05,
          limits: { lineLength: 100_000, unpackedBytes: 4e9 },
          profiles: builtInProfiles(),
          today: TODAY,
          again: options.again,
        },
      );
    },
  };
}

/** The receipt of a file by its name. */
export function receiptOf(result: TakeInResult, file: string): Receipt {
  const receipt = result.receipts.find((one) => one.file === file);
  if (receipt === undefined) throw new Error(`geen ontvangstbewijs van ${file}`);
  return receipt;
}
