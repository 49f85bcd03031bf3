import { CELL_STATUS, type Cell, type PublishedDefinition } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { cellView } from './cell-view.js';

const share = {
  figuur: 'doorstroompercentage',
  indicator: 'doorstroompercentage',
  maat: '',
  eenheid: 'procent',
  decimalen: 1,
} as PublishedDefinition;
const paid = {
  figuur: 'herbestedingsverplichting/percentage',
  indicator: 'herbestedingsverplichting',
  maat: 'percentage',
  eenheid: 'procent',
  decimalen: 1,
} as PublishedDefinition;

function cellWith(status: Cell['status'], numbers: Partial<Cell> = {}): Cell {
  const base = { indicator: 'x', periode: '2024', dimensies: {} };
  return { ...base, teller: null, noemer: null, waarde: null, ...numbers, status };
}

describe('cellView', () => {
  it('gives a shown figure with its parts and the words of each', () => {
    const cell = cellWith('ok', { teller: 13, noemer: 1310, waarde: 1 });
    expect(cellView(cell, share)).toEqual({
      status: 'ok',
      waarde: 1,
      tekst: '1,0 %',
      teller: 13,
      noemer: 1310,
      tellerTekst: '13',
      noemerTekst: '1.310',
    });
  });

  it('writes the parts of a share of money as money', () => {
    const cell = cellWith('ok', { teller: 500001, noemer: 750000.5, waarde: 66.7 });
    expect(cellView(cell, paid)).toMatchObject({
      tekst: '66,7 %',
      tellerTekst: '€ 500.001,00',
      noemerTekst: '€ 750.000,50',
    });
  });

  it('passes on no number of a cell that is not shown, even when the row holds one', () => {
    for (const status of CELL_STATUS.filter(
      (one) => one !== 'ok' && one !== 'niet_van_toepassing',
    )) {
      const view = cellView(cellWith(status, { teller: 3, noemer: 4, waarde: 75 }), share);
      expect(Object.keys(view).sort()).toEqual(['status', 'tekst', 'uitleg']);
      expect(JSON.stringify(view)).not.toMatch(/\b(3|4|75)\b/);
    }
  });

  it('gives the parts of what cannot be divided, but no value', () => {
    const view = cellView(cellWith('niet_van_toepassing', { teller: 0, noemer: 0 }), share);
    expect(view).toMatchObject({ teller: 0, noemer: 0, tekst: 'niet van toepassing' });
    expect(view).not.toHaveProperty('waarde');
  });
});
