import { type Cell, type Indicator, indicatorOf } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { allExactCells, cellsOf, withGoalCells } from './goal-cells.js';
import type { IndicatorPeriod, MartRow } from './mart-rows.js';

const doelen = indicatorOf('doelen') as Indicator;

/** A target as the mart holds it. */
function target(
  periode: string,
  cijfer: string,
  own: { doel?: string; richting?: string; streefwaarde?: number; volgorde?: number } = {},
): MartRow {
  const { doel = 'd1', richting = 'hoger', streefwaarde = 5, volgorde = 1 } = own;
  return {
    periode,
    dimensions: { doel, programma: 'p', cijfer, richting, tekst: 'Doel' },
    measures: {
      streefwaarde: BigInt(Math.round(streefwaarde * 100)),
      volgorde: BigInt(volgorde) * 100n,
    },
  };
}

function periodOf(...rows: readonly MartRow[]): IndicatorPeriod {
  return { indicator: doelen, periode: rows[0]?.periode ?? '', hasData: true, rows };
}

function figure(indicator: string, periode: string, own: Partial<Cell>): Cell {
  const base = { teller: null, noemer: null, waarde: null, status: 'ok' as const };
  return { indicator, periode, dimensies: {}, ...base, ...own };
}

const goalsIn = (cells: readonly Cell[]) => cells.filter(({ indicator }) => indicator === 'doelen');
const verdict = (row: MartRow, ...cells: readonly Cell[]) =>
  goalsIn(withGoalCells([periodOf(row)], cells)).map(({ waarde, status, oordeel, vorige }) => [
    waarde,
    status,
    oordeel,
    vorige,
  ])[0];

describe('the cells of goals', () => {
  it('repeat the figure as it is published, behind all other cells and in the order of the plan', () => {
    const cells = [
      figure('doorstroompercentage', '2023-2024', { teller: 9, noemer: 200, waarde: 4.5 }),
      figure('doorstroompercentage', '2023-2024', {
        dimensies: { gemeente: '9801' },
        waarde: 99,
      }),
    ];
    const rows = [
      target('2023-2024', 'doorstroompercentage', { doel: 'a', volgorde: 2 }),
      target('2023-2024', 'doorstroompercentage', { doel: 'b', volgorde: 1, streefwaarde: 4.5 }),
    ];
    const all = withGoalCells([periodOf(...rows)], cells);
    expect(all.slice(0, 2)).toEqual(cells);
    expect(all[2]).toEqual({
      indicator: 'doelen',
      periode: '2023-2024',
      dimensies: { doel: 'b' },
      teller: 9,
      noemer: 200,
      waarde: 4.5,
      status: 'ok',
      over: 'doorstroompercentage',
      streefwaarde: 4.5,
      oordeel: 'gehaald',
      vorige: null,
    });
    expect(all[3]).toMatchObject({ dimensies: { doel: 'a' }, oordeel: 'niet_gehaald' });
    expect(withGoalCells([], cells)).toBe(cells);
  });

  it('say nothing of a figure that is hidden, and compare with none', () => {
    const row = target('2023-2024', 'thuiszitters', { richting: 'lager' });
    const before = figure('thuiszitters', '2022-2023', { waarde: 12 });
    const hidden = figure('thuiszitters', '2023-2024', { status: 'niet_getoond' });
    expect(verdict(row, before, hidden)).toEqual([null, 'niet_getoond', 'niet_meetbaar', null]);
    // it is half way, but who sees that must not learn what was hidden a year before
    const now = figure('thuiszitters', '2023-2024', { waarde: 8 });
    const hiddenBefore = figure('thuiszitters', '2022-2023', { status: 'niet_getoond' });
    expect(verdict(row, before, now)).toEqual([8, 'ok', 'op_koers', 12]);
    expect(verdict(row, hiddenBefore, now)).toEqual([8, 'ok', 'niet_gehaald', null]);
  });

  it('have no number where there are too few observations, also for staff', () => {
    const row = target('2023', 'vergoedingen_doorlooptijd');
    const few = figure('vergoedingen_doorlooptijd', '2023', {
      noemer: 3,
      waarde: 9,
      status: 'te_weinig',
    });
    const [goal] = goalsIn(withGoalCells([periodOf(row)], [few]));
    expect(goal).toMatchObject({ noemer: null, waarde: null, status: 'te_weinig' });
    expect(goal?.oordeel).toBe('niet_meetbaar');
  });

  it('are there for a period without a figure', () => {
    expect(verdict(target('2031-2032', 'doorstroompercentage'))).toEqual([
      null,
      'geen_gegevens',
      'niet_meetbaar',
      null,
    ]);
  });

  it('look a year back, whatever the period is', () => {
    const pairs = [
      ['2023-2024', '2022-2023'],
      ['2024', '2023'],
      ['2024-02-29', '2023-02-28'],
      ['2024-10-01', '2023-10-01'],
      ['2024-K1', '2023-K1'],
    ] as const;
    for (const [now, before] of pairs) {
      const cells = [figure('x', now, { waarde: 4 }), figure('x', before, { waarde: 3 })];
      expect(verdict(target(now, 'x'), ...cells), now).toEqual([4, 'ok', 'op_koers', 3]);
    }
    const own = figure('audits', 'ronde 2', { waarde: 4 });
    expect(verdict(target('ronde 2', 'audits'), own)).toEqual([4, 'ok', 'niet_gehaald', null]);
  });

  it('are not made of the mart by itself', () => {
    const row = target('2023', 'vergoedingen/aantal');
    expect(allExactCells([periodOf(row)])).toMatchObject([{ status: 'geen_gegevens' }]);
  });
});

describe('cellsOf', () => {
  it('keeps the cells of what was asked for', () => {
    const cells = [figure('doelen', '2023', {}), figure('thuiszitters', '2022-2023', {})];
    expect(cellsOf([doelen], cells)).toEqual(cells.slice(0, 1));
    expect(cellsOf(undefined, cells)).toBe(cells);
  });
});
