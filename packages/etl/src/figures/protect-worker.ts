import { parentPort } from 'node:worker_threads';
import { DisclosureError, type Publication, protect } from '@peildatum/disclosure';
import type { Apart } from './protect-apart.js';
import { createMemo, TIME_LIMIT } from './protection-memo.js';

// The thread of protect-apart.ts: publications in, their protections out.
const memo = createMemo();

async function answer(publication: Publication): Promise<Apart> {
  try {
    return { protection: await protect(publication, { memo, limit: TIME_LIMIT }) };
  } catch (error) {
    if (!(error instanceof DisclosureError)) throw error;
    const { code, found, subjects, linked } = error;
    return { refused: { code, found, subjects, linked } };
  }
}

parentPort?.on('message', async (publication: Publication) => {
  parentPort?.postMessage(await answer(publication));
});
