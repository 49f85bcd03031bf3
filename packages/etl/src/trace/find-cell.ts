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

/**
 * Finds what the name of a cell stands for: in any version that was published (of one publication only, when that is asked),
 * else among the marts as they were last built.
 */
export async function findCell(
  client: PoolClient,
  id: string,
  where: Where,
  publication?: string,
): Promise<FoundCell> {
  const published = await findPublished(client, id, where, publication);
  if (published !== undefined) return published;
  const { rows } = await client.query<{ swv: string; cut: string }>(
    `-- peildatum/cuts of which marts are built
     select swv, tot::text as cut from marts.stand
     where $3::text is null and ($1::text is null or swv = $1) and ($2::date is null or tot = $2)
     order by tot desc, swv`,
    [where.swv ?? null, where.cut ?? null, publication ?? null],
  );
  for (const { swv, cut } of rows) {
    const periods = await readMarts(client, swv, cut);
    const cell = allExactCells(periods).find((one) => cellId(swv, cut, one) === id);
    if (cell !== undefined) return { swv, cut, cell };
  }
  const said = [where.swv, where.cut, publication].filter((one) => one !== undefined);
  throw new Fault(
    'cijfer_onbekend',
    `Gezocht: ${id}${said.length === 0 ? '' : ` bij ${said.join(' ')}`}.`,
  );
}

async function findPublished(
  client: PoolClient,
  id: string,
  { swv, cut }: Where,
  publication: string | undefined,
): Promise<FoundCell | undefined> {
  const { rows } = await client.query<FoundCell['cell'] & { swv: string; cut: string }>(
    `-- peildatum/published cell by its name
     select p.swv, p.tot::text as cut, c.indicator, c.periode, c.dimensies
     from publication.cijfer c
     join publication.publicatie p on p.id = c.publicatie_id
     where c.kenmerk = $1 and ($2::text is null or p.swv = $2) and ($3::date is null or p.tot = $3)
       and ($4::text is null or p.id = $4)
     order by p.tot desc, p.versie desc limit 1`,
    [id, swv ?? null, cut ?? null, publication ?? null],
  );
  const [found] = rows;
  if (found === undefined) return undefined;
  const { indicator, periode, dimensies } = found;
  if (Object.values(dimensies).includes('*')) {
    const of = Object.keys(dimensies).join(' en ');
    throw new Fault(
      'cijfer_onbekend',
      `${id} staat voor een uitsplitsing (${indicator}, ${periode}, naar ${of}) die als geheel niet wordt getoond; herleid het totaal of één waarde ervan.`,
    );
  }
  return { swv: found.swv, cut: found.cut, cell: { indicator, periode, dimensies } };
}
