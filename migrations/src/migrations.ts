import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration is one file of hand-written SQL; going back is a new migration, since publications never change. */
function sqlMigration(name: string): new () => MigrationInterface {
  const [stamp = '', ...words] = name.split('-');
  return class implements MigrationInterface {
    // TypeORM orders by the thirteen digits at the end of the name.
    readonly name = `${words.join('_')}${stamp}`;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(readFileSync(new URL(`../sql/${name}.sql`, import.meta.url), 'utf8'));
    }

    async down(): Promise<void> {
      throw new Error(`migratie ${name} wordt niet teruggedraaid: maak een nieuwe`);
    }
  };
}

/** Every migration, oldest first. */
export const MIGRATIONS = [
  '1763700000001-containers',
  '1763700000002-audit',
  '1763700000003-publication',
  '1763700000004-presence',
  '1763800000005-large-facts',
  '1763800000006-history',
  '1763800000007-close-delivery',
  '1763800000008-lock-order',
  '1763900000009-marts',
  '1763900000010-delivery-states',
  '1763900000011-aansluiting',
  '1763900000012-doelen',
  '1763900000013-trace',
  '1763900000014-kept-steps',
  '1763900000015-comparisons',
  '1763900000016-failed-marts',
  '1763900000017-coverage',
  '1763900000018-trace-index',
  '1763900000019-proof',
  '1763900000030-readers-and-catalog',
  '1763900000031-gone-publications',
].map(sqlMigration);
