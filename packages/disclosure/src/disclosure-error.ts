// Nothing here names a count: messages end up in logs, and a count of a few pupils does not belong there.
const causes = {
  'rules-invalid': {
    expected: 'a threshold and a width that are whole numbers, at least 2',
    remedy: 'Set threshold and width to 5 unless a rule of law says otherwise.',
  },
  'atom-count-invalid': {
    expected: 'a count that is a whole number, 0 or more',
    remedy: 'Give numbers of records; amounts and shares follow a count and are not atoms.',
  },
  'figure-repeated': {
    expected: 'one figure for each id',
    remedy: 'Make the id of indicator, period, table and value together.',
  },
  'figure-without-parts': {
    expected: 'at least one part for each figure',
    remedy:
      'Name the counts that showing the figure gives away; an amount gives away the count it follows.',
  },
  'figure-without-atoms': {
    expected: 'atoms in at least one part, or least: 0 to say that the figure is known to be 0',
    remedy:
      'Leave out the figure if it does not occur, or give least: 0 if every reader knows that it is 0.',
  },
  'part-repeated': {
    expected: 'one part for each name within a figure',
    remedy: 'Give each part of a figure its own name.',
  },
  'atom-unknown': {
    expected: 'indexes of atoms that were given',
    remedy: 'Number the atoms from 0 in the order in which they are given.',
  },
  'atom-repeated': {
    expected: 'each atom at most once in a part',
    remedy: 'A part is a set of records: remove the repeats.',
  },
  'least-invalid': {
    expected: 'a least that is a whole number, 0 or more, and not above the true count',
    remedy: 'Only state what readers rightly know; leave least out when in doubt.',
  },
  'total-unknown': {
    expected: 'totals that name tables with figures',
    remedy: 'Name the tables that hold the totals, or give an empty list.',
  },
  'status-invalid': {
    expected: 'a status shown, hidden or withheld for each figure, and for no others',
    remedy: 'Audit the statuses that belong to this publication.',
  },
  'solver-failed': {
    expected: 'an answer of the linear solver that satisfies its own equations',
    remedy: 'Keep the publication back and report the case; nothing was shown to be safe.',
  },
  forced: {
    expected: 'a small count that no sum of figures which everybody knows gives away',
    remedy:
      'Drop the table, merge categories, or do not state as known to everybody what is not; the sum is named.',
  },
  'sum-invalid': {
    expected: 'a weighted sum with a whole number for each of its atoms',
    remedy: 'Give amounts in cents, and one weight for each atom.',
  },
  'relation-broken': {
    expected: 'a relation whose parts add up to its whole',
    remedy: 'State only what holds by definition, with a part for what is left over.',
  },
  'memory-short': {
    expected: 'a protection within the memory that was given',
    remedy: 'Keep the publication back; make the cube smaller, or give it more memory.',
  },
  'time-limit': {
    expected: 'a protection within the time that was given',
    remedy: 'Keep the publication back; make the cube smaller, or give it more time.',
  },
  unsafe: {
    expected: 'a protection that passes its audit',
    remedy: 'Keep the publication back and report the case; audit() names the figures.',
  },
} as const satisfies Record<string, { expected: string; remedy: string }>;

export type DisclosureErrorCode = keyof typeof causes;

/** What a refusal is about, beside what was found. */
export interface DisclosureDetails {
  /** The subjects of the figures that it is about, where that helps: by leaving them out a publication may pass. */
  readonly subjects: readonly string[];
  /** The subjects of all figures that share records with those. */
  readonly linked: readonly string[];
  /** The names of a count and of the sums that give it away, each a figure and its part: `figure.part`. */
  readonly leak?: { readonly count: string; readonly by: readonly string[] } | undefined;
}

/** A refusal: branch on `code`. `found` names figures and tables, never counts. */
export class DisclosureError extends Error {
  readonly code: DisclosureErrorCode;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
  readonly details: DisclosureDetails;

  constructor(
    code: DisclosureErrorCode,
    found: string,
    { details, ...options }: ErrorOptions & { readonly details?: DisclosureDetails } = {},
  ) {
    const { expected, remedy } = causes[code];
    super(`${code}: expected ${expected}; found ${found}. ${remedy}`, options);
    this.name = 'DisclosureError';
    this.code = code;
    this.expected = expected;
    this.found = found;
    this.remedy = remedy;
    this.details = details ?? { subjects: [], linked: [] };
  }
}
