import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.js';
import { goalFigureOf, sayGoalFigures } from './goal-figure.js';
import { isPeriodOf, isPublishedDay, yearsWithoutTarget } from './goal-period.js';

describe('the figure that a goal is about', () => {
  it('is one of the catalogue that has a total', () => {
    expect(goalFigureOf('doorstroompercentage')?.indicator.period).toBe('schooljaar');
    expect(goalFigureOf('vergoedingen/bedrag')?.figure.eenheid).toBe('euro');
    for (const name of ['vergoedingen', 'Doorstroompercentage', 'doelen', '']) {
      expect(goalFigureOf(name), name).toBeUndefined();
    }
  });

  it('is suggested when it is not there, without repeating what was typed', () => {
    expect(sayGoalFigures('vergoedingen')).toBe(
      'een van: vergoedingen/aantal, vergoedingen/bedrag',
    );
    expect(sayGoalFigures('vergoedingen/euro')).toContain('vergoedingen/bedrag');
    expect(sayGoalFigures('doorstroompercentge')).toContain('lijkt op: doorstroompercentage');
    expect(sayGoalFigures('DOORSTROOMPERCENTAGE')).toContain('doorstroompercentage');
    expect(sayGoalFigures('doelen')).toBe('een ander cijfer dan dat van de doelen zelf');
    const far = sayGoalFigures('Jan Bedenksel uit Verzonnenstad'.repeat(99));
    expect(far).toBe('een cijfer uit docs/indicatoren/README.md');
  });

  it('is found by how many letters differ', () => {
    expect(editDistance('thuiszitters', 'thuiszitters')).toBe(0);
    expect(editDistance('thuiszitter', 'thuiszitters')).toBe(1);
    expect(editDistance('leerling', 'leringen')).toBe(4);
    expect(editDistance('', 'vsv')).toBe(3);
  });
});

describe('the periods of a goal', () => {
  it('are written as the indicator writes its own', () => {
    expect(isPeriodOf('schooljaar', '2023-2024')).toBe(true);
    expect(isPeriodOf('schooljaar', '2023-2025')).toBe(false);
    expect(isPeriodOf('schooljaar', '2023')).toBe(false);
    expect(isPeriodOf('kalenderjaar', '2023')).toBe(true);
    expect(isPeriodOf('kalenderjaar', '2023-2024')).toBe(false);
    expect(isPeriodOf('peildatum', '2024-02-29')).toBe(true);
    expect(isPeriodOf('peildatum', '2023-02-29')).toBe(false);
    expect(isPeriodOf('kwartaal', '2024-K4')).toBe(true);
    expect(isPeriodOf('kwartaal', '2024-K5')).toBe(false);
    expect(isPeriodOf('eigen', 'ronde 3')).toBe(true);
  });

  it('cover every year of the plan, or the years that lack are named', () => {
    expect(yearsWithoutTarget('2024-2027', 'kalenderjaar', ['2024', '2027'])).toEqual([
      '2025',
      '2026',
    ]);
    // the schooljaren that lie in the plan as a whole
    expect(yearsWithoutTarget('2024-2027', 'schooljaar', ['2023-2024', '2025-2026'])).toEqual([
      '2024-2025',
      '2026-2027',
    ]);
    expect(yearsWithoutTarget('2024-2025', 'peildatum', ['2024-10-01', '2025-02-01'])).toEqual([]);
    expect(yearsWithoutTarget('2024-2025', 'kwartaal', ['2024-K4'])).toEqual(['2025']);
    expect(yearsWithoutTarget('2024-2024', 'kalenderjaar', [])).toEqual(['2024']);
    expect(yearsWithoutTarget('2024-2027', 'eigen', [])).toEqual([]);
  });

  it('by peildatum are days that are published', () => {
    expect(isPublishedDay({}, '2024-02-01')).toBe(true);
    expect(isPublishedDay({}, '2024-11-01')).toBe(false);
    expect(isPublishedDay({ peildata: 'telling' }, '2024-10-01')).toBe(true);
    expect(isPublishedDay({ peildata: 'telling' }, '2024-12-31')).toBe(false);
  });
});
