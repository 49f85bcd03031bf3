/** The schooljaar that begins in this year, as it is written. */
export function schooljaar(year: number): string {
  return `${year}-${year + 1}`;
}

export interface Span {
  readonly first: string;
  readonly last: string;
}

/** 1 August to 31 July. */
export function schooljaarSpan(year: number): Span {
  return { first: `${year}-08-01`, last: `${year + 1}-07-31` };
}

/** 1 January to 31 December. */
export function kalenderjaarSpan(year: number): Span {
  return { first: `${year}-01-01`, last: `${year}-12-31` };
}
