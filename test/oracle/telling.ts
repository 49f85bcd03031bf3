import { earliest } from './dates.js';
import type { Delivery } from './delivery.js';
import { swvOf } from './places.js';

/** Pupils at the vestigingen of the swv in the newest telling of DUO on or before a day; undefined when there is none. */
export function newestTelling(delivery: Delivery, date: string, cut: string): number | undefined {
  const years = delivery.tellingen
    .map(({ jaar }) => jaar)
    .filter((jaar) => `${jaar}-10-01` <= earliest(date, cut));
  if (years.length === 0) return undefined;
  const newest = Math.max(...years);
  return delivery.tellingen
    .filter(({ jaar }) => jaar === newest)
    .filter(({ vestiging }) => swvOf(delivery, vestiging, date) === delivery.swv)
    .reduce((sum, { aantallen }) => sum + aantallen.reduce((part, one) => part + one, 0), 0);
}
