import { Fault, type FaultCode } from '@peildatum/schema';
import type { ErrorRequestHandler, Response } from 'express';
import type { Log } from '../log.js';
import { faultBody, outwardFault } from './outward-fault.js';

const STATUS: Readonly<Partial<Record<FaultCode, number>>> = {
  publicatie_onbekend: 404,
  publicatie_vervangen: 410,
  publicatie_ingetrokken: 410,
  vraag_onjuist: 400,
  vraag_te_groot: 413,
  database_onbereikbaar: 503,
};

/** Answers a request with a fault, as JSON. */
export function sendFault(response: Response, fault: Fault): void {
  response
    .status(STATUS[fault.code] ?? 500)
    .set('Cache-Control', 'no-store')
    .json(faultBody(fault));
}

/** The last handler of the server: whatever was thrown becomes an answer. */
export function faultHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    sendFault(response, outwardFault(requestFault(error), log));
  };
}

/** Express and its body parser mark what the client did wrong with a status below 500. */
function requestFault(error: unknown): unknown {
  const { type, status } = (error ?? {}) as { type?: unknown; status?: unknown };
  if (type === 'entity.too.large') return new Fault('vraag_te_groot');
  if (type === 'entity.parse.failed') return new Fault('vraag_onjuist', 'Dit is geen JSON.');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new Fault('vraag_onjuist', 'Het verzoek is niet te lezen.');
  }
  return error;
}
