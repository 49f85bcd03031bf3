import { idReferences, SOURCES, type Source } from '@peildatum/schema';
import type { PoolClient } from 'pg';
import {
  createStaging,
  createStagingPart,
  stagedNames,
  stagingTable,
} from '../delivery/staging.js';
import { refreshPlaces } from '../marts/places.js';
import { referredColumn } from './rejections.js';
import type { Orphans } from './settled.js';
import { isPlaceKind, placeReferences } from './settling.js';

/**
 * After a correction or a withdrawal a loaded row may refer to what is no longer there. It goes back to staging, waits for
 * its reference and counts as quarantined: what stands in the warehouse refers to something, at the end of every run.
 * Runs in the transaction of who took away, in the order of SOURCES, so that what refers to an orphan follows it.
 */
export async function demoteOrphans(
  client: PoolClient,
  swv: string,
  moment: string,
): Promise<readonly Orphans[]> {
  const orphans: Orphans[] = [];
  await refreshPlaces(client, swv, 'infinity');
  for (const source of SOURCES) {
    let demoted = await demoteOf(client, swv, source, moment);
    orphans.push(...demoted);
    // a row that named a place and waits now takes that place away from others, also of its own kind
    while (demoted.length > 0 && isPlaceKind(source.kind)) {
      await refreshPlaces(client, swv, 'infinity');
      demoted = await demoteOf(client, swv, source, moment);
      orphans.push(...demoted);
    }
  }
  return orphans;
}

/** For each reference of a source: its column, and SQL that holds for a row `w` that refers to nothing. */
function danglingOf(source: Source): readonly { column: string; dangles: string }[] {
  const places = placeReferences(source).map((name) => ({
    column: name,
    dangles: `w.${name} is not null and not exists (select from bekende_vestiging v where v.vestiging = w.${name})`,
  }));
  // the very row that met the reference must be there: another with that id is for the next try to find
  const ids = idReferences(source).map(({ name, kind, supplier }) => ({
    column: name,
    dangles: `w.${name} is not null and not exists (
      select from warehouse.${kind} r
      where r.swv = w.swv and r.bekend_tot is null and r.leverancier = w.${supplier} and r.${referredColumn(kind)} = w.${name}
    )`,
  }));
  return [...places, ...ids];
}

async function demoteOf(
  client: PoolClient,
  swv: string,
  source: Source,
  moment: string,
): Promise<readonly Orphans[]> {
  const dangling = danglingOf(source);
  if (dangling.length === 0) return [];
  const column = dangling.map(({ column: name, dangles }) => `when ${dangles} then '${name}'`);
  const { rows } = await client.query<{ delivery: number; lines: number[]; columns: string[] }>(
    `-- peildatum/orphans of ${source.kind}
     with gevonden as (
       select w.levering_id, w.regel, case ${column.join(' ')} end as kolom
       from warehouse.${source.kind} w
       where w.swv = $1 and w.bekend_tot is null
     )
     select levering_id::int as delivery, array_agg(regel order by regel) as lines, array_agg(kolom order by regel) as columns
     from gevonden where kolom is not null group by levering_id order by levering_id`,
    [swv],
  );
  for (const { delivery, lines, columns } of rows) {
    await demote(client, swv, source, delivery, lines, columns, moment);
  }
  return rows.map(({ delivery, lines }) => ({ delivery, rows: lines.length }));
}

async function demote(
  client: PoolClient,
  swv: string,
  source: Source,
  delivery: number,
  lines: readonly number[],
  columns: readonly string[],
  moment: string,
): Promise<void> {
  const names = stagedNames(source).join(', ');
  await createStaging(client, source, delivery);
  if (source.partitionBy !== undefined) await makeParts(client, swv, source, delivery, lines);
  await client.query(
    `-- peildatum/demote orphans
     with terug as (
       update warehouse.${source.kind} set bekend_tot = $4
       where swv = $1 and levering_id = $2 and bekend_tot is null and regel = any ($3)
       returning ${names}
     )
     insert into ${stagingTable(source, delivery)} (${names}) select ${names} from terug`,
    [swv, delivery, lines, moment],
  );
  await client.query(
    `-- peildatum/say why orphans wait
     insert into audit.bevinding (levering_id, regel, kolom, code, niveau, verwacht)
     select $1, regel, kolom, 'verwijzing_onbekend', 'wacht', 'een ' || kolom || ' die er na een correctie of intrekking nog is'
     from unnest($2::int[], $3::text[]) as wees (regel, kolom)`,
    [delivery, lines, columns],
  );
  await client.query(
    `-- peildatum/count orphans
     update audit.levering set geladen = geladen - $2, quarantaine = quarantaine + $2 where id = $1`,
    [delivery, lines.length],
  );
}

/** Parts of the staging table for the schooljaren of these rows. */
async function makeParts(
  client: PoolClient,
  swv: string,
  source: Source,
  delivery: number,
  lines: readonly number[],
): Promise<void> {
  const { rows } = await client.query<{ schooljaar: string }>(
    `-- peildatum/schooljaren of orphans
     select distinct schooljaar from warehouse.${source.kind}
     where swv = $1 and levering_id = $2 and bekend_tot is null and regel = any ($3)`,
    [swv, delivery, lines],
  );
  for (const { schooljaar } of rows) {
    await createStagingPart(client, source, delivery, schooljaar);
  }
}
