import type { Cell } from '@peildatum/schema';
import type { Pool } from 'pg';
import { readRows } from '../database.js';

/** A cell as the table keeps it: with the names of its dimensions, joined by +, empty for a total. */
export interface StoredCell extends Cell {
  readonly uitsplitsing: string;
  /** The name by which staff trace it; null in publications of before version 0.2. */
  readonly kenmerk: string | null;
}

/** One figure of one publication. */
export interface FigureKey {
  readonly publicatie: string;
  readonly figuur: string;
}

// float8 is exact for every count and for amounts up to 90 thousand billion euro
const COLUMNS = `indicator, periode, uitsplitsing, dimensies, teller::float8 as teller,
  noemer::float8 as noemer, waarde::float8 as waarde, status, over, streefwaarde::float8 as streefwaarde, oordeel,
  vorige::float8 as vorige, vergelijking, kenmerk`;

const CELLS_OF_FIGURES = `-- api/cells_of_figures
select publicatie_id as publicatie, ${COLUMNS}
from publication.cijfer
where (publicatie_id, indicator) in (select * from unnest($1::text[], $2::text[]))
order by publicatie_id, volgorde`;

const CELLS_OF_PUBLICATION = `-- api/cells_of_publication
select ${COLUMNS}
from publication.cijfer
where publicatie_id = $1
order by volgorde`;

/** Cells of figures, in the order of the keys and then of the publication. */
export async function readCells(pool: Pool, keys: readonly FigureKey[]): Promise<StoredCell[][]> {
  const rows = await readRows<StoredCell & { publicatie: string }>(pool, CELLS_OF_FIGURES, [
    keys.map(({ publicatie }) => publicatie),
    keys.map(({ figuur }) => figuur),
  ]);
  const found = new Map<string, StoredCell[]>();
  for (const row of rows) {
    const name = keyName({ publicatie: row.publicatie, figuur: row.indicator });
    const cells = found.get(name);
    if (cells === undefined) found.set(name, [row]);
    else cells.push(row);
  }
  return keys.map((key) => found.get(keyName(key)) ?? []);
}

/** Every cell of a publication, in its order. */
export function readAllCells(pool: Pool, publicatie: string): Promise<StoredCell[]> {
  return readRows<StoredCell>(pool, CELLS_OF_PUBLICATION, [publicatie]);
}

export function keyName({ publicatie, figuur }: FigureKey): string {
  return `${publicatie} ${figuur}`;
}
