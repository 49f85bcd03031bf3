import { describe, expect, it } from 'vitest';
import { createPseudonymiser, createSealer } from './pseudonym.js';
import { sealedBytes, sealedText } from './sealed-text.js';
import { Rejected } from './values.js';

const BYTES = Uint8Array.from({ length: 16 }, (_, at) => at * 16);
const HEX = '00102030405060708090a0b0c0d0e0f0';
const codeOf = (read: unknown) => (read instanceof Rejected ? read.code : read);

describe('a sealed text', () => {
  it('is its form, the mark of the key and sixteen bytes', () => {
    expect(sealedText('leerling', '1a2b3c4d', BYTES)).toBe(`ps1.1a2b3c4d.${HEX}`);
    expect(sealedText('geboortedatum', '1a2b3c4d', BYTES)).toBe(`gd1.1a2b3c4d.${HEX}`);
    const read = sealedBytes('leerling', '1a2b3c4d', `ps1.1a2b3c4d.${HEX}`);
    expect(read).toEqual(Buffer.from(BYTES));
    expect(sealedBytes('leerling', '1a2b3c4d', `PS1.1A2B3C4D.${HEX.toUpperCase()}`)).toEqual(read);
  });

  it('of another key is refused as such', () => {
    expect(codeOf(sealedBytes('leerling', '00000000', `ps1.1a2b3c4d.${HEX}`))).toBe(
      'sleutel_anders',
    );
  });

  it.each([
    ['leerling', `ps1.1a2b3c4d.${HEX.slice(1)}`],
    ['leerling', `ps1.1a2b3c4d.${HEX}0`],
    ['leerling', 'ps1.1a2b'],
    ['leerling', `ps2.1a2b3c4d.${HEX}`],
    ['leerling', `gd1.1a2b3c4d.${HEX}`],
    ['geboortedatum', `ps1.1a2b3c4d.${HEX}`],
    ['geboortedatum', `gd1.1a2b3c4d.${HEX.replace('0', 'x')}`],
  ] as const)('of a %s is refused when it is damaged or another thing: %s', (type, text) => {
    expect(codeOf(sealedBytes(type, '1a2b3c4d', text))).toBe('pseudoniem_onjuist');
  });

  it.each(['990000012', 'L-1001', 'ps1', 'psv.12', '2009-05-05', ''])('is not: %s', (text) => {
    expect(sealedBytes('leerling', '1a2b3c4d', text)).toBeUndefined();
  });
});

describe('the keys of an swv', () => {
  const keys = createPseudonymiser(Buffer.alloc(32, 1)).keys;
  const others = createPseudonymiser(Buffer.alloc(32, 2)).keys;
  const sealer = createSealer(keys);

  it('have a mark that changes with each of the two', () => {
    expect(sealer.mark).toMatch(/^[0-9a-f]{8}$/);
    expect(createSealer({ ...keys }).mark).toBe(sealer.mark);
    expect(createSealer({ ...keys, pupil: others.pupil }).mark).not.toBe(sealer.mark);
    expect(createSealer({ ...keys, birth: others.birth }).mark).not.toBe(sealer.mark);
  });

  it('open what they sealed, one after another, and nothing else', () => {
    const other = createSealer(others).sealBirth('2009-05-05');
    expect(sealer.openBirth(other)).toBeUndefined();
    expect(sealer.openBirth(other.subarray(0, 7))).toBeUndefined();
    for (const date of ['2009-05-05', '2012-12-31', '1999-01-01']) {
      expect(sealer.openBirth(sealer.sealBirth(date))).toBe(date);
    }
  });
});
