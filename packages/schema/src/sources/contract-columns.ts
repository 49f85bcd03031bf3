import type { Column } from '../source.js';

/** Columns that many kinds of leverformaat 1 have. */
export const CONTRACT_COLUMNS = {
  leerling_id: {
    type: 'leerling',
    required: true,
    description: 'BSN, onderwijsnummer of eigen vast nummer',
  },
  schooljaar: { type: 'schooljaar', required: true, description: 'Schooljaar' },
  jaar: { type: 'getal', required: true, between: [1900, 2100], description: 'Kalenderjaar' },
} as const satisfies Record<string, Column>;

/** A vestiging that a register of places must name. */
export function vestigingColumn(description: string): Column {
  return { type: 'vestiging', required: true, refersTo: 'vestiging', description };
}

/** The supplier's own number of what a row is about. */
export function idColumn(description: string): Column {
  return { type: 'tekst', identifies: true, required: true, description };
}

/** A text that is part of a key: an index has a largest entry. */
export function keyTextColumn(description: string): Column {
  return { type: 'tekst', required: true, longest: 200, description };
}
