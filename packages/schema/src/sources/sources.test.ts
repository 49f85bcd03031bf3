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

  it('keep the texts of a key short enough for an index', () => {
    for (const { kind, key, columns } of SOURCES) {
      const total = key.reduce((sum, name) => {
        const column = columns[name];
        // a pattern says how long
        if (column?.type !== 'tekst' || column.pattern !== undefined) return sum;
        return sum + (column.longest ?? (column.identifies === true ? 100 : 2000));
      }, 0);
      // a character is four bytes at most, and an entry of an index 2704
      expect(4 * total, kind).toBeLessThan(2400);
    }
  });

  it('touch a period on a date, in a year or in a schooljaar', () => {
    for (const { kind, touches, columns } of SOURCES) {
      for (const touch of touches) {
        const names = 'on' in touch ? [touch.on] : [touch.from, touch.until];
        const allowed = 'on' in touch ? ['datum', 'getal', 'schooljaar'] : ['datum'];
        for (const name of names) expect(allowed, `${kind}.${name}`).toContain(columns[name]?.type);
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
