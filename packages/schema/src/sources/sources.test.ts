import { describe, expect, it } from 'vitest';
import { idReferences } from '../stored-columns.js';
import { SOURCES, sourceOf } from './index.js';
import { shortestTlvEndYear } from './tlv.js';

describe('sources', () => {
  it('come in an order in which nothing refers to what comes later', () => {
    const order = SOURCES.map((source) => source.kind);
    for (const source of SOURCES) {
      for (const { kind } of idReferences(source)) {
        expect(sourceOf(kind), kind).toBeDefined();
        expect(order.indexOf(kind)).toBeLessThan(order.indexOf(source.kind));
      }
    }
  });

  it('name only columns that they declare', () => {
    for (const source of SOURCES) {
      const columns = Object.keys(source.columns);
      const named = [
        ...source.key,
        ...source.dateOrders.flat(),
        ...source.rules.map((rule) => rule.column),
        ...source.touches.flatMap((touch) =>
          'on' in touch ? [touch.on] : [touch.from, touch.until],
        ),
        ...(source.partitionBy === undefined ? [] : [source.partitionBy]),
      ];
      for (const name of named) expect(columns, `${source.kind}.${name}`).toContain(name);
      for (const [name, column] of Object.entries(source.columns)) {
        expect(column.description, `${source.kind}.${name}`).not.toBe('');
        if (column.type === 'code') expect(column.codes?.length, name).toBeGreaterThan(0);
      }
    }
  });

  it('know the shortest tlv that the law allows', () => {
    expect(shortestTlvEndYear('2023-08-01')).toBe(2024);
    expect(shortestTlvEndYear('2023-01-15')).toBe(2024);
    expect(shortestTlvEndYear('2023-08-02')).toBe(2025);
    expect(shortestTlvEndYear('2023-12-31')).toBe(2025);
  });
});
