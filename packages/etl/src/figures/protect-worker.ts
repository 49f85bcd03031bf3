import { parentPort, workerData } from 'node:worker_threads';
import { DisclosureError, type Publication, protect } from '@peildatum/disclosure';
import type { Apart } from './protect-apart.js';

// The thread of protect-apart.ts: one publication in, its protection out.
async function answer(): Promise<Apart> {
  try {
    return { protection: await protect(workerData as Publication) };
  } catch (error) {
    if (!(error instanceof DisclosureError)) throw error;
    const { code, found, subjects, linked } = error;
    return { refused: { code, found, subjects, linked } };
  }
}

parentPort?.postMessage(await answer());
