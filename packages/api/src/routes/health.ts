import { isFault } from '@peildatum/schema';
import type { RequestHandler } from 'express';
import type { Pool } from 'pg';
import { readRows } from '../database.js';
import { outwardFault } from '../faults/outward-fault.js';
import type { Log } from '../log.js';

const PING = `-- api/health
select 1`;

/** GET /gezond: whether the server can read. */
export function healthRoute(pool: Pool, log: Log): RequestHandler {
  return async (_request, response) => {
    response.set('Cache-Control', 'no-store');
    try {
      await readRows(pool, PING);
      response.json({ status: 'ok' });
    } catch (error) {
      // asked every few seconds: an unreachable database is said once by those who need it, not by each ping
      const fault = isFault(error) ? error : outwardFault(error, log);
      response.status(503).json({ status: fault.code, melding: fault.message });
    }
  };
}
