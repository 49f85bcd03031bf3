import { randomUUID } from 'node:crypto';
import { Fault } from '@peildatum/schema';
import type { Log } from '../log.js';

/** What the world may hear of an error: a fault as it is; anything else only a reference that is in the log. */
export function outwardFault(error: unknown, log: Log): Fault {
  if (error instanceof Fault) {
    if (error.cause !== undefined) log.warn({ code: error.code, err: error.cause }, error.message);
    return error;
  }
  const kenmerk = randomUUID();
  log.error({ kenmerk, err: error }, 'onverwachte fout');
  return new Fault('onverwacht', `Kenmerk ${kenmerk}.`);
}

/** A fault as every address of the api gives it: the shape of GraphQL, with the code in capitals. */
export function faultBody(fault: Fault): {
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string };
  }[];
} {
  return {
    errors: [{ message: fault.message, extensions: { code: fault.code.toUpperCase() } }],
  };
}
