import { Worker } from 'node:worker_threads';
import {
  DisclosureError,
  type DisclosureErrorCode,
  type Protection,
  type Publication,
} from '@peildatum/disclosure';

/** What the thread answers: a protection, or why there is none. */
export type Apart =
  | { readonly protection: Protection }
  | {
      readonly refused: {
        readonly code: DisclosureErrorCode;
        readonly found: string;
        readonly subjects: readonly string[];
        readonly linked: readonly string[];
      };
    };

/** Memory of the thread, in MB, beside that of the solver: ten times what a region of 25,000 pupils takes. */
const MEMORY = 500;

/**
 * Protects in a thread of its own, so that whoever asks stays awake, and gives up when it takes more memory than a protection
 * may. Throws a DisclosureError as `protect` does.
 */
export async function protectApart(publication: Publication): Promise<Protection> {
  const worker = new Worker(new URL('./protect-worker.js', import.meta.url), {
    workerData: publication,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  const answer = await new Promise<Apart>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const isShort = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(isShort ? new DisclosureError('memory-short', `more than ${MEMORY} MB`) : error);
    });
    worker.once('exit', (code) => {
      reject(new DisclosureError('solver-failed', `a thread that ended with ${code}`));
    });
  });
  if ('protection' in answer) return answer.protection;
  const { code, found, subjects, linked } = answer.refused;
  throw new DisclosureError(code, found, { subjects, linked });
}
