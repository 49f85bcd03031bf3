import { describe, expect, it } from 'vitest';
import { parseCalendar } from '../calendar/delivery-calendar.js';
import type { CoveredKind } from './covered-kinds.js';
import { type Delivered, expectedSuppliers, lateSuppliers } from './expected-suppliers.js';

const SWV = 'VO9901';

/** Of verzuim: oud delivered 2018-2019, gat 2018-2019 and 2023-2024, nieuw 2023-2024. */
const DELIVERED: Delivered = new Map([
  ['oud', new Set(['2018-2019'])],
  ['gat', new Set(['2018-2019', '2023-2024'])],
  ['nieuw', new Set(['2023-2024'])],
]);

const schooljaar = (first: number): CoveredKind => ({
  kind: 'verzuim',
  periodKind: 'schooljaar',
  period: `${first}-${first + 1}`,
  before: [`${first - 1}-${first}`, `${first - 2}-${first - 1}`],
  required: true,
});
const expectedIn = (first: number) => [...expectedSuppliers(schooljaar(first), DELIVERED)].sort();
const agreed = (text: string) => ({ calendar: parseCalendar(text), late: [], swv: SWV });

describe('who is expected without a calendar', () => {
  // 2018-2019 itself, and 2019-2020 and 2020-2021 since 2018-2019 is one of the two before them; 2021-2022 is the third
  it('is who stopped, for two periods', () => {
    expect([2018, 2019, 2020, 2021].map((first) => expectedIn(first).includes('oud'))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('is who skipped some periods, in each of them', () => {
    expect(
      [2017, 2018, 2019, 2020, 2021, 2022, 2023].filter((first) =>
        expectedIn(first).includes('gat'),
      ),
    ).toEqual([2018, 2019, 2020, 2021, 2022, 2023]);
  });

  it('is who is new, not before it came', () => {
    expect(expectedIn(2022)).toEqual(['gat']);
    expect(expectedIn(2023)).toEqual(['gat', 'nieuw']);
    expect(expectedIn(2025)).toEqual(['gat', 'nieuw']);
    expect(expectedIn(2026)).toEqual([]);
  });
});

describe('who is expected by a calendar', () => {
  const RHYTHM = '  per: schooljaar\n  uiterlijk: 09-15\n';

  // since 2023-08-01 is not yet in 2022-2023; gat is spelt as it delivers; nieuw delivered, so it is in it all the same
  it('is whom it names, since the day that was agreed', () => {
    const named = agreed(`verzuim:\n${RHYTHM}  vanaf: 2023-08-01\n  leveranciers: [Gat, drie]\n`);
    expect([...expectedSuppliers(schooljaar(2022), DELIVERED, named)]).toEqual([]);
    expect([...expectedSuppliers(schooljaar(2023), DELIVERED, named)].sort()).toEqual([
      'drie',
      'gat',
      'nieuw',
    ]);
  });

  it('is told by what was delivered where it names nobody', () => {
    const open = agreed(`verzuim:\n${RHYTHM}`);
    expect([...expectedSuppliers(schooljaar(2022), DELIVERED, open)]).toEqual(['gat']);
  });

  it('is late only where the calendar says so', () => {
    const late = (periode: string) => ({
      ...agreed(`verzuim:\n${RHYTHM}`),
      late: [
        {
          soort: 'verzuim',
          leverancier: 'drie',
          periode,
          uiterlijk: '2024-09-15',
          dagen: 1,
          laatste: null,
        },
      ],
    });
    expect(lateSuppliers(schooljaar(2023), ['gat'], late('2024-07'))).toEqual(['drie']);
    expect(lateSuppliers(schooljaar(2023), ['gat'], late('2024-08'))).toEqual([]);
    expect(lateSuppliers(schooljaar(2023), ['nieuw', 'gat'])).toEqual(['gat', 'nieuw']);
  });
});
