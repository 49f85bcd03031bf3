/**
 * Numbers that pass the check of a BSN and begin with 99, each once and in no visible order. The name space is the
 * national one, so that the same pupil is known across suppliers.
 */
export function* leerlingNumbers(seed: number): Generator<string, never> {
  const start = (seed >>> 0) % 1_000_000;
  // 387 429 has no divisor in common with a million: every number comes by once before the first returns.
  for (let index = 0; index < 1_000_000; index++) {
    const middle = (start + index * 387_429) % 1_000_000;
    const number = withCheckDigit(`99${String(middle).padStart(6, '0')}`);
    // 9999 is left to the official test numbers.
    if (number !== undefined && !number.startsWith('9999')) yield number;
  }
  throw new RangeError('out of numbers');
}

/** Eight digits with the ninth that makes them pass, or undefined when no digit does. */
function withCheckDigit(eight: string): string | undefined {
  const check = [...eight].reduce((sum, digit, place) => sum + Number(digit) * (9 - place), 0) % 11;
  return check === 10 ? undefined : `${eight}${check}`;
}
