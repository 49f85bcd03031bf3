import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { startApi } from '@peildatum/api';
import { makeDefinitive, openPseudonymiser, publish } from '@peildatum/etl';
import { renderPage } from '@peildatum/web';
import { afterAll } from 'vitest';
import { handMadeRegion } from './hand-made-region.js';
import { type Installation, install } from './installation.js';
import { writeFiles } from './made-up.js';

export interface ServedRegion extends Installation {
  readonly address: string;
  readonly publication: string;
  /** Asks GraphQL as any client would. */
  readonly ask: (query: string, variables?: Record<string, unknown>) => Promise<GraphqlAnswer>;
}

export interface GraphqlAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
  readonly data: any;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

/**
 * A region, the hand-made one unless another is given, taken in, published and served as the public role. `sameKeyAs`: another
 * region of the same swv; which of what is equal is hidden depends on the key.
 */
export async function serveRegion(
  files: Record<string, string> = handMadeRegion(),
  sameKeyAs?: ServedRegion,
): Promise<ServedRegion> {
  const installation = await install();
  if (sameKeyAs !== undefined) {
    cpSync(join(sameKeyAs.dataFolder, 'sleutels'), join(installation.dataFolder, 'sleutels'), {
      recursive: true,
    });
  }
  await installation.takeIn([writeFiles(installation.folder, 'regio', files)]);
  const pool = installation.poolOf('peildatum_etl');
  const pseudonymiser = await openPseudonymiser(installation.dataFolder, 'VO9901', pool);
  const { head } = await publish({
    pool,
    swv: 'VO9901',
    cut: '2024-12-31',
    pseudonymiser,
    threshold: 5,
  });
  await makeDefinitive(pool, head.id);
  const api = await startApi({
    pool: installation.poolOf('peildatum_public'),
    port: 0,
    address: '127.0.0.1',
    page: renderPage,
  });
  afterAll(api.stop);
  return {
    ...installation,
    address: api.url,
    publication: head.id,
    ask: async (query, variables = {}) => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as object) } as GraphqlAnswer;
    },
  };
}
