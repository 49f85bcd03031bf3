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

/** The year in which the schooljaar of a date begins. */
export function schooljaarOf(date: string): number {
  const year = Number(date.slice(0, 4));
  return date.slice(5) >= '08-01' ? year : year - 1;
}

/** First and last day of a quarter (1 to 4). */
export function kwartaalSpan(year: number, quarter: number): Span {
  const last = ['03-31', '06-30', '09-30', '12-31'][quarter - 1];
  return {
    first: `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`,
    last: `${year}-${last}`,
  };
}

export function isWithin(date: string | null, { first, last }: Span): date is string {
  return date !== null && first <= date && date <= last;
}

/** A peildatum is a period of one day. */
export function daySpan(date: string): Span {
  return { first: date, last: date };
}
