import type { Request, RequestHandler, Response } from 'express';
import type { Pool } from 'pg';
import { arrowFile } from '../arrow/arrow-file.js';
import { BoundedCache } from '../bounded-cache.js';
import { readAllCells } from '../figures/cells.js';
import { readContents } from '../publications/contents.js';
import { absenceOf } from '../publications/gone-publication.js';
import { readHeads } from '../publications/heads.js';
import { hasTag } from './entity-tag.js';

const KEPT_BYTES = 64 * 1024 * 1024;

/** A copy is right for ever, yet a publication may be withdrawn: within a day every cache asks again. */
const CACHE_CONTROL = 'public, max-age=86400, immutable';

/** GET /publicaties/:id/cijfers.arrow: every cell of a publication as one file, under its own hash. */
export function arrowRoute(pool: Pool): RequestHandler<{ id: string }> {
  const kept = new BoundedCache<Uint8Array>(KEPT_BYTES, (bytes) => bytes.length);
  return async (request: Request<{ id: string }>, response: Response) => {
    const { id } = request.params;
    const [head] = await readHeads(pool, [id]);
    if (head === undefined) throw await absenceOf(pool, id);
    const tag = `"${head.hash}"`;
    response.set({ ETag: tag, 'Cache-Control': CACHE_CONTROL });
    if (hasTag(request, tag)) {
      response.status(304).end();
      return;
    }
    let bytes = kept.get(id);
    if (bytes === undefined) {
      const [[contents = { definities: [], labels: {}, dekking: [] }], cells] = await Promise.all([
        readContents(pool, [id]),
        readAllCells(pool, id),
      ]);
      bytes = arrowFile({ head, contents, cells });
      kept.set(id, bytes);
    }
    response
      .set({
        'Content-Type': 'application/vnd.apache.arrow.file',
        'Content-Disposition': `attachment; filename="${head.id}.arrow"`,
      })
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  };
}
