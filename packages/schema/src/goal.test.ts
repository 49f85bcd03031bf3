import { describe, expect, it } from 'vitest';
import { GOAL_VERDICTS, goalVerdict, VERDICT_WORDS } from './goal.js';

const hoger = (streefwaarde: number, waarde: number | null, vorige: number | null = null) =>
  goalVerdict({ richting: 'hoger', streefwaarde, waarde, vorige });
const lager = (streefwaarde: number, waarde: number | null, vorige: number | null = null) =>
  goalVerdict({ richting: 'lager', streefwaarde, waarde, vorige });

describe('goalVerdict', () => {
  it('is gehaald from the target on, whatever came before', () => {
    expect(hoger(5, 5)).toBe('gehaald');
    expect(hoger(5, 5.1, 9)).toBe('gehaald');
    expect(lager(40, 40)).toBe('gehaald');
    expect(lager(40, 12, 3)).toBe('gehaald');
    expect(lager(0, 0)).toBe('gehaald');
  });

  it('is op koers from exactly half of the distance on', () => {
    expect(hoger(5, 4.5, 4)).toBe('op_koers');
    expect(hoger(5, 4.4, 4)).toBe('niet_gehaald');
    expect(lager(40, 50, 60)).toBe('op_koers');
    expect(lager(40, 51, 60)).toBe('niet_gehaald');
    // 4.3 - 4.1 and half of 4.5 - 4.1 are not the same number in floating point
    expect(hoger(4.5, 4.3, 4.1)).toBe('op_koers');
    expect(hoger(0.07, 0.06, 0.05)).toBe('op_koers');
    expect(hoger(-1.5, -2, -2.5)).toBe('op_koers');
  });

  it('is niet gehaald when it moved the wrong way, or not at all', () => {
    expect(hoger(5, 4, 4)).toBe('niet_gehaald');
    expect(hoger(5, 3.9, 4)).toBe('niet_gehaald');
    expect(hoger(5, 4.9, 5)).toBe('niet_gehaald');
    expect(hoger(5, 4.9, 6)).toBe('niet_gehaald');
    expect(lager(40, 41, 20)).toBe('niet_gehaald');
  });

  it('needs the figure of a year before to be op koers, and a figure to be anything', () => {
    expect(hoger(5, 4.9)).toBe('niet_gehaald');
    expect(hoger(5, null, 4.9)).toBe('niet_meetbaar');
    expect(lager(5, null)).toBe('niet_meetbaar');
  });

  it('has words for every verdict', () => {
    for (const verdict of GOAL_VERDICTS) expect(VERDICT_WORDS[verdict].long).toMatch(/\.$/);
  });
});
