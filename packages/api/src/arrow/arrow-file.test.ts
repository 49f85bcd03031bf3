import type { PublicationHead, PublishedDefinition } from '@peildatum/schema';
import { tableFromIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import type { StoredCell } from '../figures/cells.js';
import { arrowFile } from './arrow-file.js';

const head: PublicationHead = {
  id: 'VO2708-2024-12-31-1',
  swv: 'VO2708',
  tot: '2024-12-31',
  versie: 1,
  status: 'vastgesteld',
  gemaaktOp: '2025-02-03T10:11:12.000Z',
  vastgesteldOp: '2025-03-01T09:00:00.000Z',
  codeVersie: '0.1.0',
  hash: 'f'.repeat(64),
  vervangenDoor: null,
  bescherming: null,
  aansluiting: {},
};
const definities = [
  {
    figuur: 'thuiszitters',
    indicator: 'thuiszitters',
    naam: 'Thuiszitters',
    eenheid: 'leerlingen',
    regelset: 'landelijk',
    versie: 2,
  },
] as unknown as PublishedDefinition[];
const labels = { gemeente: { '0363': 'Amsterdam' } };

function cell(part: Partial<StoredCell>): StoredCell {
  return {
    indicator: 'thuiszitters',
    periode: '2023-2024',
    uitsplitsing: '',
    dimensies: {},
    teller: null,
    noemer: null,
    waarde: null,
    status: 'ok',
    kenmerk: null,
    ...part,
  };
}

const cells = [
  cell({ teller: 0, waarde: 0 }),
  cell({ uitsplitsing: 'gemeente', dimensies: { gemeente: '0363' }, teller: 12, waarde: 12 }),
  // a row that holds what it must not: a download must not pass it on
  cell({
    uitsplitsing: 'gemeente',
    dimensies: { gemeente: '0384' },
    waarde: 3,
    status: 'niet_getoond',
  }),
];
const contents = { definities, labels, dekking: [] };

describe('arrowFile', () => {
  it('holds each cell with its words, and null where there is no number', () => {
    const rows = tableFromIPC(arrowFile({ head, contents, cells })).toArray();
    expect(rows.map((row) => ({ ...row.toJSON() }))).toMatchObject([
      { swv: 'VO2708', dimensie: null, label: null, waarde: 0, status: 'ok', versie: 2 },
      { dimensie: 'gemeente', waarde_dimensie: '0363', label: 'Amsterdam', teller: 12 },
      { waarde_dimensie: '0384', label: '0384', waarde: null, status: 'niet_getoond' },
    ]);
  });

  it('carries what is needed to read it without us', () => {
    const { metadata } = tableFromIPC(arrowFile({ head, contents, cells })).schema;
    expect(metadata.get('publicatie')).toBe(head.id);
    expect(metadata.get('hash')).toBe(head.hash);
    expect(metadata.get('tot')).toBe(head.tot);
    expect(metadata.get('bronvermelding')).toContain(head.swv);
    expect(JSON.parse(metadata.get('definities') ?? '')).toEqual(definities);
  });

  it('is the same to the byte each time, also after the publication was replaced', () => {
    const first = arrowFile({ head, contents, cells });
    arrowFile({ head: { ...head, swv: 'VO2403' }, contents, cells });
    const replaced: PublicationHead = { ...head, status: 'vervangen', vervangenDoor: 'x' };
    expect(Buffer.compare(first, arrowFile({ head: replaced, contents, cells }))).toBe(0);
  });

  it('is a readable file without rows when there are no cells', () => {
    const table = tableFromIPC(arrowFile({ head, contents, cells: [] }));
    expect(table.numRows).toBe(0);
    expect(table.schema.fields.map(({ name }) => name)).toContain('waarde_dimensie');
  });
});
