import { indicatorOf } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { exactCells } from './cells.js';
import type { IndicatorPeriod, MartRow } from './mart-rows.js';

function indicator(id: string) {
  const found = indicatorOf(id);
  if (found === undefined) throw new Error(id);
  return found;
}

function row(
  dimensions: Record<string, string | null>,
  measures: Record<string, bigint | null>,
): MartRow {
  return { periode: '2023-2024', dimensions, measures };
}

const from = (vso: string, bestemming: string | null, noemer: bigint, teller: bigint) =>
  row(
    {
      vso_vestiging: vso,
      onderwijssoort: 'vso-arbeidsmarkt',
      leerjaar: '1',
      gemeente: 'Voorbeeldstad',
      bestemming,
      vo_vestiging: bestemming === null ? null : '99AB00',
    },
    { noemer: noemer * 100n, teller: teller * 100n },
  );

describe('exact cells', () => {
  const period: IndicatorPeriod = {
    indicator: indicator('doorstroompercentage'),
    periode: '2023-2024',
    hasData: true,
    // 40 + 20 pupils; 3 to vo and 1 to pro
    rows: [
      from('99AA00', null, 37n, 0n),
      from('99AA00', 'vo', 3n, 3n),
      from('99AC00', null, 19n, 0n),
      from('99AC00', 'pro', 1n, 1n),
    ],
  };
  const find = (dimensies: Record<string, string>) =>
    exactCells(period).find((cell) => JSON.stringify(cell.dimensies) === JSON.stringify(dimensies));

  it('gives a rate within each value of a dimension of the population', () => {
    expect(find({})).toMatchObject({ teller: 4, noemer: 60, waarde: 6.7, status: 'ok' });
    expect(find({ vso_vestiging: '99AA00' })).toMatchObject({ teller: 3, noemer: 40, waarde: 7.5 });
    expect(find({ vso_vestiging: '99AC00' })).toMatchObject({ teller: 1, noemer: 20, waarde: 5 });
  });

  it('gives a distribution over the whole noemer for a dimension of the outcome', () => {
    expect(find({ bestemming: 'vo' })).toMatchObject({ teller: 3, noemer: 60, waarde: 5 });
    expect(find({ bestemming: 'pro' })).toMatchObject({ teller: 1, noemer: 60, waarde: 1.7 });
  });

  it('gives a distribution of the noemer where a rate would say the same of every other outcome', () => {
    const ended = (uitkomst: string, trajecten: bigint) =>
      row(
        { instroommoment: 'zomer', uitkomst, vo_vestiging: '99AA00', vso_vestiging: '99VA00' },
        { noemer: trajecten * 100n, teller: uitkomst === 'geslaagd' ? trajecten * 100n : 0n },
      );
    const cells = exactCells({
      indicator: indicator('doorstroom_geslaagd'),
      periode: '2023-2024',
      hasData: true,
      rows: [ended('geslaagd', 12n), ended('terug_vso', 6n), ended('gestopt', 2n)],
    });
    const of = (dimensies: Record<string, string>) =>
      cells.find((cell) => JSON.stringify(cell.dimensies) === JSON.stringify(dimensies));
    expect(of({})).toMatchObject({ teller: 12, noemer: 20, waarde: 60 });
    expect(of({ vo_vestiging: '99AA00' })).toMatchObject({ teller: 12, noemer: 20, waarde: 60 });
    expect(of({ uitkomst: 'geslaagd' })).toMatchObject({ teller: 12, noemer: 20, waarde: 60 });
    expect(of({ uitkomst: 'terug_vso' })).toMatchObject({ teller: 6, noemer: 20, waarde: 30 });
    expect(of({ uitkomst: 'gestopt' })).toMatchObject({ teller: 2, noemer: 20, waarde: 10 });
  });

  it('has no value and a status when there is nothing to divide by, and when nothing was delivered', () => {
    expect(exactCells({ ...period, rows: [] })).toEqual([
      {
        indicator: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: {},
        teller: 0,
        noemer: 0,
        waarde: null,
        status: 'niet_van_toepassing',
      },
    ]);
    expect(exactCells({ ...period, hasData: false })[0]).toMatchObject({
      teller: null,
      waarde: null,
      status: 'geen_gegevens',
    });
  });

  it('has no value for a figure whose own deliveries are missing, beside figures that have one', () => {
    const cells = exactCells({
      indicator: indicator('programma_realisatie'),
      periode: '2024',
      hasData: true,
      withoutData: ['gerealiseerd', 'verschil', 'percentage'],
      rows: [row({ programma: 'Doorstroom' }, { begroot: 50000n, gerealiseerd: 0n })],
    });
    expect(cells.map(({ indicator, dimensies, status }) => [indicator, dimensies, status])).toEqual(
      [
        ['programma_realisatie/begroot', {}, 'ok'],
        ['programma_realisatie/begroot', { programma: 'Doorstroom' }, 'ok'],
        ['programma_realisatie/gerealiseerd', {}, 'geen_gegevens'],
        ['programma_realisatie/verschil', {}, 'geen_gegevens'],
        ['programma_realisatie/percentage', {}, 'geen_gegevens'],
      ],
    );
  });

  it('makes a sum with an unknown count unknown, never smaller', () => {
    const cells = exactCells({
      indicator: indicator('leerlingen'),
      periode: '2023-10-01',
      hasData: true,
      rows: [
        row(
          { vestiging: '99AA00', onderwijssoort: 'x', leerjaar: '1', geslacht: 'M' },
          { aantal: 1200n },
        ),
        row(
          { vestiging: '99AB00', onderwijssoort: 'x', leerjaar: '1', geslacht: 'V' },
          { aantal: null },
        ),
      ],
    });
    expect(cells[0]).toMatchObject({ waarde: null, status: 'geen_gegevens' });
    expect(cells.find((cell) => cell.dimensies.vestiging === '99AA00')?.waarde).toBe(12);
  });
});
