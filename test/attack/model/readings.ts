import type { Definition } from '../harvest/graphql.js';

/** What the numbers of a figure are to somebody who counts persons. */
export type Reading =
  /** The value is a count. */
  | 'count'
  /** The teller is part of the noemer; both are counts. */
  | 'share'
  /** The teller is a count, the noemer is of others and public. */
  | 'rate'
  /** A sum of money. */
  | 'amount'
  /** A median or percentile; the noemer is how many observations it has. */
  | 'spread'
  /** An average; the noemer is by how many was divided, the teller is no count. */
  | 'average'
  /** Nothing that counts persons. */
  | 'none';

const BY_UNIT: Readonly<Record<string, Reading>> = {
  leerlingen: 'count',
  aantal: 'count',
  procent: 'share',
  per_1000: 'rate',
  euro: 'amount',
  dagen: 'spread',
  uren: 'average',
};

/** Figures of which the unit alone does not tell it; from their published definitions. */
const BY_FIGURE: Readonly<Record<string, Reading>> = {
  // vso pupils are none of the vo pupils that they are compared with
  deelname_vso: 'rate',
  // deliveries, not persons
  'aanleverstatus/ontvangen': 'none',
  'aanleverstatus/geweigerd': 'none',
  // hours, not persons
  verzuimredenen: 'none',
  tlv_prognose: 'none',
  doelen: 'none',
};

export function readingOf({ figuur, indicator, eenheid }: Definition): Reading {
  return BY_FIGURE[figuur] ?? BY_FIGURE[indicator] ?? BY_UNIT[eenheid] ?? 'none';
}

/** Counts of places, which are nobody; what is taken of them are persons. */
const OF_PLACES: ReadonlySet<string> = new Set([
  'dekkend_netwerk/plaatsen',
  'dekkend_netwerk/vrij',
]);

export function countsPersons(figuur: string): boolean {
  return !OF_PLACES.has(figuur);
}

/** How a breakdown divides a share: over the whole noemer (a distribution of the teller or of the noemer itself), or a rate within each value. */
export type Division = 'within' | 'teller' | 'noemer';

const DISTRIBUTIONS: Readonly<Record<string, Readonly<Record<string, Division>>>> = {
  // of those who moved on also where to
  doorstroompercentage: { bestemming: 'teller', vo_vestiging: 'teller' },
  // the outcomes of all that ended
  doorstroom_geslaagd: { uitkomst: 'noemer' },
};

export function divisionOf(figuur: string, breakdown: string): Division {
  return DISTRIBUTIONS[figuur]?.[breakdown] ?? 'within';
}

/** Fewest observations of which a median is published; stands in the definitions. */
export const LEAST_FOR_SPREAD = 10;
