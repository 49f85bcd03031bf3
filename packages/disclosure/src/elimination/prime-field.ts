/** The largest prime under 2^26, so that the product of two residues is exact in a double. */
export const PRIME = 67_108_859;
const INVERSE = 1 / PRIME;

/** a times b, both in 0..PRIME-1. Much faster than the remainder operator, which divides. */
export function multiply(a: number, b: number): number {
  const exact = a * b;
  const rest = exact - Math.floor(exact * INVERSE) * PRIME;
  // The estimated quotient can be one too large or too small.
  if (rest < 0) return rest + PRIME;
  return rest < PRIME ? rest : rest - PRIME;
}

export function negate(a: number): number {
  return a === 0 ? 0 : PRIME - a;
}

/** The b with a times b = 1, by Euclid's algorithm; `a` is in 1..PRIME-1. */
export function invert(a: number): number {
  let [dividend, divisor] = [PRIME, a];
  let [before, factor] = [0, 1];
  while (divisor !== 1) {
    const quotient = Math.floor(dividend / divisor);
    [dividend, divisor] = [divisor, dividend - quotient * divisor];
    [before, factor] = [factor, before - quotient * factor];
  }
  return factor < 0 ? factor + PRIME : factor;
}
