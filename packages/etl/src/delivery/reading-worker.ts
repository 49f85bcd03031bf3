import { parentPort, workerData } from 'node:worker_threads';
import { Fault, type FaultCode } from '@peildatum/schema';
import type { RowsRead } from '../rows/row-reader.js';
import { type Progress, type ReadTask, readDelivery } from './read-delivery.js';

/** What the thread that reads says. */
export type FromWorker =
  | { readonly is: 'progress'; readonly progress: Progress }
  | { readonly is: 'end'; readonly result: RowsRead }
  | { readonly is: 'fault'; readonly code: FaultCode; readonly detail: string }
  | { readonly is: 'error'; readonly error: unknown };

/** Pieces that may wait to be written; more would only fill memory. */
const AHEAD = 4;

const port = parentPort;
if (port !== null) {
  let waiting = 0;
  let wake: () => void = () => undefined;
  port.on('message', () => {
    waiting -= 1;
    wake();
  });
  const say = (message: FromWorker, transfer: ArrayBuffer[] = []) =>
    port.postMessage(message, transfer);
  try {
    const reading = readDelivery(workerData as ReadTask);
    for (;;) {
      const step = await reading.next();
      if (step.done === true) {
        say({ is: 'end', result: step.value });
        break;
      }
      const { batches } = step.value;
      waiting += 1;
      say(
        { is: 'progress', progress: step.value },
        batches.map(({ bytes }) => bytes.buffer),
      );
      while (waiting >= AHEAD) await new Promise<void>((done) => (wake = done));
    }
  } catch (error) {
    if (error instanceof Fault) say({ is: 'fault', code: error.code, detail: error.detail });
    else say({ is: 'error', error });
  }
  port.close();
}
