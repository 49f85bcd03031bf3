import { parentPort } from 'node:worker_threads';
import { DisclosureError, type Publication } from '@peildatum/disclosure';
import type { Apart } from './protect-apart.js';
import { createProtect } from './protect-once.js';

// The thread of protect-apart.ts: publications in, their protections out.
const protectOne = createProtect();

async function answer(publication: Publication): Promise<Apart> {
  try {
    return { protection: await protectOne(publication) };
  } catch (error) {
    if (!(error instanceof DisclosureError)) throw error;
    const { code, found, details } = error;
    return { refused: { code, found, details } };
  }
}

parentPort?.on('message', async (publication: Publication) => {
  parentPort?.postMessage(await answer(publication));
});
