import { PLACE_KINDS, type Source, storedName } from '@peildatum/schema';
import type { ClientBase } from 'pg';
import type { LargeDelivery } from './large-delivery.js';

/** What a rule over several rows needs to know of the delivery that it looks at. */
export interface Settling {
  readonly client: ClientBase;
  readonly swv: string;
  readonly supplier: string;
  readonly source: Source;
  /** The staging table of the delivery. */
  readonly staging: string;
  /** Deliveries whose rows do not count: the ones that this delivery replaces, when it is refused after all. */
  readonly leavingOut?: readonly number[];
  /** When the delivery is large enough to become a part of the warehouse as it is. */
  readonly large: LargeDelivery | undefined;
}

/** Does a delivery of this kind name places that others may refer to? */
export function isPlaceKind(kind: string): boolean {
  return (PLACE_KINDS as readonly string[]).includes(kind);
}

/** Columns that must name a place of a register. */
export function placeReferences({ columns }: Source): readonly string[] {
  return Object.entries(columns)
    .filter(([, column]) => column.refersTo === 'vestiging')
    .map(([name]) => name);
}

/** The condition that a staged row `s` was not rejected yet. */
export const STILL_GOOD = 'not exists (select from afgekeurd a where a.regel = s.regel)';

/** The stored names of declared columns. */
export function storedNames(source: Source, names: readonly string[]): readonly string[] {
  return names.map((name) => {
    const column = source.columns[name];
    if (column === undefined) throw new Error(`${source.kind} heeft geen kolom ${name}`);
    return storedName(name, column);
  });
}

/** The condition that a loaded row (by its table's name in the query) is not of a delivery that is left out. */
export function counts(row: string, { leavingOut = [] }: Pick<Settling, 'leavingOut'>): string {
  return leavingOut.length === 0 ? 'true' : `${row}.levering_id not in (${leavingOut.join(', ')})`;
}
