import type { Column, ColumnType } from '@peildatum/schema';

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  // 128 bits of the HMAC: as small and as fast to compare as a key can be
  leerling: 'uuid',
  geboortedatum: 'bytea',
  vestiging: 'text',
  datum: 'date',
  bedrag: 'numeric(14,2)',
  getal: 'integer',
  code: 'text',
  janee: 'text',
  tekst: 'text',
  swv: 'text',
  gemeente: 'text',
  postcode4: 'text',
  bevoegd_gezag: 'text',
  duo_aantal: 'integer',
};

/** PostgreSQL type in which a declared column is stored. */
export function sqlType(column: Column): string {
  return SQL_TYPES[column.type];
}
