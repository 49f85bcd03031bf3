import { describe, expect, it } from 'vitest';
import { FILE_FAULTS } from '../faults.js';
import { ROW_FAULTS } from '../row-faults.js';
import { SOURCES, sourceOf } from '../sources/index.js';
import { CHECK_LEVELS, CHECK_STAGES } from './check.js';
import { CHECKS, checkOf } from './checks.js';
import { type CheckedValue, EXAMPLE_CONTEXT } from './row-check.js';
import { ROW_CHECKS, rowWarningsOf, valueColumns } from './row-checks.js';
import { VALUE_CHECKS } from './value-checks.js';

const ids = CHECKS.map(({ id }) => id);

describe('the checks', () => {
  it('are many, each with a name of its own', () => {
    expect(CHECKS.length).toBeGreaterThan(100);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    for (const id of ids) expect(id).toMatch(/^[a-z\d]+(_[a-z\d]+)*$/);
  });

  it('say what it means and what to do, in whole sentences', () => {
    for (const { id, explanation, action, level, stage } of CHECKS) {
      expect(explanation, id).toMatch(/^\p{Lu}.*\.$|^levering\.yaml .*\.$/u);
      expect(action, id).toMatch(/^\p{Lu}.*\.$/u);
      expect(CHECK_LEVELS).toContain(level);
      expect(CHECK_STAGES).toContain(stage);
    }
  });

  it('hold every code that a delivery can be told', () => {
    const codes = [
      ...Object.keys(FILE_FAULTS),
      ...Object.keys(ROW_FAULTS),
      ...SOURCES.flatMap(({ rules, setRules }) => [...rules, ...setRules].map(({ code }) => code)),
      ...SOURCES.flatMap((source) => rowWarningsOf(source).map(({ code }) => code)),
    ];
    expect(codes.filter((code) => checkOf(code) === undefined)).toEqual([]);
  });

  it('take one code of several kinds as one check', () => {
    expect(checkOf('toegekend_onvolledig')).toMatchObject({
      level: 'fout',
      stage: 'rij',
      kinds: ['tlv', 'vergoedingen'],
    });
    expect(checkOf('toegekend_onvolledig')?.explanation).toContain(
      'vergoedingen: bij toegekend ook besluitdatum en toegekend_bedrag.',
    );
    expect(checkOf('besluit_laat')?.kinds).toEqual(['tlv', 'vergoedingen', 'arrangementen']);
    expect(checkOf('veld_aantal')?.kinds).toEqual([]);
    expect(checkOf('bestaat_niet')).toBeUndefined();
  });

  it('name kinds that there are, and a norm wherever a bound was chosen', () => {
    for (const { id, kinds, level, norm } of CHECKS) {
      for (const kind of kinds) expect(sourceOf(kind), `${id}: ${kind}`).toBeDefined();
      if (level !== 'fout') expect(norm, id).toMatch(/\S/);
    }
  });
});

