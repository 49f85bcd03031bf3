import { randomUUID } from 'node:crypto';
import { Fault } from '@peildatum/schema';
import type { Log } from '../log.js';
import { GonePublication } from '../publications/gone-publication.js';

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

/** What a program reads of a fault. */
type OutwardExtensions = {
  readonly code: string;
  /** Of a publication that is gone: whose it was, since when, and which one holds now for the same day. */
  readonly swv?: string;
  readonly sinds?: string | null;
  readonly opvolger?: string | null;
};

/** A fault as every address of the api gives it: the shape of GraphQL, with the code in capitals. */
export function faultBody(fault: Fault): {
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: OutwardExtensions;
  }[];
} {
  const code = fault.code.toUpperCase();
  if (!(fault instanceof GonePublication)) {
    return { errors: [{ message: fault.message, extensions: { code } }] };
  }
  const { swv, sinds, opvolger } = fault;
  const extensions = { code, swv, sinds, opvolger };
  return { errors: [{ message: fault.message, extensions }] };
}
