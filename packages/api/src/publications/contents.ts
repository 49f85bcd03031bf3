import type { Coverage, Publication, PublishedDefinition } from '@peildatum/schema';
import type { Pool } from 'pg';
import { readRows } from '../database.js';

/** What a publication says about its figures: definitions in their order, and names of dimension values. */
export type PublicationContents = Pick<Publication, 'definities' | 'labels' | 'dekking'>;

const DEFINITIONS = `-- api/definitions
select publicatie_id as "publicatieId", inhoud
from publication.definitie
where publicatie_id = any($1::text[])
order by publicatie_id, volgorde`;

const LABELS = `-- api/labels
select publicatie_id as "publicatieId", dimensie, waarde, label
from publication.label
where publicatie_id = any($1::text[])`;

const COVERAGE = `-- api/coverage
select publicatie_id as "publicatieId", indicator, periode, soort,
  json_build_object('geleverd', leveranciers, 'verwacht', leveranciers_verwacht) as leveranciers,
  case
    when scholen is not null then json_build_object(
      'geleverd', scholen, 'verwacht', scholen_verwacht, 'leerlingenProcent', leerlingen_procent::float8
    )
  end as scholen
from publication.dekking
where publicatie_id = any($1::text[])
order by publicatie_id, volgorde`;

/** Contents of the publications with these ids, in their order; empty where there is none that may be seen. */
export async function readContents(
  pool: Pool,
  ids: readonly string[],
): Promise<PublicationContents[]> {
  const [definitions, labels, coverage] = await Promise.all([
    readRows<{ publicatieId: string; inhoud: PublishedDefinition }>(pool, DEFINITIONS, [ids]),
    readRows<{ publicatieId: string; dimensie: string; waarde: string; label: string }>(
      pool,
      LABELS,
      [ids],
    ),
    readRows<Coverage & { publicatieId: string }>(pool, COVERAGE, [ids]),
  ]);
  const found = new Map(
    ids.map((id) => [
      id,
      {
        definities: [] as PublishedDefinition[],
        labels: {} as Record<string, Record<string, string>>,
        dekking: [] as Coverage[],
      },
    ]),
  );
  for (const { publicatieId, inhoud } of definitions) {
    found.get(publicatieId)?.definities.push(inhoud);
  }
  for (const { publicatieId, dimensie, waarde, label } of labels) {
    const lists = found.get(publicatieId)?.labels;
    if (lists === undefined) continue;
    lists[dimensie] ??= {};
    lists[dimensie][waarde] = label;
  }
  for (const { publicatieId, ...one } of coverage) found.get(publicatieId)?.dekking.push(one);
  return ids.map((id) => found.get(id) ?? { definities: [], labels: {}, dekking: [] });
}
