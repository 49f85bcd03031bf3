import { INDICATORS } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { coveredKinds } from './covered-kinds.js';

const coveredBy = (id: string, periods: readonly string[]) => {
  const indicator = INDICATORS.find((one) => one.id === id);
  if (indicator === undefined) throw new Error(`geen indicator ${id}`);
  return coveredKinds(indicator, periods, periods.at(-1) ?? '');
};
const saidOf = (id: string, period: string) =>
  coveredBy(id, [period]).map(
    (one) => `${one.kind} ${one.period}${one.required ? '' : ' (daarnaast)'}`,
  );

describe('the kinds that a figure covers', () => {
  it('are also those that it only looks into', () => {
    expect(saidOf('herbestedingsverplichting', '2023')).toEqual([
      'verplichtingen 2023',
      'verplichting_mutaties 2023 (daarnaast)',
    ]);
    expect(saidOf('evaluatieritme', '2023-2024')).toEqual([
      'doorstroom 2023-2024',
      'evaluaties 2023-2024 (daarnaast)',
    ]);
  });

  it('are also those that some of its figures require, each once', () => {
    // programmas has no periods
    expect(saidOf('programma_realisatie', '2023')).toEqual([
      'begroting 2023 (daarnaast)',
      'grootboek 2023 (daarnaast)',
    ]);
    expect(saidOf('continuiteit', '2023')).toEqual([
      'balans 2023 (daarnaast)',
      'personeel 2023 (daarnaast)',
      'leerlingprognose 2023 (daarnaast)',
    ]);
  });

  it('are no registers', () => {
    expect(saidOf('schoolbesteding', '2023')).toEqual(['schoolbesteding 2023']);
    expect(saidOf('grensverkeer', '2023-10-01')).toEqual([
      'inschrijvingen 2023-10-01',
      'tlv 2023-10-01',
    ]);
  });

  it('are looked for in the schooljaar that the indicator asks for', () => {
    expect(saidOf('doorstroompercentage', '2022-2023')).toEqual([
      'inschrijvingen 2022-2023',
      'tlv 2022-2023',
      'inschrijvingen 2023-2024',
    ]);
    expect(saidOf('tlv_prognose', '2023-10-01')).toEqual(['tlv 2023-2024']);
  });

  it('know the two periods before, of a peildatum those in which the indicator is given', () => {
    const [quarter] = coveredBy('verzuimredenen', ['2024-K1']);
    expect(quarter?.before).toEqual(['2023-K4', '2023-K3']);
    const [day] = coveredBy('tlv_lopend', ['2023-10-01', '2023-12-31', '2024-02-01', '2024-06-15']);
    expect(day?.before).toEqual(['2023-12-31', '2024-02-01']);
    const [next] = coveredBy('tlv_prognose', ['2023-10-01']);
    expect(next?.before).toEqual(['2022-2023', '2021-2022']);
  });
});
