import { type Cell, cellId, Fault } from '@peildatum/schema';
import type { PoolClient } from 'pg';
import { allExactCells } from '../figures/goal-cells.js';
import { readMarts } from '../figures/mart-rows.js';

/** A figure of an swv at a cut. */
export interface FoundCell {
  readonly swv: string;
  readonly cut: string;
  readonly cell: Pick<Cell, 'indicator' | 'periode' | 'dimensies'>;
}

/** Where to look for a cell; none said: everywhere, the newest cut first. */
export interface Where {
  readonly swv?: string | undefined;
  readonly cut?: string | undefined;
}

/** Finds what the name of a cell stands for: among what was published, else among the marts as they were last built. */
export async function findCell(client: PoolClient, id: string, where: Where): Promise<FoundCell> {
  const { rows } = await client.query<{ swv: string; cut: string; publication: string | null }>(
    `-- peildatum/cuts of which figures were made
     select distinct on (swv, tot) swv, tot::text as cut, id as publication
     from (
       select swv, tot, id, versie from publication.publicatie
       union all
       select swv, tot, null, 0 from marts.stand
     ) as gemaakt
     where ($1::text is null or swv = $1) and ($2::date is null or tot = $2)
     order by swv, tot desc, versie desc`,
    [where.swv ?? null, where.cut ?? null],
  );
  const candidates = rows.toSorted((a, b) => (a.cut < b.cut ? 1 : -1));
  for (const { swv, cut, publication } of candidates) {
    if (publication === null) continue;
    const cell = (await publishedCells(client, publication)).find(
      (one) => cellId(swv, cut, one) === id,
    );
    if (cell !== undefined) return { swv, cut, cell };
  }
  for (const { swv, cut } of candidates) {
    const periods = await readMarts(client, swv, cut);
    const cell = allExactCells(periods).find((one) => cellId(swv, cut, one) === id);
    if (cell !== undefined) return { swv, cut, cell };
  }
  const said = [where.swv, where.cut].filter((one) => one !== undefined).join(' tot en met ');
  throw new Fault('cijfer_onbekend', `Gezocht: ${id}${said === '' ? '' : ` bij ${said}`}.`);
}

async function publishedCells(
  client: PoolClient,
  publication: string,
): Promise<readonly Pick<Cell, 'indicator' | 'periode' | 'dimensies'>[]> {
  const { rows } = await client.query<Pick<Cell, 'indicator' | 'periode' | 'dimensies'>>(
    `-- peildatum/names of published cells
     select indicator, periode, dimensies from publication.cijfer where publicatie_id = $1`,
    [publication],
  );
  return rows;
}
