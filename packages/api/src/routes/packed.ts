import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';
import { hasTag } from './entity-tag.js';

/** Sends text gzipped where the client can read that, and not at all when it still has the same. */
export function sendPacked(request: Request, response: Response, text: string): void {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  const tag = `W/"${hash}"`;
  response.set({ ETag: tag, Vary: 'Accept-Encoding' });
  if (response.statusCode === 200 && hasTag(request, tag)) {
    response.status(304).end();
    return;
  }
  if (request.acceptsEncodings('gzip', 'identity') === 'gzip') {
    response.set('Content-Encoding', 'gzip').send(gzipSync(text));
    return;
  }
  response.send(text);
}
