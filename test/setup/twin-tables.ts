import type { Client } from 'pg';

/** What a table consists of: what each part is, by the number that PostgreSQL gave it. */
export type Parts = ReadonlyMap<string, string>;

/** Tables that differ in their rows alone: a full one, and two of a single row each. */
export interface Twins {
  readonly vol: Parts;
  readonly leeg: Parts;
  readonly even: Parts;
}

/** A number that PostgreSQL may have given to a part. */
const NUMBER = /(?<!\d)\d{5,}(?!\d)/g;

const PARTS = `
  select c.oid::text as oid, 'tabel' as part from pg_class c where c.oid = $1::regclass
  union all select c.reltoastrelid::text, 'toast' from pg_class c where c.oid = $1::regclass
  union all select i.indexrelid::text, 'toastindex' from pg_class c join pg_index i on i.indrelid = c.reltoastrelid
    where c.oid = $1::regclass
  union all select i.indexrelid::text, i.indisprimary::text from pg_index i where i.indrelid = $1::regclass
  union all select d.objid::text, 'reeks' from pg_depend d join pg_class s on s.oid = d.objid and s.relkind = 'S'
    where d.refobjid = $1::regclass and d.classid = 'pg_class'::regclass
  union all select t.oid::text, t.typtype::text || t.typcategory::text from pg_type t
    where t.typrelid = $1::regclass or t.typarray = (select reltype from pg_class where oid = $1::regclass)
      or t.typelem = (select reltype from pg_class where oid = $1::regclass)
  union all select k.oid::text, k.contype::text || k.conname from pg_constraint k where k.conrelid = $1::regclass
  union all select e.oid::text, 'statistiek' from pg_statistic_ext e where e.stxrelid = $1::regclass
  union all select a.oid::text, 'standaard' from pg_attrdef a where a.adrelid = $1::regclass`;

/**
 * Makes three tables of the warehouse that differ in nothing but their rows: `proef_vol` has `rows` of them, long enough to
 * be stored apart, `proef_leeg` and `proef_even` one. With all that a table can have: a key, a sequence, extended statistics.
 */
export async function makeTwins(owner: Client, rows: number): Promise<Twins> {
  const make = async (name: string, count: number): Promise<Parts> => {
    const table = `warehouse.proef_${name}`;
    await owner.query(`
      create table ${table} (
        nummer bigint generated always as identity primary key, getal int, tekst text
      ) with (autovacuum_enabled = off, toast.autovacuum_enabled = off);
      alter table ${table} alter column tekst set storage external;
      create index on ${table} (getal);
      create statistics warehouse.proef_${name}_samen (dependencies, mcv) on getal, nummer from ${table};
      insert into ${table} (getal, tekst) select at % 3, repeat(md5(at::text), 100) from generate_series(1, ${count}) at;
      analyze ${table}`);
    const found = await owner.query<{ oid: string; part: string }>(PARTS, [table]);
    return new Map(found.rows.map(({ oid, part }) => [oid, withoutName(part)]));
  };
  return { vol: await make('vol', rows), leeg: await make('leeg', 1), even: await make('even', 1) };
}

function withoutName(text: string): string {
  return text.replace(/proef_(vol|leeg|even)/g, 'proef');
}

/** A text about one of the tables as it would read about any of them. */
export function impersonal(text: string, parts: Parts): string {
  return withoutName(text.replace(NUMBER, (number) => parts.get(number) ?? number));
}

/** Is the text about this table? */
export function isAbout(text: string, name: keyof Twins, parts: Parts): boolean {
  if (text.includes(`proef_${name}`)) return true;
  return (text.match(NUMBER) ?? []).some((number) => parts.has(number));
}
