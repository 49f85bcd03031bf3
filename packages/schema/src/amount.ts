/** An exact amount, as rows hold it (`1234.50`), in whole cents: amounts are never compared as floating point. */
function centsOf(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}

/** Is an amount of a row at most another? An amount that is not there breaks nothing. */
export function isAtMost(amount: string | number | null, limit: string | number | null): boolean {
  if (typeof amount !== 'string' || typeof limit !== 'string') return true;
  return centsOf(amount) <= centsOf(limit);
}
