import { Worker } from 'node:worker_threads';
import { Fault } from '@peildatum/schema';
import type { RowsRead } from '../rows/row-reader.js';
import { type Progress, type ReadTask, readDelivery } from './read-delivery.js';
import type { FromWorker } from './reading-worker.js';

/** Below so many bytes a thread of its own costs more than it wins (it starts in about 0,1 s). */
const WORTH_A_THREAD = 4_000_000;

/** Reads a delivery; a large one in a thread of its own, so that reading and the database each have a core. */
export function reading(task: ReadTask): AsyncGenerator<Progress, RowsRead> {
  return task.inspection.bytes < WORTH_A_THREAD ? readDelivery(task) : readInThread(task);
}

async function* readInThread(task: ReadTask): AsyncGenerator<Progress, RowsRead> {
  const worker = new Worker(new URL('./reading-worker.js', import.meta.url), {
    workerData: task,
    // only what is in flight lives there: young objects, hardly any old ones
    resourceLimits: { maxYoungGenerationSizeMb: 32 },
  });
  const inbox: FromWorker[] = [];
  let wake: () => void = () => undefined;
  const arrive = (message: FromWorker) => {
    inbox.push(message);
    wake();
  };
  worker.on('message', arrive);
  worker.on('error', (error) => arrive({ is: 'error', error }));
  worker.on('exit', (code) => {
    // after its last word this is not heard any more
    arrive({ is: 'error', error: new Error(`de lezende thread stopte (${code})`) });
  });
  try {
    for (;;) {
      const message = inbox.shift();
      if (message === undefined) {
        await new Promise<void>((done) => {
          wake = done;
        });
        continue;
      }
      if (message.is === 'end') return message.result;
      if (message.is === 'fault') throw new Fault(message.code, message.detail);
      if (message.is === 'error') throw message.error;
      yield message.progress;
      worker.postMessage('more');
    }
  } finally {
    await worker.terminate();
  }
}
