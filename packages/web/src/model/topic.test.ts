import { describe, expect, it } from 'vitest';
import type { Cell } from './cell.js';
import { type Definition, topicOf } from './topic.js';

const figure = { figuur: 'x', indicator: 'x', indicatorNaam: 'X', uitsplitsingen: [] };

function reporting(cells: Record<string, Cell['status']>, tot: string): string | undefined {
  const totals = Object.entries(cells).map(
    ([periode, status]) => ({ indicator: 'x', periode, status, dimensies: [] }) as unknown as Cell,
  );
  const definitions = [figure as unknown as Definition];
  return topicOf(definitions, totals, undefined, { uitsplitsing: undefined, tot }).reporting;
}

describe('the reporting period of a topic', () => {
  it('is the last that is over, not the one that still runs', () => {
    expect(reporting({ '2024-2025': 'ok', '2023-2024': 'ok' }, '2024-12-31')).toBe('2023-2024');
    expect(reporting({ '2023': 'ok', '2024': 'ok' }, '2024-12-31')).toBe('2024');
  });

  it('is one of which something is known, also when that may not be shown', () => {
    const cells = { '2022-2023': 'ok', '2023-2024': 'niet_getoond', '2024-2025': 'geen_gegevens' };
    expect(reporting(cells as Record<string, Cell['status']>, '2025-09-30')).toBe('2023-2024');
  });

  it('is the only one there is, or none', () => {
    expect(reporting({ '2024-2025': 'ok' }, '2024-12-31')).toBe('2024-2025');
    expect(reporting({}, '2024-12-31')).toBeUndefined();
  });
});
