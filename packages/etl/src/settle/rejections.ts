import { idReferences, type SetRule, sourceOf } from '@peildatum/schema';
import type { ClientBase } from 'pg';
import { stagedParts } from './large-delivery.js';
import { rejectOverlaps } from './overlaps.js';
import {
  counts,
  isPlaceKind,
  placeReferences,
  type Settling,
  STILL_GOOD,
  storedNames,
} from './settling.js';
import { rejectCircles, releaseNamedWithin } from './succession.js';

/**
 * Fills the temporary table `afgekeurd` with the staged rows that may not be loaded now, and why: keys that stand
 * already, rules over several rows, references to nothing. Rows of the same delivery are judged in reading order, and
 * each check leaves out what an earlier one rejected.
 */
export async function findRejections(settling: Settling): Promise<void> {
  const { client, source } = settling;
  await emptyRejections(client);
  await rejectDoubleKeys(settling);
  for (const rule of source.setRules) await rejectByRule(settling, rule);
  await waitForReferences(settling);
}

/** Makes the temporary table of rejections, or empties it. */
export async function emptyRejections(client: ClientBase): Promise<void> {
  await client.query(`
    create temporary table if not exists afgekeurd (
      regel integer not null, kolom text, code text not null, niveau text not null, verwacht text not null
    ) on commit delete rows`);
  await client.query('truncate afgekeurd');
}

async function rejectDoubleKeys(settling: Settling): Promise<void> {
  const { source, staging, large } = settling;
  if (source.key.length === 0) return;
  // building the key of a large delivery told where doubles are, if anywhere
  const tables = large === undefined ? [staging] : large.doubled.map(({ table }) => table);
  for (const table of tables) await rejectDoublesWithin(settling, table);
  await rejectDoublesElsewhere(settling);
}

async function rejectDoublesWithin({ client, source }: Settling, table: string): Promise<void> {
  await client.query(
    `-- peildatum/reject double keys within the delivery
     insert into afgekeurd
     select s.regel, $1, 'dubbele_sleutel', 'fout', 'een sleutel (' || $2 || ') die maar één keer in de levering staat'
     from (
       select regel, row_number() over (partition by ${storedNames(source, source.key).join(', ')} order by regel) as keer from ${table}
     ) s
     where s.keer > 1`,
    [source.key[0], source.key.join(', ')],
  );
}

async function rejectDoublesElsewhere(settling: Settling): Promise<void> {
  const { client, swv, supplier, source, staging } = settling;
  const key = storedNames(source, source.key);
  // equality where it can be, so that the join can be hashed
  const same = source.key
    .map((name, at) => {
      const operator = source.columns[name]?.required === true ? '=' : 'is not distinct from';
      return `w.${key[at]} ${operator} s.${key[at]}`;
    })
    .join(' and ');
  const within = source.keyWithin === 'supplier' ? 'and w.leverancier = $4' : '';
  const years =
    source.partitionBy === undefined ? '' : `and w.schooljaar in (${await yearsOf(settling)})`;
  await client.query(
    `-- peildatum/reject keys that another delivery has
     insert into afgekeurd
     select s.regel, $2, 'dubbele_sleutel', 'fout',
       'een sleutel (' || $3 || ') die nog niet geleverd is; zij staat al in levering ' || w.levering_id
       || ' regel ' || w.regel || ': lever beide met dezelfde periode om te vervangen'
     from ${staging} s
     join warehouse.${source.kind} w
       on w.swv = $1 and w.bekend_tot is null and ${counts('w', settling)} ${within} and ${same}
     where ${STILL_GOOD} ${years}`,
    [swv, source.key[0], source.key.join(', '), ...(within === '' ? [] : [supplier])],
  );
}

/** The schooljaren of a delivery, as SQL: rows of other schooljaren cannot have its keys. */
async function yearsOf({ client, source, staging }: Settling): Promise<string> {
  const id = Number(staging.slice(staging.lastIndexOf('_') + 1));
  const parts = await stagedParts(client, source, id);
  return parts.length === 0 ? "''" : parts.map(({ schooljaar }) => `'${schooljaar}'`).join(', ');
}

