/** The accounts of the made-up chart that are result accounts. */
export const RESULT_ACCOUNTS = ['44100', '80000'];

/** The first day of a kalenderjaar, or of a book year from August to July. */
export function firstDayOf(boekjaar: string): string {
  return boekjaar.length === 4 ? `${boekjaar}-01-01` : `${boekjaar.slice(0, 4)}-08-01`;
}
