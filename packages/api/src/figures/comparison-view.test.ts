import { describe, expect, it } from 'vitest';
import { comparisonView } from './comparison-view.js';

describe('comparisonView', () => {
  const unit = { decimalen: 1 };
  const vergelijking = {
    soort: 'vorige_periode',
    periode: '2022-2023',
    tot: null,
    waarde: 11.8,
    verschil: 0.9,
    status: 'ok',
    reden: null,
  } as const;

  it('says the difference with its sign', () => {
    expect(comparisonView({ status: 'ok', vergelijking }, unit)).toEqual({
      periode: '2022-2023',
      waarde: 11.8,
      verschil: 0.9,
      verschilTekst: '+0,9',
      status: 'ok',
      reden: null,
    });
  });

  it('has no difference unless both figures are shown, whatever the row holds', () => {
    const without = { verschil: null, verschilTekst: null };
    expect(comparisonView({ status: 'niet_getoond', vergelijking }, unit)).toMatchObject(without);
    const before = { ...vergelijking, waarde: null, status: 'niet_getoond' } as const;
    expect(comparisonView({ status: 'ok', vergelijking: before }, unit)).toMatchObject(without);
  });
});
