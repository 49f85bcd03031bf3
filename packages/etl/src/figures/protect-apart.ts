import { Worker } from 'node:worker_threads';
import {
  type DisclosureDetails,
  DisclosureError,
  type DisclosureErrorCode,
  type Protection,
} from '@peildatum/disclosure';
import { createProtect, type Protect } from './protect-once.js';

/** What the thread answers: a protection, or why there is none. */
export type Apart =
  | { readonly protection: Protection }
  | {
      readonly refused: {
        readonly code: DisclosureErrorCode;
        readonly found: string;
        readonly details: DisclosureDetails;
      };
    };

/** Memory of the thread, in MB, beside that of the solver: more than a region of 250,000 pupils takes. */
const MEMORY = 500;

/**
 * Does work that protects, in a thread of its own when it is to be apart, so that whoever asks stays awake. It gives up when
 * that takes more memory than protections may.
 */
export async function withProtect<T>(
  apart: boolean,
  work: (protectOne: Protect) => Promise<T>,
): Promise<T> {
  if (!apart) return await work(createProtect());
  const worker = new Worker(new URL('./protect-worker.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  const failed = new Promise<never>((_resolve, reject) => {
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const isShort = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(isShort ? new DisclosureError('memory-short', `more than ${MEMORY} MB`) : error);
    });
    worker.once('exit', (code) => {
      reject(new DisclosureError('solver-failed', `a thread that ended with ${code}`));
    });
  });
  // whoever waits for a protection hears of it
  failed.catch(() => undefined);
  try {
    return await work(async (publication) => {
      const answer = new Promise<Apart>((resolve) => worker.once('message', resolve));
      worker.postMessage(publication);
      return protectionOf(await Promise.race([answer, failed]));
    });
  } finally {
    await worker.terminate();
  }
}

function protectionOf(answer: Apart): Protection {
  if ('protection' in answer) return answer.protection;
  const { code, found, details } = answer.refused;
  throw new DisclosureError(code, found, { details });
}
