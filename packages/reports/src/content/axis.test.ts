import { describe, expect, it } from 'vitest';
import { axisOf } from './axis.js';

describe('the value axis', () => {
  it('has round steps, worded as the figures are', () => {
    expect(axisOf([3.2, 4.2], 'procent').ticks).toEqual(['0 %', '2 %', '4 %', '6 %']);
    expect(axisOf([0.4], 'procent').ticks).toEqual(['0,0 %', '0,2 %', '0,4 %']);
    expect(axisOf([1117, 48], 'leerlingen').ticks).toEqual(['0', '500', '1.000', '1.500']);
    expect(axisOf([1450000], 'euro').ticks).toEqual(['€ 0', '€ 1.000.000', '€ 2.000.000']);
  });

  it('never has half pupils, and stands when all values are 0', () => {
    expect(axisOf([1], 'leerlingen').ticks).toEqual(['0', '1']);
    expect(axisOf([0], 'leerlingen')).toEqual({ min: 0, max: 1, step: 1, ticks: ['0', '1'] });
  });

  it('goes below 0 for an amount that does', () => {
    const axis = axisOf([-35000, 50000], 'euro');
    expect(axis.min).toBe(-50000);
    expect(axis.ticks).toEqual(['- € 50.000', '€ 0', '€ 50.000']);
  });

  it('holds every value', () => {
    for (const value of [0.1, 1, 7, 9.99, 10, 99, 101, 956857]) {
      for (const eenheid of ['procent', 'leerlingen', 'euro'] as const) {
        const { max, ticks } = axisOf([value], eenheid);
        expect(max).toBeGreaterThanOrEqual(value);
        expect(ticks.length).toBeLessThanOrEqual(5);
      }
    }
  });
});
