import { STATUS_WORDS } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { type Cell, reasonOf } from './cell.js';

/** A hidden figure of the indicators that are named, for the values of gemeente that are named. */
function hidden(indicator: string, waarde?: string): Cell {
  return {
    indicator,
    periode: '2024',
    status: 'niet_getoond',
    dimensies: waarde === undefined ? [] : [{ naam: 'gemeente', waarde, label: waarde }],
    cel: { tekst: STATUS_WORDS.niet_getoond.short, uitleg: STATUS_WORDS.niet_getoond.long },
  };
}

describe('reasonOf', () => {
  it('says of a figure and of a whole breakdown the same, about the one or the other', () => {
    const ofFigure = reasonOf(hidden('thuiszitters', '9801'));
    expect(ofFigure).toBe('Dit cijfer wordt niet getoond, zodat niemand herkend kan worden.');
    expect(reasonOf(hidden('thuiszitters', '*'))).toBe(
      ofFigure?.replace('Dit cijfer', 'Deze uitsplitsing'),
    );
  });

  it('does not depend on anything else', () => {
    const reasons = (waarde?: string) =>
      new Set(['thuiszitters', 'vergoedingen/bedrag'].map((one) => reasonOf(hidden(one, waarde))));
    expect(new Set([...reasons(), ...reasons('9801'), ...reasons('9802')]).size).toBe(1);
    expect(reasons('*').size).toBe(1);
  });
});