async function rejectByRule(settling: Settling, rule: SetRule): Promise<void> {
  if (rule.rule === 'no_overlap') return rejectOverlaps(settling, rule);
  if (rule.rule === 'at_most_one') return rejectSecond(settling, rule);
  if (rule.rule === 'no_circle') return rejectCircles(settling, rule);
  const { client, source, staging } = settling;
  const [column = '', vestiging = ''] = storedNames(source, [rule.column, rule.vestiging]);
  await client.query(
    `-- peildatum/reject vso elsewhere than at vso
     insert into afgekeurd
     select s.regel, $1, $2, 'fout', $3
     from ${staging} s
     join bekende_vestiging v on v.vestiging = s.${vestiging}
     where s.${column} like 'vso-%' and not v.is_vso and ${STILL_GOOD}`,
    [rule.column, rule.code, rule.expected],
  );
}

async function rejectSecond(
  settling: Settling,
  rule: SetRule & { rule: 'at_most_one' },
): Promise<void> {
  const { client, swv, supplier, source, staging } = settling;
  const per = storedNames(source, rule.per);
  const [where = ''] = storedNames(source, [rule.where.column]);
  // an id alone is not enough to say whose it is: the supplier of the row that it refers to belongs to it
  const references = idReferences(source).filter(({ name }) => rule.per.includes(name));
  const loaded = [
    ...per.map((name) => `w.${name}`),
    ...references.map(({ supplier: column }) => `w.${column}`),
  ];
  const staged = [
    ...per.map((name) => `s.${name}`),
    ...references.map(
      ({ name, kind }) => `${supplierOfReference(kind, `s.${name}`)} as ${name}_leverancier`,
    ),
  ];
  const group = [...per, ...references.map(({ supplier: column }) => column)].join(', ');
  await client.query(
    `-- peildatum/reject the second of what may be there once
     insert into afgekeurd
     select s.regel, $3, $4, 'fout', $5
     from (
       select alle.*, row_number() over (partition by ${group} order by eerder desc, regel) as keer
       from (
         select true as eerder, w.regel, ${loaded.join(', ')}
         from warehouse.${source.kind} w
         where w.swv = $1 and w.bekend_tot is null and w.${where} = $6 and ${counts('w', settling)}
         union all
         select false, s.regel, ${staged.join(', ')}
         from ${staging} s
         where s.${where} = $6 and ${STILL_GOOD}
       ) alle
     ) s
     where s.keer > 1 and not s.eerder`,
    [swv, supplier, rule.where.column, rule.code, rule.expected, rule.where.is],
  );
}

async function waitForReferences(settling: Settling): Promise<void> {
  const { client, swv, supplier, source, staging } = settling;
  for (const name of placeReferences(source)) {
    await client.query(
      `-- peildatum/wait for a place
       insert into afgekeurd
       select s.regel, $1, 'verwijzing_onbekend', 'wacht', 'een vestiging die in een bestand van DUO, in vestiging_kenmerken of in vestiging_opvolging staat'
       from ${staging} s
       where s.${name} is not null and ${STILL_GOOD}
         and not exists (select from bekende_vestiging v where v.vestiging = s.${name})`,
      [name],
    );
    if (isPlaceKind(source.kind)) await releaseNamedWithin(settling, name);
  }
  for (const { name, kind } of idReferences(source)) {
    await client.query(
      `-- peildatum/wait for a row of another kind
       insert into afgekeurd
       select s.regel, $3, 'verwijzing_onbekend', 'wacht', 'een ' || $3 || ' die bij ' || $4 || ' geleverd is'
       from ${staging} s
       where s.${name} is not null and ${STILL_GOOD}
         and ${supplierOfReference(kind, `s.${name}`)} is null`,
      [swv, supplier, name, kind],
    );
  }
}

/** SQL for the supplier whose row meets a reference: our own supplier's row, else the only one with that id. */
export function supplierOfReference(kind: string, value: string): string {
  return `(
    select case
      when bool_or(r.leverancier = $2::text) then $2::text
      when count(*) = 1 then min(r.leverancier)
    end
    from warehouse.${kind} r
    where r.swv = $1 and r.bekend_tot is null and r.${referredColumn(kind)} = ${value}
  )`;
}

/** The id of a kind that is referred to: the column that its key begins with. */
export function referredColumn(kind: string): string {
  const column = sourceOf(kind)?.key[0];
  if (column === undefined) throw new Error(`naar ${kind} kan niet worden verwezen`);
  return column;
}
