import type { Client, Pool } from 'pg';

/** A table, view or sequence of the database, whoever may read it. */
export interface Relation {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
}

/** Everything of a database that has rows, toast included, by one who may see all. */
export async function relationsOf(admin: Client): Promise<readonly Relation[]> {
  const { rows } = await admin.query<Relation>(
    `select n.nspname as schema, c.relname as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm', 'S', 't', 'f') and n.nspname !~ '^pg_(toast_)?temp'
     order by 1, 2`,
  );
  return rows;
}

/** A relation as far as a reader may have it. */
export interface Readable {
  /** `publication.cijfer`. */
  readonly name: string;
  readonly query: string;
}

/** What a reader can read of the relations, found by asking and not by what the catalog says of rights. */
export async function readableOf(
  reader: Pool,
  relations: readonly Relation[],
): Promise<readonly Readable[]> {
  const readable: Readable[] = [];
  for (const { schema, name, columns } of relations) {
    const from = `"${schema}"."${name}"`;
    const refusal = await refusalOf(reader, `select * from ${from}`);
    const query = (list: string) =>
      `select format('%s', x) as line from (select ${list} from ${from}) x`;
    if (refusal === undefined) {
      readable.push({ name: `${schema}.${name}`, query: query('*') });
      continue;
    }
    // who may not enter a schema may have no column of it either
    if (/schema/.test(refusal)) continue;
    const may: string[] = [];
    for (const column of [...columns, 'ctid', 'xmin', 'tableoid']) {
      const asked = await refusalOf(reader, `select "${column}" from ${from} limit 1`);
      if (asked === undefined) may.push(`"${column}"`);
    }
    if (may.length > 0) readable.push({ name: `${schema}.${name}`, query: query(may.join(', ')) });
  }
  return readable;
}

/**
 * The rows of a relation as text, in an order of their own. What the planner knows of the catalog itself is left out: a
 * sample of names, which every now and then is another one.
 */
export async function readAll(reader: Pool, { name, query }: Readable): Promise<string[]> {
  const { rows } = await reader.query<{ line: string }>(query);
  return rows
    .map(({ line }) => line)
    .filter((line) => !(name === 'pg_catalog.pg_stats' && line.startsWith('(pg_catalog,')))
    .sort();
}

/** Refused for want of rights, or by something that is only there for a superuser. */
export function isRefusal(error: unknown): boolean {
  return (error as { code?: unknown }).code === '42501';
}

/** With which words a query is refused; undefined: it is not. */
async function refusalOf(reader: Pool, text: string): Promise<string | undefined> {
  try {
    await reader.query(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

export interface Callable {
  readonly name: string;
  readonly types: readonly string[];
}

/** The functions that the reader may call, as far as their arguments can be written down. */
export async function functionsOf(reader: Pool): Promise<readonly Callable[]> {
  const { rows } = await reader.query<Callable>(
    `select format('%I.%I', n.nspname, p.proname) as name,
       array(select format_type(t, null) from unnest(p.proargtypes) t) as types
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prokind = 'f' and has_schema_privilege(n.oid, 'usage') and has_function_privilege(p.oid, 'execute')
       and not exists (
         select from unnest(p.proargtypes || p.prorettype) with ordinality as one (type, at)
         join pg_type t on t.oid = one.type
         where t.typtype = 'p' and t.typname not in ('void', 'record')
       )
     order by 1, 2`,
  );
  return rows;
}

const OBJECT_TYPES = new Set(['oid', 'regclass']);

/** Does the function say something of a table, sequence or index that is given by its number? */
export function asksOfObject({ types }: Callable): boolean {
  return types.some((type) => OBJECT_TYPES.has(type));
}

/** What a function answers, or with which words it refuses. */
export async function answerOf(reader: Pool, called: Callable, object = '0'): Promise<string> {
  const values = called.types.map((type) => `${argumentOf(type, object)}::${type}`);
  try {
    const { rows } = await reader.query<{ answer: string | null }>(
      `select string_agg(format('%s', t), '|') as answer from ${called.name}(${values.join(', ')}) t`,
    );
    return rows[0]?.answer ?? '';
  } catch (error) {
    return `${(error as { code?: string }).code} ${(error as Error).message}`;
  }
}

function argumentOf(type: string, object: string): string {
  if (OBJECT_TYPES.has(type)) return `'${object}'`;
  if (type === 'text') return "'main'";
  if (type === 'boolean') return 'true';
  return ['smallint', 'integer', 'bigint'].includes(type) ? '1' : 'null';
}
