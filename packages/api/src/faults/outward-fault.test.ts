import { Fault } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { type Log, SILENT } from '../log.js';
import { faultBody, outwardFault } from './outward-fault.js';

describe('outwardFault', () => {
  it('tells of an unexpected error only a reference, under which the log has the rest', () => {
    const logged: object[] = [];
    const log: Log = { ...SILENT, error: (fields) => logged.push(fields) };
    const error = new Error('select geheim from warehouse');
    const fault = outwardFault(error, log);
    expect(fault.code).toBe('onverwacht');
    expect(fault.message).not.toContain('geheim');
    const [entry] = logged as { kenmerk: string; err: unknown }[];
    expect(entry?.err).toBe(error);
    expect(fault.message).toContain(entry?.kenmerk);
  });

  it('passes a fault on as it is, without its cause', () => {
    const fault = new Fault('publicatie_onbekend', '', new Error('inside'));
    expect(outwardFault(fault, SILENT)).toBe(fault);
    expect(JSON.stringify(faultBody(fault))).not.toContain('inside');
    expect(faultBody(fault).errors[0]?.extensions.code).toBe('PUBLICATIE_ONBEKEND');
  });
});
