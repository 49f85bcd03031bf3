import { describe, expect, it } from 'vitest';
import { INDICATORS } from './indicators/index.js';
import { figureNamed, namedFigures } from './named-figure.js';

describe('a figure by its name', () => {
  it('is the one that its indicator declares', () => {
    const { indicator, figure } = figureNamed('vergoedingen/bedrag') ?? {};
    expect(indicator?.id).toBe('vergoedingen');
    expect(figure?.eenheid).toBe('euro');
    expect(indicator?.figures).toContain(figure);
  });

  it('is no indicator, and nothing that is written otherwise', () => {
    for (const name of ['vergoedingen', 'Doorstroompercentage', 'toString', '']) {
      expect(figureNamed(name), name).toBeUndefined();
    }
  });

  it('is one of all that the catalogue declares: no two have the same name', () => {
    const declared = INDICATORS.flatMap(({ figures }) => figures);
    expect([...namedFigures().values()].map(({ figure }) => figure)).toEqual(declared);
  });
});
