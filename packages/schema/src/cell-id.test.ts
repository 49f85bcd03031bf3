import { describe, expect, it } from 'vitest';
import { cellId, cellKey, parseCellId } from './cell-id.js';

const cell = (dimensies: Record<string, string>) => ({
  indicator: 'thuiszitters',
  periode: '2023-2024',
  dimensies,
});

describe('the key of a cell', () => {
  it('does not depend on the order of dimensions, and is that of one cell', () => {
    const of = cell({ reden: 'ziek', geoorloofd: 'J' });
    expect(cellKey(of)).toBe(cellKey(cell({ geoorloofd: 'J', reden: 'ziek' })));
    const others = [
      { ...of, periode: '2022-2023' },
      { ...of, indicator: 'thuiszitters@koers' },
      cell({ reden: 'ziek' }),
      cell({}),
    ];
    expect(new Set([of, ...others].map(cellKey)).size).toBe(5);
  });
});

describe('the name of a cell', () => {
  it('does not depend on the order in which dimensions are named', () => {
    const one = cellId('VO9901', '2024-12-31', cell({ reden: 'ziek', geoorloofd: 'J' }));
    const other = cellId('VO9901', '2024-12-31', cell({ geoorloofd: 'J', reden: 'ziek' }));
    expect(one).toBe(other);
    expect(one).toMatch(/^[0-9a-z]{5}-[0-9a-z]{5}$/);
  });

  it('differs for another swv, cut, period, figure or value', () => {
    const of = cell({ soort: 'absoluut' });
    const names = [
      cellId('VO9901', '2024-12-31', of),
      cellId('VO9902', '2024-12-31', of),
      cellId('VO9901', '2023-12-31', of),
      cellId('VO9901', '2024-12-31', { ...of, periode: '2022-2023' }),
      cellId('VO9901', '2024-12-31', { ...of, indicator: 'thuiszitters@koers' }),
      cellId('VO9901', '2024-12-31', cell({ soort: 'langdurig_relatief' })),
      cellId('VO9901', '2024-12-31', cell({})),
    ];
    expect(new Set(names).size).toBe(names.length);
  });

  it('stays as it was printed in an earlier year', () => {
    // worked out in another language, by the papers that the source names
    const id = cellId('VO9901', '2024-12-31', cell({ reden: 'ziek', geoorloofd: 'J' }));
    expect(id).toBe('fzyv6-cmy01');
  });

  it('is met once among a hundred thousand', () => {
    const names = new Set<string>();
    for (let at = 0; at < 100_000; at += 1) {
      names.add(cellId('VO9901', '2024-12-31', cell({ vestiging: `99A${at}` })));
    }
    expect(names.size).toBe(100_000);
  });

  it('is read back as people type it', () => {
    const id = cellId('VO9901', '2024-12-31', cell({}));
    expect(parseCellId(id.toUpperCase())).toBe(id);
    expect(parseCellId(` ${id.replace('-', '')} `)).toBe(id);
    // i, l, o and u do not occur
    expect(parseCellId('iiiii-lllll')).toBeUndefined();
    expect(parseCellId('k7q29')).toBeUndefined();
  });
});
