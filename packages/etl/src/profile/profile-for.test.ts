import { isFault } from '@peildatum/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsPattern } from './file-pattern.js';
import type { Profile } from './profile.js';
import { profileFor } from './profile-for.js';

const profile = (id: string, ...files: string[]): Profile => ({
  id,
  version: '1',
  name: id,
  description: id,
  kind: 'tlv',
  files,
  headerRow: 1,
  columns: {},
  leftOut: [],
});

describe('a pattern', () => {
  it('has a star for any text and a question mark for one sign, in any case', () => {
    expect(fitsPattern('Kindkans-TLV 2024.xlsx', 'kindkans-tlv*.xlsx')).toBe(true);
    expect(fitsPattern('kindkans-tlv.xlsx', 'kindkans-tlv*.xlsx')).toBe(true);
    expect(fitsPattern('tlv-1.csv', 'tlv-?.csv')).toBe(true);
    expect(fitsPattern('tlv-12.csv', 'tlv-?.csv')).toBe(false);
    expect(fitsPattern('tlvxcsv', 'tlv.csv')).toBe(false);
    expect(fitsPattern('a.csv.gz', '*.csv')).toBe(false);
    expect(fitsPattern('één.csv'.normalize('NFD'), 'één.csv')).toBe(true);
  });

  it('means what a regular expression would, however many stars it has', () => {
    const sign = fc.constantFrom('a', 'b', '*', '?');
    const pattern = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''));
    const name = fc.array(fc.constantFrom('a', 'b'), { maxLength: 10 }).map((s) => s.join(''));
    fc.assert(
      fc.property(name, pattern, (text, signs) => {
        const expression = signs.replaceAll('?', '.').replace(/\*+/g, '.*');
        expect(fitsPattern(text, signs)).toBe(new RegExp(`^${expression}$`).test(text));
      }),
    );
    expect(fitsPattern('a'.repeat(5000), `${'a*'.repeat(50)}b`)).toBe(false);
  });
});

describe('the profile of a file', () => {
  const profiles = [profile('een', 'een*.csv', 'een*.xlsx'), profile('twee', '*twee.csv')];

  it('is the one whose pattern fits the name, wherever the file is', () => {
    expect(profileFor('/leveringen/een/twee/Een-2024.XLSX', profiles)?.id).toBe('een');
    expect(profileFor('de-twee.csv', profiles)?.id).toBe('twee');
    expect(profileFor('tlv-een.csv', profiles)).toBeUndefined();
    expect(profileFor('een.csv', [])).toBeUndefined();
  });

  it('is refused when there are two', () => {
    let fault: unknown;
    try {
      profileFor('een-twee.csv', profiles);
    } catch (error) {
      fault = error;
    }
    expect(isFault(fault, 'profiel_onjuist') && fault.detail).toBe(
      'De profielen een en twee passen op hetzelfde bestand.',
    );
  });
});
