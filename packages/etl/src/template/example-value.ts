import type { Column } from '@peildatum/schema';

/** Invented: nobody has these. The number of the pupil passes the check of a BSN, and no BSN begins with 99. */
const BY_TYPE: Readonly<Record<Exclude<Column['type'], 'code' | 'getal'>, string>> = {
  leerling: '990000011',
  geboortedatum: '2008-05-17',
  vestiging: '99ZZ00',
  datum: '2024-03-04',
  bedrag: '1234,56',
  janee: 'J',
  tekst: 'A-1',
  swv: 'VO9901',
  gemeente: '9801',
  postcode4: '6750',
  bevoegd_gezag: '99901',
  schooljaar: '2023-2024',
  duo_aantal: '12',
};

/** A value that a column takes, to show what it looks like. */
export function exampleValue(column: Column): string {
  if (column.example !== undefined) return column.example;
  if (column.type === 'code') return column.codes?.[0] ?? '';
  if (column.type !== 'getal') return BY_TYPE[column.type];
  const [low, high] = column.between ?? [0, 6];
  // of a year that is in reach, one of now
  return low <= 2024 && high >= 2024 ? '2024' : String(Math.floor((low + high) / 2));
}
