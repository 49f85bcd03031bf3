import { describe, expect, it } from 'vitest';
import { nationalNumber } from './national-number.js';
import { createPseudonymiser } from './pseudonym.js';

describe('national number', () => {
  it('knows the official test numbers of BRON', () => {
    for (const bsn of ['999990007', '999990019', '999990020', '999990032']) {
      expect(nationalNumber(bsn)).toBe(bsn);
    }
    for (const onderwijsnummer of ['100000004', '100000041', '100000053', '100000065']) {
      expect(nationalNumber(onderwijsnummer)).toBe(onderwijsnummer);
    }
  });

  it('pads eight digits first, and leaves every other number to its supplier', () => {
    // 0·9 + 1·8 + 0·7 + ... + 0·2 = 8, so 010000008 passes the check of a BSN
    expect(nationalNumber('10000008')).toBe('010000008');
    expect(nationalNumber('999990008')).toBeUndefined();
    expect(nationalNumber('000000000')).toBeUndefined();
    expect(nationalNumber('1234567')).toBeUndefined();
    expect(nationalNumber('A12345678')).toBeUndefined();
  });
});

describe('pseudonym', () => {
  const one = createPseudonymiser(Buffer.alloc(32, 1));
  const two = createPseudonymiser(Buffer.alloc(32, 2));

  it('is the same for a national number from any supplier, and never under another key', () => {
    expect(one.pupil('999990007', 'school')).toBe(one.pupil('999990007', 'gemeente'));
    expect(one.pupil('999990007', 'school')).not.toBe(two.pupil('999990007', 'school'));
    expect(one.pupil('10000008', 'a')).toBe(one.pupil('010000008', 'b'));
  });

  it('keeps the own numbers of two suppliers apart', () => {
    expect(one.pupil('1001', 'school')).toBe(one.pupil('1001', 'school'));
    expect(one.pupil('1001', 'school')).not.toBe(one.pupil('1001', 'gemeente'));
  });

  it('is HMAC-SHA-256 under a key derived from the secret, cut to 128 bits', async () => {
    const { createHmac } = await import('node:crypto');
    const key = createHmac('sha256', Buffer.alloc(32, 1)).update('peildatum leerling 1').digest();
    const hex = createHmac('sha256', key).update('nationaal\x00999990007').digest('hex');
    expect(one.pupil('999990007', 'x').replaceAll('-', '')).toBe(hex.slice(0, 32));
  });

  it('seals a date of birth so that only the key opens it, each time differently', () => {
    const sealed = one.sealBirth('2009-03-14');
    expect(one.openBirth(sealed)).toBe('2009-03-14');
    expect(sealed.equals(one.sealBirth('2009-03-14'))).toBe(false);
    expect(sealed.toString('latin1')).not.toContain('2009');
    expect(() => two.openBirth(sealed)).toThrow();
  });
});
