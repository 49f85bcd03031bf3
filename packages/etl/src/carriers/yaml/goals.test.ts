import { Fault } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { readGoals } from './goals.js';

const PLAN = `# het plan
ondersteuningsplan: 2024-2027
programmas:
  - id: doorstroom
    naam: Doorstroom vso naar vo
    doelen:
      - id: d1
        tekst: "Meer leerlingen: naar het vo"
        indicator: doorstroompercentage
        richting: hoger
        streefwaarden: { "2022-2023": 4.5, "2023-2024": 5.0 }
        bronnen: [ "https://voorbeeld.invalid/plan", https://voorbeeld.invalid/b ]
  - id: thuis
    naam: Thuis
    doelen:
      - id: d2
        tekst: Minder thuiszitters
        indicator: thuiszitters
        richting: lager
        streefwaarden:
          2024-2025: 40
          2025-2026: ~
          2026-2027: "30,5"
`;

function faultOf(text: string): Fault {
  try {
    readGoals(text);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('er ging niets mis');
}

const replaced = (from: string, to: string) => faultOf(PLAN.replace(from, to)).detail;

describe('readGoals', () => {
  it('gives a record for each target, with its line and every value as it was written', () => {
    const records = readGoals(PLAN);
    expect(records.map(({ line }) => line)).toEqual([11, 11, 21, 22, 23]);
    expect(records[0]?.values).toEqual({
      plan: '2024-2027',
      programma_id: 'doorstroom',
      programma_naam: 'Doorstroom vso naar vo',
      doel_id: 'd1',
      tekst: 'Meer leerlingen: naar het vo',
      indicator: 'doorstroompercentage',
      richting: 'hoger',
      periode: '2022-2023',
      streefwaarde: '4.5',
      volgorde: '1',
      bronnen: 'https://voorbeeld.invalid/plan https://voorbeeld.invalid/b',
      jaren_zonder_streefwaarde: '2024-2025, 2025-2026, 2026-2027',
    });
    // a number that ends in 0 is not shortened, and what is missing is said once per goal
    expect(records[1]?.values).toMatchObject({
      streefwaarde: '5.0',
      jaren_zonder_streefwaarde: '',
    });
    expect(records.slice(2).map(({ values }) => [values.volgorde, values.streefwaarde])).toEqual([
      ['2', '40'],
      ['2', ''],
      ['2', '30,5'],
    ]);
  });

  it('reads JSON, which is YAML as well', () => {
    const doel = {
      id: 'd1',
      tekst: 'Doel',
      indicator: 'vergoedingen/aantal',
      richting: 'hoger',
      streefwaarden: { '2024': 5 },
    };
    const programmas = [{ id: 'p', naam: 'P', doelen: [doel] }];
    const [record] = readGoals(JSON.stringify({ ondersteuningsplan: '2024-2024', programmas }));
    expect(record?.values).toMatchObject({ periode: '2024', streefwaarde: '5', bronnen: '' });
  });

  it('leaves a value that is missing or odd to who reads rows', () => {
    const records = readGoals(
      PLAN.replace('        richting: hoger\n', '').replace('thuiszitters', 'bestaat niet'),
    );
    expect(records[0]?.values.richting).toBe('');
    expect(records).toHaveLength(5);
  });

  it('names every line that is wrong, in one fault, and repeats nothing that was typed', () => {
    const { detail, code } = faultOf(
      PLAN.replace('id: thuis', 'id: doorstroom')
        .replace('id: d2', 'id: d1')
        .replace('2024-2027', 'Plan van Jansen')
        .replace('richting: lager', 'Jansen: lager'),
    );
    expect(code).toBe('doelen_onjuist');
    expect(detail).toBe(
      [
        'Regel 2: ondersteuningsplan: verwacht de jaren van het plan, als 2024-2027.',
        'Regel 13: deze id heeft een ander programma al, op regel 4.',
        'Regel 16: deze id heeft een ander doel al, op regel 7.',
        'Regel 19: onbekende sleutel bij een doel; bekend: id, tekst, indicator, richting, streefwaarden, bronnen.',
      ].join(' '),
    );
  });

  it('refuses what has another shape', () => {
    expect(replaced('2024-2027', '2027-2024')).toContain('Regel 2: ondersteuningsplan');
    expect(replaced('2024-2027', '2024-2099')).toContain('Regel 2: ondersteuningsplan');
    expect(replaced('{ "2022-2023": 4.5, "2023-2024": 5.0 }', '{}')).toContain(
      'Regel 11: streefwaarden',
    );
    expect(replaced('{ "2022-2023": 4.5, "2023-2024": 5.0 }', '5')).toContain(
      'Regel 11: streefwaarden',
    );
    expect(replaced('4.5', '[4, 5]')).toContain('één getal');
    expect(replaced('tekst: Minder thuiszitters', 'tekst: [a]')).toContain(
      'Regel 17: tekst: verwacht één tekst',
    );
    expect(faultOf('ondersteuningsplan: 2024-2027\n').detail).toContain('programmas');
    expect(faultOf('programmas: []\n').detail).toContain('programmas: verwacht een lijst');
    expect(faultOf('- a\n- b\n').detail).toContain('Regel 1: verwacht het bestand met');
    expect(faultOf('').detail).toContain('Regel 1');
    expect(faultOf('ondersteuningsplan: 2024-2027\nprogrammas: [ {id: p, naam: P} ]').detail).toBe(
      'Regel 2: doelen: verwacht een lijst met minstens een doel.',
    );
  });

  it('says where it is no YAML', () => {
    expect(replaced('    naam: Thuis\n', '    naam: Thuis\n    naam: Nog eens\n')).toBe(
      'Regel 15: een sleutel staat er twee keer.',
    );
    expect(replaced('  - id: thuis', '\t- id: thuis')).toMatch(/^Regel 1[23]: /);
    expect(faultOf('a: "b').detail).toMatch(/^Regel 1: dit is geen goede YAML/);
    expect(faultOf(`${'['.repeat(200_000)}`).code).toBe('doelen_onjuist');
    expect(faultOf('a: &x 1\nb: *x\n').detail).toContain('verwijzing met *');
    expect(faultOf(`${PLAN}---\n${PLAN}`).detail).toContain('---');
  });

  it('names no more than twenty things', () => {
    const many = Array.from({ length: 30 }, (_, at) => `k${at}: v`).join('\n');
    expect(faultOf(many).detail).toMatch(/En nog 1\d\.$/);
  });

  it('refuses keys for data of persons before anything else, but a programme has a name', () => {
    const { code, detail } = faultOf(
      PLAN.replace('richting: lager', 'telefoon: 0612345678').replace('2024-2027', 'x'),
    );
    expect([code, detail]).toEqual(['kolom_verboden', 'Sleutel: telefoon.']);
    expect(replaced('tekst: Minder thuiszitters', 'Naam: J. Bedenksel')).toBe('Sleutel: naam.');
  });
});
