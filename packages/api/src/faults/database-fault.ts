import { Fault } from '@peildatum/schema';

// SQLSTATE classes: connection, operator intervention (shutdown, starting), too many connections, refused login
const GONE = /^(08|57P|53|28|3D)/;

/**
 * Names an unreachable database. PostgreSQL's own errors have a severity; what else comes out of the driver
 * (a refused or broken connection, a time-out) means that it was not reached. Other errors pass unchanged.
 */
export function databaseFault(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof TypeError || error instanceof RangeError) {
    return error;
  }
  const { severity, code } = error as { severity?: unknown; code?: unknown };
  const answered = typeof severity === 'string';
  if (answered && !(typeof code === 'string' && GONE.test(code))) return error;
  return new Fault('database_onbereikbaar', '', error);
}