describe('the checks of a row that is loaded', () => {
  it.each(ROW_CHECKS)('$id: tell a suspect row from a good one', (check) => {
    const row = (values: Readonly<Record<string, string | number>>) => ({
      ...Object.fromEntries(check.reads.map((name): [string, CheckedValue] => [name, null])),
      ...values,
    });
    expect(check.suspect(row(check.example.wrong), EXAMPLE_CONTEXT)).toBe(true);
    expect(check.suspect(row(check.example.right), EXAMPLE_CONTEXT)).toBe(false);
  });

  it.each(VALUE_CHECKS)('$id: tell a suspect value from a good one', (check) => {
    expect(check.suspect(check.example.wrong, EXAMPLE_CONTEXT)).toBe(true);
    expect(check.suspect(check.example.right, EXAMPLE_CONTEXT)).toBe(false);
    expect(check.suspect(null, EXAMPLE_CONTEXT)).toBe(false);
  });

  it('read columns that their kinds declare, with values that these can hold', () => {
    for (const { id, kinds, column, reads, example } of ROW_CHECKS) {
      expect(reads, id).toContain(column);
      for (const kind of kinds) {
        const columns = sourceOf(kind)?.columns ?? {};
        for (const name of reads) expect(Object.keys(columns), `${id}: ${kind}`).toContain(name);
        for (const [name, value] of Object.entries({ ...example.wrong, ...example.right })) {
          const codes = columns[name]?.codes;
          if (codes !== undefined && kinds.length === 1) expect(codes, id).toContain(value);
        }
      }
    }
    for (const { id, on } of VALUE_CHECKS) {
      if (typeof on.type === 'string') continue;
      for (const [kind, names] of Object.entries(on)) {
        for (const name of names)
          expect(sourceOf(kind)?.columns[name], `${id}: ${kind}`).toBeDefined();
      }
    }
  });

  it('come per kind, in the order of the columns', () => {
    const verzuim = sourceOf('verzuim');
    if (verzuim === undefined) throw new Error('geen verzuim');
    expect(rowWarningsOf(verzuim).map(({ code, column }) => `${column} ${code}`)).toEqual([
      'datum datum_standaardwaarde',
      'datum datum_ver_in_toekomst',
      'datum datum_in_toekomst',
      'datum verzuim_in_weekend',
      'datum verzuim_in_vakantie',
      'minuten te_laat_lang',
      'minuten lesuur_lang',
      'minuten schooldag_lang',
      'reden verwijderd_reden_past_niet',
      'geoorloofd spijbelen_geoorloofd',
      'geoorloofd ziekte_ongeoorloofd',
    ]);
  });

  it('leave a date alone that the name of the file gives', () => {
    const [standard] = VALUE_CHECKS;
    const telling = sourceOf('duo_leerlingen_vo');
    if (standard === undefined || telling === undefined) throw new Error('geen bron');
    expect(valueColumns(standard, telling)).toEqual([]);
  });

  it('know the edges of their bounds', () => {
    const finds = (kind: string, row: Record<string, CheckedValue>, today = '2024-11-15') => {
      const source = sourceOf(kind);
      if (source === undefined) throw new Error(kind);
      const whole = Object.fromEntries(Object.keys(source.columns).map((name) => [name, null]));
      return rowWarningsOf(source)
        .filter(({ suspect }) => suspect({ ...whole, ...row }, { today, swv: 'VO2708' }))
        .map(({ code }) => code);
    };
    // a holiday of every region begins on 24 July and ends on 16 August; 2023-07-24 is a Monday, 2023-08-17 a Thursday
    expect(finds('verzuim', { datum: '2023-07-21' })).toEqual([]);
    expect(finds('verzuim', { datum: '2023-07-24' })).toEqual(['verzuim_in_vakantie']);
    expect(finds('verzuim', { datum: '2023-08-17' })).toEqual([]);
    expect(finds('verzuim', { datum: '2024-01-01' })).toEqual(['verzuim_in_vakantie']);
    // 28 days is four weeks: from there on it is long
    const langdurig = {
      soort: 'langdurig_relatief',
      begindatum: '2024-03-04',
      reden_afgesloten: 'overig',
    };
    expect(finds('verzuimmeldingen', { ...langdurig, einddatum: '2024-03-31' })).toEqual([
      'langdurig_maar_kort',
    ]);
    expect(finds('verzuimmeldingen', { ...langdurig, einddatum: '2024-04-01' })).toEqual([]);
    // pupils of 10 and of 17 fit leerjaar 1, of 9 and 18 do not
    const brug = { begindatum: '2024-08-01', leerjaar: 1, onderwijssoort: 'brugjaar' };
    expect(finds('inschrijvingen', { ...brug, geboortedatum: '2014-08-01' })).toEqual([]);
    expect(finds('inschrijvingen', { ...brug, geboortedatum: '2014-08-02' })).toEqual([
      'leeftijd_past_niet_bij_leerjaar',
    ]);
    expect(finds('inschrijvingen', { ...brug, geboortedatum: '2006-08-02' })).toEqual([]);
    expect(finds('inschrijvingen', { ...brug, geboortedatum: '2006-08-01' })).toEqual([
      'leeftijd_past_niet_bij_leerjaar',
    ]);
    // without a number of the swv nothing is said about whose it is
    const nummer = { tlv_nummer: 'VO2709-2024-00001', verlenging: 'N' };
    expect(finds('tlv', nummer)).toEqual(['tlv_van_ander_swv']);
  });
});
