import { describe, expect, it } from 'vitest';
import { leerlingNumbers } from './leerling-numbers.js';

describe('leerling numbers', () => {
  it('pass the check of a BSN, begin with 99 and come once', () => {
    const numbers = leerlingNumbers(42);
    const drawn = Array.from({ length: 30_000 }, () => numbers.next().value);
    expect(new Set(drawn).size).toBe(drawn.length);
    for (const number of drawn) {
      const sum = [...number].reduce(
        (total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place),
        0,
      );
      expect(/^99\d{7}$/.test(number) && sum % 11 === 0, number).toBe(true);
    }
  });
});
