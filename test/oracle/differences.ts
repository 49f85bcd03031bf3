import type { Cell } from '@peildatum/schema';

/** A cell by name, and what it says. */
export function nameOf({
  indicator,
  periode,
  dimensies,
}: Pick<Cell, 'indicator' | 'periode' | 'dimensies'>): string {
  const values = Object.entries(dimensies).map(([name, value]) => `${name}=${value}`);
  return [indicator, periode, ...values.sort()].join(' ');
}

export function saysOf({ teller, noemer, waarde, status }: Cell): string {
  return status === 'geen_gegevens' ? status : `${status}, ${teller} / ${noemer} = ${waarde}`;
}

/**
 * Every cell in which two sets of figures differ. A period without data need not be listed, since the definitions do not
 * say how far back the list goes; when it is listed, it must be one without data.
 */
export function differences(product: readonly Cell[], oracle: readonly Cell[]): string[] {
  const given = new Map(product.map((cell) => [nameOf(cell), saysOf(cell)]));
  const right = new Map(oracle.map((cell) => [nameOf(cell), saysOf(cell)]));
  const found = product.length === given.size ? [] : ['een cel staat er twee keer'];
  for (const name of new Set([...given.keys(), ...right.keys()])) {
    const [gives, must] = [given.get(name), right.get(name)];
    if (gives === must || (gives === undefined && must === 'geen_gegevens')) continue;
    found.push(`${name}: geeft ${gives ?? 'niets'}, moet zijn ${must ?? 'niets'}`);
  }
  return found;
}
