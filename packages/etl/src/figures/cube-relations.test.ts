import { verify } from '@peildatum/disclosure';
import { describe, expect, it } from 'vitest';
import { madeUpRules, periodOf, times } from '../../test/made-up-marts.js';
import { buildCube } from './cube.js';
import type { IndicatorPeriod } from './mart-rows.js';
import { protectedCells } from './protected-cells.js';

const RULES = madeUpRules('proef');

const granted = (grond: string, count: number) =>
  times(count, {
    dimensions: { grond, vo_vestiging: '99AA00' },
    counts: { aantal: 1, bedrag: 1000 },
  });
const paid = (periode: string, count: number) =>
  periodOf(
    'vergoedingen_uitbetaald',
    periode,
    times(count, { counts: { aantal: 1, bedrag: 1000 } }),
  );
const outstanding = (periode: string, count: number): IndicatorPeriod =>
  periodOf(
    'vergoedingen_openstaand',
    periode,
    times(count, { counts: { aantal: 1, bedrag: 1000 } }),
  );

const relationsOf = (periods: readonly IndicatorPeriod[]): readonly string[] =>
  (buildCube(periods, RULES).publication.relations ?? []).map(({ name }) => name);

const YEAR =
  'vergoedingen_openstaand.aantal 2022 + vergoedingen.aantal 2023 = ' +
  'vergoedingen_openstaand.aantal 2023 + vergoedingen_uitbetaald.aantal 2023';

describe('a relation that the definitions tell of', () => {
  const of2023 = periodOf('vergoedingen', '2023', [
    ...granted('geslaagd', 20),
    ...granted('niet_passend', 7),
  ]);

  it('holds between what is there', () => {
    const periods = [outstanding('2022', 4), of2023, outstanding('2023', 6), paid('2023', 25)];
    expect(relationsOf(periods)).toContain(YEAR);
  });

  it('counts with nothing where there is nothing, as every reader does', async () => {
    const periods = [outstanding('2022', 0), of2023, outstanding('2023', 0), paid('2023', 27)];
    expect(relationsOf(periods)).toContain(YEAR);
    const { cells, certificate } = await protectedCells(periods, RULES);
    expect(verify(certificate).objections).toEqual([]);
    expect(
      cells.filter(({ indicator }) => indicator === 'vergoedingen_openstaand/aantal'),
    ).toMatchObject([{ teller: 0 }, { teller: 0 }]);
  });

  it('is left out where deliveries contradict it, and where a period has no data', () => {
    const wrong = [outstanding('2022', 4), of2023, outstanding('2023', 6), paid('2023', 24)];
    expect(relationsOf(wrong)).not.toContain(YEAR);
    const unknown = [
      { ...outstanding('2022', 0), hasData: false },
      of2023,
      outstanding('2023', 0),
      paid('2023', 27),
    ];
    expect(relationsOf(unknown)).not.toContain(YEAR);
  });
});
