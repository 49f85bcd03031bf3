import { describe, expect, it } from 'vitest';
import { dimensionsOf } from './figure-view.js';

const contents = {
  labels: {
    vestiging: { '18BR00': 'De Linde' },
    gemeente: { '0363': 'Amsterdam' },
    soort: { absoluut: 'absoluut verzuim' },
  },
};

describe('dimensionsOf', () => {
  it('names a value under its dimension or under the list that it is taken from; else it is itself', () => {
    const labelOf = (indicator: string, naam: string, waarde: string) =>
      dimensionsOf(contents, indicator, { uitsplitsing: naam, dimensies: { [naam]: waarde } })[0]
        ?.label;
    expect(labelOf('thuiszitters', 'gemeente', '0363')).toBe('Amsterdam');
    expect(labelOf('doorstroompercentage', 'vso_vestiging', '18BR00')).toBe('De Linde');
    expect(labelOf('thuiszitters', 'soort', 'absoluut')).toBe('absoluut verzuim');
    expect(labelOf('thuiszitters', 'leeftijdsklasse', '5-11')).toBe('5-11');
    expect(labelOf('thuiszitters', 'soort', 'langdurig_relatief')).toBe('langdurig_relatief');
    expect(labelOf('thuiszitters', 'gemeente', '*')).toBe('alle waarden');
  });

  it('keeps the order of the breakdown, whatever order the row has', () => {
    const cell = { uitsplitsing: 'b+a', dimensies: { a: '1', b: '2' } };
    expect(dimensionsOf(contents, 'x', cell).map(({ naam }) => naam)).toEqual(['b', 'a']);
  });
});
