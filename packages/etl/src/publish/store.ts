import { cellId, type PublishedProtection } from '@peildatum/schema';
import type { PoolClient } from 'pg';
import type { FiguresContext } from '../figures/compute.js';
import { type Proof, sealProof } from './proof.js';
import { CODE_VERSION, type Content } from './publication-hash.js';

/** What a publication says, and what everybody may know of its protection. */
interface Made {
  readonly hash: string;
  readonly content: Content;
  readonly protection: PublishedProtection;
}

/** Saves a publication as a concept, with the deliveries that it is made from. */
export async function insertPublication(
  client: PoolClient,
  id: string,
  version: number,
  context: FiguresContext,
  { hash, content, protection }: Made,
): Promise<void> {
  const { definitions, cells, coverage, labels, aansluiting } = content;
  await client.query(
    `-- peildatum/insert publication
     insert into publication.publicatie
       (id, swv, tot, versie, status, code_versie, hash, aansluiting, bescherming)
     values ($1, $2, $3, $4, 'concept', $5, $6, $7, $8)`,
    [
      ...[id, context.swv, context.cut, version, CODE_VERSION, hash],
      JSON.stringify(aansluiting),
      JSON.stringify(protection),
    ],
  );
  await client.query(
    `-- peildatum/insert definitions
     insert into publication.definitie (publicatie_id, volgorde, figuur, inhoud)
     select $1, volgorde, inhoud->>'figuur', inhoud
     from jsonb_array_elements($2::jsonb) with ordinality as definitie (inhoud, volgorde)`,
    [id, JSON.stringify(definitions)],
  );
  await client.query(
    `-- peildatum/insert cells
     insert into publication.cijfer
       (publicatie_id, volgorde, indicator, periode, uitsplitsing, dimensies, teller, noemer, waarde, status,
        over, streefwaarde, oordeel, vorige, vergelijking, kenmerk)
     select $1, volgorde, cel->>'indicator', cel->>'periode',
       cel->>'uitsplitsing',
       cel->'dimensies', (cel->>'teller')::numeric, (cel->>'noemer')::numeric, (cel->>'waarde')::numeric, cel->>'status',
       cel->>'over', (cel->>'streefwaarde')::numeric, cel->>'oordeel', (cel->>'vorige')::numeric, nullif(cel->'vergelijking', 'null'), cel->>'kenmerk'
     from jsonb_array_elements($2::jsonb) with ordinality as cijfer (cel, volgorde)`,
    [
      id,
      JSON.stringify(
        cells.map((cell) => ({
          ...cell,
          uitsplitsing: Object.keys(cell.dimensies).join('+'),
          kenmerk: cellId(context.swv, context.cut, cell),
        })),
      ),
    ],
  );
  await client.query(
    `-- peildatum/insert coverage
     insert into publication.dekking
       (publicatie_id, volgorde, indicator, periode, soort, leveranciers, leveranciers_verwacht, scholen, scholen_verwacht,
        leerlingen_procent)
     select $1, volgorde, een->>'indicator', een->>'periode', een->>'soort',
       (een->'leveranciers'->>'geleverd')::int, (een->'leveranciers'->>'verwacht')::int,
       (een->'scholen'->>'geleverd')::int, (een->'scholen'->>'verwacht')::int, (een->'scholen'->>'leerlingenProcent')::numeric
     from jsonb_array_elements($2::jsonb) with ordinality as dekking (een, volgorde)`,
    [id, JSON.stringify(coverage)],
  );
  const names = Object.entries(labels).flatMap(([dimension, values]) =>
    Object.entries(values).map(([value, label]) => ({ dimension, value, label })),
  );
  await client.query(
    `-- peildatum/insert labels
     insert into publication.label (publicatie_id, dimensie, waarde, label)
     select $1, * from unnest($2::text[], $3::text[], $4::text[])`,
    [
      id,
      names.map(({ dimension }) => dimension),
      names.map(({ value }) => value),
      names.map(({ label }) => label),
    ],
  );
  await client.query(
    `-- peildatum/insert deliveries of a publication
     insert into audit.publicatie_levering (publicatie_id, levering_id, inhoud_hash)
     select $1, id, inhoud_hash from audit.levering where swv = $2 and staat = 'geladen'`,
    [id, context.swv],
  );
}

/** Keeps the proof of a publication, and which periods it repeats. */
export async function insertProof(
  client: PoolClient,
  id: string,
  proof: Proof,
  decision: string | undefined,
): Promise<void> {
  await client.query(
    `-- peildatum/insert proof
     insert into audit.bewijs (publicatie_id, geheim, besluit) values ($1, $2, $3)`,
    [id, sealProof(proof), decision ?? null],
  );
  await client.query(
    `-- peildatum/insert held periods
     insert into audit.aangehouden (publicatie_id, indicator, periode, uit)
     select $1, * from unnest($2::text[], $3::text[], $4::text[])`,
    [
      id,
      proof.held.map(({ indicator }) => indicator),
      proof.held.map(({ periode }) => periode),
      proof.held.map(({ from }) => from),
    ],
  );
}

/** The proof of a publication, and the decision by which it replaced all before it. */
export async function readProof(
  client: PoolClient,
  id: string,
): Promise<{ geheim: Buffer; besluit: string | null } | undefined> {
  const { rows } = await client.query<{ geheim: Buffer; besluit: string | null }>(
    `-- peildatum/read proof
     select geheim, besluit from audit.bewijs where publicatie_id = $1`,
    [id],
  );
  return rows[0];
}
