import type { PublicationHead } from '@peildatum/schema';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { BoundedCache, readThrough } from '../bounded-cache.js';
import { type FigureKey, keyName, readCells } from '../figures/cells.js';
import type { Cijfer } from '../figures/figure-type.js';
import { figureView } from '../figures/figure-view.js';
import { type PublicationContents, readContents } from '../publications/contents.js';
import { listHeads, readHeads } from '../publications/heads.js';

/**
 * What a process remembers of publications, which never change. Heads are not among it: their status moves,
 * and whether a publication may be seen is asked of the database in every request.
 */
export interface Memory {
  readonly contents: BoundedCache<PublicationContents>;
  readonly figures: BoundedCache<readonly Cijfer[]>;
}

export function newMemory(): Memory {
  return {
    contents: new BoundedCache(20),
    // about 40 MB when full
    figures: new BoundedCache(100_000, (cells) => cells.length + 1),
  };
}

/** What the resolvers of one request share: however many rows an answer has, the queries are few. */
export interface RequestContext {
  readonly pool: Pool;
  readonly heads: DataLoader<string, PublicationHead | undefined>;
  /** The newest vastgestelde publication of an swv; of any swv for an empty key. */
  readonly newest: DataLoader<string, PublicationHead | undefined>;
  readonly contents: DataLoader<string, PublicationContents>;
  readonly figures: DataLoader<FigureKey, readonly Cijfer[], string>;
  /** How many cells the answer has so far. */
  cells: number;
}

export function newContext(pool: Pool, memory: Memory): RequestContext {
  const contents = new DataLoader((ids: readonly string[]) =>
    readThrough(
      memory.contents,
      ids,
      (id) => id,
      (missing) => readContents(pool, missing),
    ),
  );
  return {
    pool,
    contents,
    heads: new DataLoader((ids: readonly string[]) => readHeads(pool, ids)),
    newest: new DataLoader((swvs: readonly string[]) =>
      Promise.all(swvs.map((swv) => readNewest(pool, swv))),
    ),
    figures: new DataLoader(
      (keys: readonly FigureKey[]) =>
        readThrough(memory.figures, keys, keyName, (missing) =>
          readFigures(pool, contents, missing),
        ),
      { cacheKeyFn: keyName },
    ),
    cells: 0,
  };
}

async function readNewest(pool: Pool, swv: string): Promise<PublicationHead | undefined> {
  const [head] = await listHeads(pool, {
    swv: swv === '' ? null : swv,
    statuses: ['vastgesteld'],
    first: 1,
  });
  return head;
}

async function readFigures(
  pool: Pool,
  contents: DataLoader<string, PublicationContents>,
  keys: readonly FigureKey[],
): Promise<(readonly Cijfer[])[]> {
  const stored = await readCells(pool, keys);
  return Promise.all(
    keys.map(async ({ publicatie, figuur }, index) => {
      const held = await contents.load(publicatie);
      const definition = held.definities.find((candidate) => candidate.figuur === figuur);
      if (definition === undefined) return [];
      return (stored[index] ?? []).map((cell) => figureView(publicatie, held, definition, cell));
    }),
  );
}
