import type { PublishedDefinition } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import type { StoredCell } from './cells.js';
import { goalView, unitOf } from './goal-view.js';

const doelen = { figuur: 'doelen', eenheid: 'wisselend', decimalen: 2 } as PublishedDefinition;
const share = {
  figuur: 'doorstroompercentage',
  eenheid: 'procent',
  decimalen: 1,
} as PublishedDefinition;

const goal: StoredCell = {
  indicator: 'doelen',
  periode: '2023-2024',
  uitsplitsing: 'doel',
  dimensies: { doel: 'd1' },
  teller: 8,
  noemer: 63,
  waarde: 12.7,
  status: 'ok',
  over: 'doorstroompercentage',
  streefwaarde: 13.5,
  oordeel: 'op_koers',
  vorige: 11.8,
  kenmerk: null,
};

describe('goalView', () => {
  it('says of a goal its target, verdict and figure of a year before, in the unit of its figure', () => {
    const unit = unitOf([doelen, share], doelen, goal);
    expect(unit).toBe(share);
    expect(goalView(goal, unit)).toEqual({
      over: 'doorstroompercentage',
      streefwaarde: 13.5,
      streefwaardeTekst: '13,5 %',
      oordeel: 'op_koers',
      oordeelTekst: 'op koers',
      vorige: 11.8,
      vorigeTekst: '11,8 %',
    });
    expect(goalView({ ...goal, vorige: null }, unit)).toMatchObject({ vorigeTekst: null });
  });

  it('judges nothing that is not shown, whatever the row holds', () => {
    const hidden: StoredCell = { ...goal, status: 'niet_getoond' };
    expect(goalView(hidden, share)).toMatchObject({
      oordeel: 'niet_meetbaar',
      vorige: null,
      vorigeTekst: null,
    });
  });

  it('is null of what is no goal, as the table keeps it', () => {
    const empty = { over: null, streefwaarde: null, oordeel: null, vorige: null };
    const cell = { ...goal, ...empty } as unknown as StoredCell;
    expect(goalView(cell, share)).toBeNull();
    expect(unitOf([doelen, share], share, cell)).toBe(share);
  });
});
