import { sourceOf } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { maskValue } from './mask.js';
import {
  joinVestiging,
  parseAmount,
  parseDate,
  parserOf,
  parseSwv,
  parseVestiging,
  Rejected,
} from './values.js';

const column = (kind: string, name: string) => {
  const found = sourceOf(kind)?.columns[name];
  if (found === undefined) throw new Error(`${kind}.${name}`);
  return parserOf(found);
};

describe('values', () => {
  it('reads both date styles, and JJJJMMDD only in files of DUO', () => {
    expect(parseDate('2024-02-29')).toBe('2024-02-29');
    expect(parseDate('29-02-2024')).toBe('2024-02-29');
    expect(parseDate('20191001', true)).toBe('2019-10-01');
    for (const wrong of ['2023-02-29', '31-04-2024', '2024/01/01', '1-1-2024', '20191001', '']) {
      expect(parseDate(wrong), wrong).toBeInstanceOf(Rejected);
    }
  });

  it('keeps amounts exact and takes no thousands separator', () => {
    expect(parseAmount('1234,56')).toBe('1234.56');
    expect(parseAmount('1234.56')).toBe('1234.56');
    expect(parseAmount('1234,5')).toBe('1234.50');
    expect(parseAmount(',50')).toBe('0.50');
    expect(parseAmount('010000')).toBe('10000.00');
    for (const wrong of ['1.234,56', '1,234.56', '-5', '12,345', '€ 5', '', ',', '1e3']) {
      expect(parseAmount(wrong), wrong).toBeInstanceOf(Rejected);
    }
  });

  it('takes an amount below 0 only where the column allows it, and knows no 0 below 0', () => {
    const bedrag = column('balans', 'bedrag');
    expect(bedrag('-1234,5')).toBe('-1234.50');
    expect(bedrag('-,50')).toBe('-0.50');
    expect(bedrag('-0')).toBe('0.00');
    for (const wrong of ['-', '--1', '1-', '-,', '- 1']) {
      expect(bedrag(wrong), wrong).toBeInstanceOf(Rejected);
    }
    expect(column('begroting', 'bedrag')('-1')).toBeInstanceOf(Rejected);
  });

  it('takes a schooljaar of two years that follow each other', () => {
    const schooljaar = column('basisondersteuning', 'schooljaar');
    expect(schooljaar('2023-2024')).toBe('2023-2024');
    for (const wrong of ['2023-2025', '2024-2023', '2023/2024', '2023', '23-24', '2023-24']) {
      expect(schooljaar(wrong), wrong).toBeInstanceOf(Rejected);
    }
  });

  it('takes no text that is too long for the index of its key', () => {
    const programma = column('begroting', 'programma');
    expect(programma('p'.repeat(200))).toBe('p'.repeat(200));
    expect(programma('p'.repeat(201))).toBeInstanceOf(Rejected);
    expect(column('audits', 'tekst')('t'.repeat(2000))).toBe('t'.repeat(2000));
  });

  it('normalises vestiging and swv', () => {
    expect(parseVestiging('18br00')).toBe('18BR00');
    expect(parseVestiging('18BR')).toBeInstanceOf(Rejected);
    expect(joinVestiging('00AH', '0')).toBe('00AH00');
    expect(joinVestiging('18BR', '18BR01')).toBe('18BR01');
    for (const spelling of ['VO2708', 'VO 27.08', '2708', 'VO-27-08', 'vo2708']) {
      expect(parseSwv(spelling)).toBe('VO2708');
    }
    expect(parseSwv('Europoort')).toBeInstanceOf(Rejected);
  });

  it('matches codes without regard to case and stores them as the list writes them', () => {
    const onderwijssoort = column('inschrijvingen', 'onderwijssoort');
    expect(onderwijssoort('HAVO')).toBe('havo');
    expect(onderwijssoort('Vso-Dagbesteding')).toBe('vso-dagbesteding');
    expect(onderwijssoort('gymnasium')).toBeInstanceOf(Rejected);
    expect(column('tlv', 'route')('a')).toBe('A');
  });

  it('pads gemeente codes and keeps four digits of a postcode of a school', () => {
    expect(column('verzuimmeldingen', 'gemeente')('363')).toBe('0363');
    expect(column('duo_vestigingen_vo', 'postcode4')('9406 NN')).toBe('9406');
    expect(column('inschrijvingen', 'postcode4')('1011AB')).toBeInstanceOf(Rejected);
  });

  it('takes <5 of DUO as delivered and unknown, never as a number', () => {
    const aantal = column('duo_leerlingen_vo', 'leerjaar_1_man');
    expect(aantal('<5')).toBeNull();
    expect(aantal('0')).toBe(0);
    expect(aantal('')).toBeInstanceOf(Rejected);
  });

  it('takes a pupil’s number as the supplier writes it, and refuses a national number in disguise', () => {
    const leerling = column('tlv', 'leerling_id');
    expect(leerling('999990007')).toBe('999990007');
    expect(leerling('L-88172635')).toBe('L-88172635');
    expect(leerling('12.34')).toBe('12.34');
    for (const wrong of ['999.990.007', '9999-90-007', '1,23E+08', '1.23e8', 'Jan Jansen']) {
      expect(leerling(wrong), wrong).toBeInstanceOf(Rejected);
    }
  });

  it('takes no id that as a whole is a national number, in leverformaat 1', () => {
    const id = column('arrangementen', 'arrangement_id');
    for (const wrong of ['999990007', '999.990.007', '9999 90 007', '9999-90-007']) {
      expect(id(wrong), wrong).toMatchObject({ code: 'id_is_leerling' });
    }
    // no check, eight digits, a part, a month of a year, nine digits in another shape
    const right = ['999990008', '10000008', 'A-999990007', '2011-11-002', '20240-0122'];
    for (const text of right) expect(id(text), text).toBe(text);
    const boeking = column('grootboek', 'boeking');
    expect(boeking('999990007')).toBe('999990007');
    expect(column('grootboek', 'rekening')('999990007')).toBe('999990007');
  });

  it('takes no free text with a national number in it', () => {
    const toelichting = column('schoolbesteding', 'toelichting');
    for (const wrong of ['voor 999990007.', 'bsn:999.990.007', '9999 90 007', 'x9999-90-007y']) {
      expect(toelichting(wrong), wrong).toMatchObject({ code: 'tekst_met_nummer' });
    }
    for (const right of ['voor 999990008', '1999990007', '9.999.900,07', 'bel 0699 990 007']) {
      expect(toelichting(right), right).toBe(right);
    }
    expect(column('duo_vestigingen_vo', 'naam')('School 999990007')).toBe('School 999990007');
  });

  it.each(['dagboek', 'kostenplaats', 'kostendrager'])('takes a code as %s of a ledger', (name) => {
    const code = column('grootboek', name);
    for (const right of ['MEM', '4400', 'P-7', 'Café', '2024/A.01_a', '100000005', '12345678']) {
      expect(code(right), right).toBe(right);
    }
    for (const wrong of ['Jan Jansen', 'JJ-3-5-2010', '03/05/10', 'x2010-05-03', 'a+b']) {
      expect(code(wrong), wrong).toMatchObject({ code: 'patroon_onjuist' });
    }
    expect(code('x'.repeat(21))).toMatchObject({ code: 'tekst_onjuist' });
    expect(code('999990007')).toMatchObject({ code: 'tekst_met_nummer' });
    expect(code('P-9999.90.007')).toMatchObject({ code: 'tekst_met_nummer' });
  });

  it('keeps whole numbers within the bounds of their column', () => {
    const leerjaar = column('inschrijvingen', 'leerjaar');
    expect(leerjaar('6')).toBe(6);
    expect(leerjaar('0')).toBeInstanceOf(Rejected);
    expect(leerjaar('7')).toBeInstanceOf(Rejected);
    expect(leerjaar('2.5')).toBeInstanceOf(Rejected);
  });

  it('shows the shape of a faulty value and never its content', () => {
    expect(maskValue('31-13-2024')).toBe('99-99-9999');
    expect(maskValue('Jan de Vriès')).toBe('aaa aa aaaaa');
    expect(maskValue('999990007')).toBe('999999999');
    expect(maskValue('x'.repeat(40))).toBe(`${'a'.repeat(24)}… (40 tekens)`);
  });
});
