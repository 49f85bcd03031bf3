import { describe, expect, it } from 'vitest';
import { COMMA_EXPORT, encode, OLD_SYSTEM, PLAIN, valueWriter, writeLine } from './csv-style.js';

describe('csv style', () => {
  it('writes dates and amounts as the supplier does', () => {
    expect(valueWriter(OLD_SYSTEM, 'datum')('2024-12-31')).toBe('31-12-2024');
    expect(valueWriter(PLAIN, 'geboortedatum')('2010-02-28')).toBe('2010-02-28');
    expect(valueWriter(PLAIN, 'bedrag')('10000.00')).toBe('10000,00');
    expect(valueWriter(COMMA_EXPORT, 'bedrag')('10000.00')).toBe('10000.00');
    expect(valueWriter(PLAIN, 'tekst')('versie 1.2')).toBe('versie 1.2');
    expect(valueWriter(PLAIN, 'getal')(0)).toBe('0');
    for (const type of ['datum', 'bedrag', 'getal', 'code'] as const) {
      expect(valueWriter(OLD_SYSTEM, type)(null)).toBe('');
      expect(valueWriter(COMMA_EXPORT, type)(null)).toBe('');
    }
  });

  it('quotes what would be misread, and doubles quotes', () => {
    expect(writeLine(PLAIN, ['a;b', 'c,d', 'zegt "ja"', ''])).toBe('"a;b";c,d;"zegt ""ja""";\n');
    expect(writeLine(COMMA_EXPORT, ['havo', '2024-08-01', '', '12'])).toBe(
      '"havo",2024-08-01,,12\n',
    );
  });

  it('writes the signs of windows-1252 that latin1 lacks', () => {
    expect([...encode(OLD_SYSTEM.encoding, 'à € –')]).toEqual([0xe0, 0x20, 0x80, 0x20, 0x96]);
  });
});
