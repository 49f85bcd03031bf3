import { Fault } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { databaseFault } from './database-fault.js';

function serverError(code: string): Error {
  return Object.assign(new Error('from the server'), { severity: 'ERROR', code });
}

describe('databaseFault', () => {
  it('names a database that is away, starting, full or that refuses the login', () => {
    for (const code of ['57P01', '57P03', '08006', '53300', '28P01', '3D000']) {
      expect(databaseFault(serverError(code))).toMatchObject({ code: 'database_onbereikbaar' });
    }
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    expect(databaseFault(refused)).toMatchObject({ code: 'database_onbereikbaar', cause: refused });
    expect(databaseFault(new Error('Connection terminated unexpectedly'))).toBeInstanceOf(Fault);
  });

  it('leaves an error in our own query or code as it is, so that it is masked and logged', () => {
    const ours = serverError('42P01');
    expect(databaseFault(ours)).toBe(ours);
    const bug = new TypeError('x is not a function');
    expect(databaseFault(bug)).toBe(bug);
  });
});
