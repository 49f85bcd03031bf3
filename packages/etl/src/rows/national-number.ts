/** Does a name hold something that passes as a BSN or onderwijsnummer? */
export function holdsNationalNumber(text: string): boolean {
  return (text.match(/\d{8,}/g) ?? []).some((digits) => nationalNumber(digits) !== undefined);
}

/** Nine digits as people write a national number: in a row, 999.990.007 or 9999.90.007; not a year, a month and a number. */
const WRITTEN =
  /(?<!\d)(?:\d{9}|\d{3}([\s.-])\d{3}\1\d{3}|(?!(?:19|20)\d\d-(?:0[1-9]|1[0-2])-)\d{4}([\s.-])\d\d\2\d{3})(?!\d)/g;

/** The national numbers of nine digits in a text, as they are written there; of eight digits too many are something else. */
export function writtenNationals(text: string): readonly string[] {
  if (text.length < 9) return [];
  const written = text.match(WRITTEN) ?? [];
  return written.filter((one) => nationalNumber(one.replace(/\D/g, '')) !== undefined);
}

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2] as const;

/**
 * A BSN or onderwijsnummer as nine digits, or undefined when the text is neither: nine digits (eight are padded first)
 * that pass one of the two checks of BRON (rules 750 and 751). No number passes both.
 */
export function nationalNumber(text: string): string | undefined {
  if (!/^\d{8,9}$/.test(text)) return undefined;
  const digits = text.padStart(9, '0');
  const last = Number(digits[8]);
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const isBsn = sum > 0 && (sum - last) % 11 === 0;
  const isOnderwijsnummer = sum % 11 === last + 5;
  return isBsn || isOnderwijsnummer ? digits : undefined;
}
