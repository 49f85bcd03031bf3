import { describe, expect, it } from 'vitest';
import { periodName, whenWords } from './period-words.js';

describe('period words', () => {
  it('names a period, and says when it goes on after the data end', () => {
    expect(periodName('2023-2024', '2024-12-31')).toBe('2023-2024');
    expect(periodName('2024-2025', '2024-12-31')).toBe('2024-2025 (loopt nog)');
    expect(periodName('2024', '2024-12-31')).toBe('2024');
    expect(periodName('2024-10-01', '2024-12-31')).toBe('1 oktober 2024');
  });

  it('says when it was within a sentence', () => {
    expect(whenWords('2023-2024')).toBe('in schooljaar 2023-2024');
    expect(whenWords('2024')).toBe('in 2024');
    expect(whenWords('2024-10-01')).toBe('op 1 oktober 2024');
    expect(whenWords('2024-K3')).toBe('in het derde kwartaal van 2024');
  });
});
