import type { RequestHandler } from 'express';
import type { Log } from '../log.js';

/** One line for each request: what was asked for and how it went, never who asked or what the question said. */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const start = process.hrtime.bigint();
    // a router below takes its own part off the path
    const { method: methode, path: pad } = request;
    response.once('finish', () => {
      const ms = Number((process.hrtime.bigint() - start) / 1000n) / 1000;
      log.info({ methode, pad, status: response.statusCode, ms }, 'verzoek');
    });
    next();
  };
}
