import { describe, expect, it } from 'vitest';
import { formatNumber } from './format-number.js';
import {
  formatCell,
  formatDate,
  formatGoal,
  formatPeriod,
  formatTarget,
  formatValue,
} from './wording.js';

describe('wording', () => {
  it('writes numbers with points for thousands and a comma for decimals', () => {
    expect(formatNumber(42253, 0)).toBe('42.253');
    expect(formatNumber(956857, 0)).toBe('956.857');
    expect(formatNumber(1234567.891, 2)).toBe('1.234.567,89');
    expect(formatNumber(-1500, 2)).toBe('-1.500,00');
    expect(formatNumber(-0.001, 2)).toBe('0,00');
  });

  it('puts the unit where Dutch readers expect it', () => {
    expect(formatValue(3.2, 'procent', 2)).toBe('3,20 %');
    expect(formatValue(20000, 'euro', 2)).toBe('€ 20.000,00');
    expect(formatValue(-1500, 'euro', 2)).toBe('- € 1.500,00');
    expect(formatValue(12, 'leerlingen', 0)).toBe('12');
  });

  it('never writes a number for a cell that is not shown', () => {
    expect(formatCell({ waarde: null, status: 'niet_getoond' }, 'leerlingen', 0)).toBe(
      'niet getoond',
    );
    expect(formatCell({ waarde: 3, status: 'niet_getoond' }, 'leerlingen', 0)).toBe('niet getoond');
    expect(formatCell({ waarde: 0, status: 'ok' }, 'leerlingen', 0)).toBe('0');
  });

  it('puts its target beside a goal, with the decimals that it has', () => {
    const goal = { waarde: 11.8, status: 'ok', oordeel: 'op_koers', streefwaarde: 13.25 } as const;
    expect(formatGoal(goal, 'procent', 1)).toBe('11,8 % (op koers; doel 13,25 %)');
    expect(formatGoal({ waarde: 11.8, status: 'ok' }, 'procent', 1)).toBe('11,8 %');
    const hidden = {
      ...goal,
      waarde: null,
      status: 'niet_getoond',
      oordeel: 'niet_meetbaar',
    } as const;
    expect(formatGoal(hidden, 'procent', 1)).toBe('niet getoond (niet meetbaar; doel 13,25 %)');
    expect(formatTarget(5, 'procent', 1)).toBe('5,0 %');
    expect(formatTarget(-250, 'euro', 2)).toBe('- € 250,00');
  });

  it('says dates and periods in words', () => {
    expect(formatDate('2024-12-31')).toBe('31 december 2024');
    expect(formatPeriod('2023-2024')).toBe('schooljaar 2023-2024');
    expect(formatPeriod('2024-10-01')).toBe('1 oktober 2024');
    expect(formatPeriod('2024-K3')).toBe('derde kwartaal van 2024');
    expect(formatPeriod('2024')).toBe('2024');
  });
});
