import fc from 'fast-check';
import { addDays } from './dates.js';

/** Cuts in and around the last schooljaar of the random deliveries. */
export const CUTS = [
  '2022-10-01',
  '2023-07-31',
  '2023-08-01',
  '2023-09-30',
  '2023-10-01',
  '2023-12-31',
  '2024-01-01',
  '2024-02-29',
  '2024-07-30',
  '2024-07-31',
  '2024-10-01',
  '2025-01-15',
] as const;

/** Days on which the definitions turn. */
const TURNS = [
  '01-01',
  '02-28',
  '03-01',
  '07-02',
  '07-03',
  '07-04',
  '07-31',
  '08-01',
  '08-29',
  '08-30',
  '09-30',
  '10-01',
  '10-02',
  '12-31',
];
const YEARS = [2021, 2022, 2023, 2024];

/** A day out of a few, so that two of them often coincide; days around the cut among them. */
export function randomDate(cut: string): fc.Arbitrary<string> {
  const turns = YEARS.flatMap((year) => TURNS.map((turn) => `${year}-${turn}`));
  const near = [-29, -28, -1, 0, 1].map((days) => addDays(cut, days));
  return fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...turns, '2024-02-29') },
    { weight: 1, arbitrary: fc.constantFrom(...near) },
  );
}

/** A day around 1 August or 1 October of this year. */
export function randomStart(year: number): fc.Arbitrary<string> {
  const days = ['08-01', '08-01', '08-01', '09-30', '10-01', '10-02'];
  return fc.constantFrom(...days.map((day) => `${year}-${day}`));
}

/** Dates of birth whose birthdays fall on days that matter, with 29 February. */
export const randomBirth: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({
        year: fc.constantFrom(...YEARS),
        age: fc.constantFrom(4, 5, 12, 16, 18),
        day: fc.constantFrom('02-28', '03-01', '07-31', '08-01', '08-02', '10-01', '10-02'),
      })
      .map(({ year, age, day }) => `${year - age}-${day}`),
  },
  { weight: 3, arbitrary: fc.constantFrom('2006-05-17', '2008-11-03', '2010-01-29') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('2004-02-29', '2008-02-29', '2012-02-29', '2016-02-29'),
  },
);

/** The earlier first; an empty date stays last. */
export function inOrder(one: string, other: string | null): [string, string | null] {
  return other !== null && other < one ? [other, one] : [one, other];
}
