import { describe, expect, it } from 'vitest';
import { breakdownTable } from './breakdown-rows.js';
import type { Cell } from './cell.js';
import type { Topic } from './topic.js';

function part(periode: string, waarde: string, label = waarde): Cell {
  const dimensies = [{ naam: 'school', waarde, label }];
  return {
    indicator: 'x',
    periode,
    dimensies,
    status: 'ok',
    cel: { tekst: '' },
  } as unknown as Cell;
}

function table(reporting: string | undefined, ...cells: Cell[]) {
  const breakdown = { naam: 'school', omschrijving: 'school', cells };
  return breakdownTable({ reporting } as Topic, breakdown);
}

describe('breakdownTable', () => {
  it('has the reporting period, in the order of what people read', () => {
    const found = table(
      '2024',
      part('2023', '1', 'Oud'),
      part('2024', '3', 'zuid'),
      part('2024', '2', 'École'),
      part('2024', '10', 'Klas 10'),
      part('2024', '9', 'Klas 9'),
    );
    expect(found?.rows.map(({ label }) => label)).toEqual(['École', 'Klas 9', 'Klas 10', 'zuid']);
  });

  it('tells two of one name apart by their code', () => {
    const found = table(
      '2024',
      part('2024', '18BR00', 'De Linde'),
      part('2024', '18BR01', 'De Linde'),
    );
    expect(found?.rows.map(({ label }) => label)).toEqual([
      'De Linde (18BR00)',
      'De Linde (18BR01)',
    ]);
  });

  it('keeps apart what stands for the whole breakdown', () => {
    const found = table('2024', part('2024', '*', 'alle waarden'));
    expect(found?.rows).toEqual([]);
    expect(found?.withheld).toHaveLength(1);
  });

  it('falls back on the last period before it, and is not there without any', () => {
    expect(table('2024', part('2022', 'a'), part('2023', 'a'), part('2025', 'a'))?.periode).toBe(
      '2023',
    );
    expect(table('2024')).toBeUndefined();
  });
});
