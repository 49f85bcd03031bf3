import type { Request } from 'express';

/**
 * Does the client have this already? Express also looks at the cache-control of the request, which is meant for
 * caches on the way: a client that names a tag may always hear that it still holds.
 */
export function hasTag(request: Pick<Request, 'headers'>, tag: string): boolean {
  const bare = tag.replace(/^W\//, '');
  const named = request.headers['if-none-match'] ?? '';
  return named
    .split(',')
    .some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === bare);
}
