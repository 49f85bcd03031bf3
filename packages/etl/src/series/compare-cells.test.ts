import { type Cell, type Indicator, indicatorOf } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import type { ParameterValue } from '../marts/parameters.js';
import { compareCells } from './compare-cells.js';
import { breakBetweenDefinitions } from './series-break.js';

function indicator(id: string, changes: Partial<Indicator> = {}): Indicator {
  const found = indicatorOf(id);
  if (found === undefined) throw new Error(id);
  return { ...found, ...changes };
}

const cell = (
  name: string,
  periode: string,
  waarde: number | null,
  more: Partial<Cell> = {},
): Cell => ({
  indicator: name,
  periode,
  dimensies: {},
  teller: waarde,
  noemer: null,
  waarde,
  status: waarde === null ? 'geen_gegevens' : 'ok',
  ...more,
});

const compare = (
  of: Indicator,
  cells: readonly Cell[],
  more: Partial<Parameters<typeof compareCells>[0]> = {},
) => compareCells({ indicators: [of], cut: '2024-12-31', cells, parameters: [], ...more });

describe('comparisons in time', () => {
  const thuiszitters = indicator('thuiszitters');

  it('are with the schooljaar before, and tell the change in the unit of the figure', () => {
    const cells = [cell('thuiszitters', '2022-2023', 19), cell('thuiszitters', '2023-2024', 12)];
    const [first, second] = compare(thuiszitters, cells);
    expect(first).toMatchObject([
      { soort: 'vorige_periode', status: 'geen_eerdere', waarde: null },
    ]);
    expect(second).toMatchObject([
      { soort: 'vorige_periode', periode: '2022-2023', waarde: 19, verschil: -7, status: 'ok' },
    ]);
  });

  it('leave no noise of binary fractions in the change of a percentage', () => {
    const of = indicator('doorstroompercentage');
    const cells = [
      cell('doorstroompercentage', '2021-2022', 4.6),
      cell('doorstroompercentage', '2022-2023', 5.1),
    ];
    // 5.1 - 4.6 is 0.4999999999999998 in floating point
    expect(compare(of, cells)[1]?.[0]).toMatchObject({ verschil: 0.5 });
  });

  it('skip no period: without the one before there is nothing to compare with', () => {
    const cells = [cell('thuiszitters', '2020-2021', 19), cell('thuiszitters', '2022-2023', 12)];
    expect(compare(thuiszitters, cells)[1]?.[0]).toMatchObject({
      periode: '2021-2022',
      status: 'geen_eerdere',
    });
  });

  it('of a quarter are with the quarter before and the same quarter of the year before', () => {
    const of = indicator('verzuimredenen');
    const at = (periode: string, waarde: number) => cell('verzuimredenen', periode, waarde);
    const cells = [at('2023-K1', 40), at('2023-K4', 50), at('2024-K1', 45)];
    const yearEarlier = { cut: '2023-12-31', cells: [at('2023-K1', 40), at('2023-K4', 50)] };
    expect(compare(of, cells, { yearEarlier })[2]).toMatchObject([
      { soort: 'vorige_periode', periode: '2023-K4', verschil: -5 },
      { soort: 'jaar_eerder', periode: '2023-K1', verschil: 5, tot: '2023-12-31' },
    ]);
  });

  it('of a period that still runs are with the same days of the year before', () => {
    const cells = [cell('thuiszitters', '2023-2024', 30), cell('thuiszitters', '2024-2025', 9)];
    // up to 31 December 2023 there were 8 of the 30
    const yearEarlier = { cut: '2023-12-31', cells: [cell('thuiszitters', '2023-2024', 8)] };
    const [closed, running] = compare(thuiszitters, cells, { yearEarlier });
    expect(running?.[1]).toMatchObject({
      soort: 'jaar_eerder',
      periode: '2023-2024',
      tot: '2023-12-31',
      waarde: 8,
      verschil: 1,
    });
    // the whole year before is no match for a part
    expect(running?.[0]).toMatchObject({
      soort: 'vorige_periode',
      waarde: 30,
      verschil: null,
      status: 'loopt_nog',
    });
    expect(closed?.[1]).toMatchObject({ soort: 'jaar_eerder', status: 'geen_eerdere' });
  });

  it('of a closed period are with what was known of the year before at that moment', () => {
    const of = indicator('opp_op_tijd');
    const at = (periode: string, waarde: number) => cell('opp_op_tijd', periode, waarde);
    // up to 15 August 2023 all were on time; the one of July that is late came to count afterwards
    const yearEarlier = { cut: '2023-08-15', cells: [at('2022-2023', 100)] };
    const cells = [at('2022-2023', 50), at('2023-2024', 100)];
    const [, closed] = compare(of, cells, { yearEarlier, cut: '2024-08-15' });
    expect(closed?.[0]).toMatchObject({ soort: 'vorige_periode', verschil: 50 });
    expect(closed?.[1]).toMatchObject({ soort: 'jaar_eerder', verschil: 0, tot: '2023-08-15' });
  });

  it('of a value that did not occur before are with 0, in exact figures only', () => {
    const cells = [
      cell('thuiszitters', '2022-2023', 6),
      cell('thuiszitters', '2023-2024', 7),
      cell('thuiszitters', '2023-2024', 2, { dimensies: { soort: 'absoluut' } }),
    ];
    expect(compare(thuiszitters, cells, { isExact: true })[2]?.[0]).toMatchObject({
      waarde: 0,
      verschil: 2,
      status: 'ok',
    });
    expect(compare(thuiszitters, cells)[2]?.[0]).toMatchObject({ status: 'geen_eerdere' });
  });

  it('across a break in the series are refused, by name', () => {
    const seriesBreaks = [{ from: '2023-08-01', reason: 'andere bron.' }];
    const of = indicator('thuiszitters', { seriesBreaks });
    const cells = ['2021-2022', '2022-2023', '2023-2024'].map((periode) =>
      cell('thuiszitters', periode, 10),
    );
    const [, before, across] = compare(of, cells);
    expect(before?.[0]).toMatchObject({ status: 'ok', verschil: 0 });
    expect(across?.[0]).toMatchObject({ status: 'reeksbreuk', waarde: null, verschil: null });
    expect(across?.[0]?.reden).toContain('1 augustus 2023');
  });

  it('across a changed norm that decides who counts are refused', () => {
    const norm = (value: string, from: string, until: string): ParameterValue => ({
      parameter: 'thuiszitter_dagen',
      value,
      from,
      until,
      delivery: 1,
    });
    const parameters = [norm('20', '2023-08-01', 'infinity')];
    const cells = [cell('thuiszitters', '2022-2023', 10), cell('thuiszitters', '2023-2024', 14)];
    expect(compare(thuiszitters, cells, { parameters })[1]?.[0]).toMatchObject({
      status: 'reeksbreuk',
    });
    // a norm that was the same in both years breaks nothing
    const always = [norm('20', '2015-08-01', 'infinity')];
    expect(compare(thuiszitters, cells, { parameters: always })[1]?.[0]).toMatchObject({
      status: 'ok',
      verschil: 4,
    });
  });

  it('of a figure without a value tell why', () => {
    const cells = [
      cell('thuiszitters', '2022-2023', null, { status: 'niet_getoond' }),
      cell('thuiszitters', '2023-2024', 14),
    ];
    expect(compare(thuiszitters, cells)[1]?.[0]).toMatchObject({
      status: 'niet_getoond',
      waarde: null,
      verschil: null,
    });
  });

  it('between publications are refused when definition or rule set differ', () => {
    const one = { versie: 1, regelset: 'landelijk' };
    expect(breakBetweenDefinitions(one, one)).toBeUndefined();
    expect(breakBetweenDefinitions(one, { ...one, versie: 2 })).toContain('definitie');
    expect(breakBetweenDefinitions(one, { ...one, regelset: 'koers' })).toContain('regelset');
  });
});
