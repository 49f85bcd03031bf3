import { type Column, type ColumnType, type Source, storedName } from './source.js';

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
  schooljaar: 'text',
  duo_aantal: 'integer',
};

/** PostgreSQL type in which a declared column is stored. */
export function sqlType(column: Column): string {
  return SQL_TYPES[column.type];
}

export interface StoredColumn {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

/** The columns of a source as they are delivered and stored, in the order of the declaration. */
export function deliveredColumns(source: Source): readonly StoredColumn[] {
  return Object.entries(source.columns).map(([name, column]) => ({
    name: storedName(name, column),
    type: sqlType(column),
    // a count that DUO shields is delivered, and unknown
    required: column.required === true && column.type !== 'duo_aantal',
  }));
}

/** References to ids of another kind: the row also keeps of which supplier the row is that met it. */
export function idReferences(
  source: Source,
): readonly { readonly name: string; readonly kind: string; readonly supplier: string }[] {
  return Object.entries(source.columns).flatMap(([name, column]) =>
    column.refersTo === undefined || column.refersTo === 'vestiging'
      ? []
      : [{ name, kind: column.refersTo, supplier: `${name}_leverancier` }],
  );
}
