import { describe, expect, it } from 'vitest';
import { isoDateText, numberText, plainNumber } from './cell-text.js';
import { kindOfFormat } from './number-formats.js';
import { unescapeCharacters } from './string-item.js';

describe('a number', () => {
  it.each([
    ['123456789', '123456789'],
    ['1.23456789E8', '123456789'],
    ['123456789.0', '123456789'],
    ['0.30000000000000004', '0.3'],
    ['1234.5600000000001', '1234.56'],
    ['1E+21', '1000000000000000000000'],
    ['1.5e-7', '0.00000015'],
    ['-2.5E-3', '-0.0025'],
    ['12345678901234567890', '12345678901234567890'],
    ['-0', '0'],
    ['007', '7'],
    ['0.1', '0.1'],
    ['-12.50', '-12.5'],
    ['abc', 'abc'],
    ['1E999', '1E999'],
  ])('%s is written %s', (raw, text) => {
    expect(plainNumber(raw)).toBe(text);
  });
});

describe('a day', () => {
  it.each([
    ['45351', '2024-02-29'],
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['60', '1900-02-29'],
    ['61', '1900-03-01'],
    ['45351.5', '2024-02-29T12:00:00'],
    ['45350.999999999', '2024-02-29'],
    ['45351.000000001', '2024-02-29'],
    ['2958465', '9999-12-31'],
    ['2958466', '2958466'],
    ['0.5', '0.5'],
    ['-3', '-3'],
    ['', ''],
  ])('with serial number %s is %s', (raw, text) => {
    expect(numberText(raw, 'datum', false)).toBe(text);
  });

  it('counts from 1904 in some workbooks', () => {
    expect(numberText('0', 'datum', true)).toBe('1904-01-01');
    expect(numberText('43889', 'datum', true)).toBe('2024-02-29');
  });

  it('may be written as text', () => {
    expect(isoDateText('2024-02-29')).toBe('2024-02-29');
    expect(isoDateText('2024-02-29T00:00:00.000Z')).toBe('2024-02-29');
    expect(isoDateText('2024-02-29T09:30:00')).toBe('2024-02-29T09:30:00');
  });
});

describe('a time', () => {
  it('of the day is a time, a duration is a number', () => {
    expect(numberText('0.5', 'tijd', false)).toBe('12:00:00');
    expect(numberText('1.5', 'tijd', false)).toBe('1.5');
  });
});

describe('a format', () => {
  it.each([
    ['General', 'getal'],
    ['0.00', 'getal'],
    ['#,##0.00;[Red]-#,##0.00', 'getal'],
    ['[$€-413] #,##0.00', 'getal'],
    ['"dag" 0', 'getal'],
    ['0\\d', 'getal'],
    ['0.00E+00', 'getal'],
    ['[h]:mm', 'getal'],
    ['@', 'getal'],
    ['dd-mm-yyyy', 'datum'],
    ['[$-413]d mmmm yyyy;@', 'datum'],
    ['mmmm', 'datum'],
    ['yyyy/mm/dd hh:mm', 'datum'],
    ['dd-mm-jjjj', 'datum'],
    ['h:mm AM/PM', 'tijd'],
    ['mm:ss', 'tijd'],
  ])('%s shows a %s', (code, kind) => {
    expect(kindOfFormat(code)).toBe(kind);
  });
});

describe('an escaped character', () => {
  it('is what it stands for', () => {
    expect(unescapeCharacters('a_x000D_\nb')).toBe('a\r\nb');
    expect(unescapeCharacters('_x005F_x000D_')).toBe('_x000D_');
    expect(unescapeCharacters('max_x')).toBe('max_x');
  });
});
