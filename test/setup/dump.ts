import type { Installation } from './installation.js';

/** Every row of every table, statistic and comment of a database, as text: what a thief of it would have. */
export async function dumpOf(installation: Installation): Promise<string> {
  const owner = installation.poolOf('peildatum_owner');
  await owner.query('analyze');
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname in ('public', 'staging', 'warehouse', 'marts', 'publication', 'audit')`,
  );
  let dump = '';
  for (const name of [
    ...tables.map((table) => table.name),
    'pg_catalog.pg_stats',
    'pg_catalog.pg_description',
  ]) {
    // staging belongs to the loader
    const pool = name.startsWith('staging.') ? installation.poolOf('peildatum_etl') : owner;
    const { rows } = await pool.query<{ line: string }>(`select t::text as line from ${name} t`);
    dump += `${rows.map(({ line }) => line).join('\n')}\n`;
  }
  return dump;
}
