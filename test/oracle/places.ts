import { covers } from './dates.js';
import type { Delivery, Kenmerk } from './delivery.js';

/** A vestiging is vo when a vo file of DUO names it, or when no other list than vestiging_kenmerken does. */
export function isVo(delivery: Delivery, vestiging: string): boolean {
  const names = (rows: readonly { vestiging: string }[]) =>
    rows.some((row) => row.vestiging === vestiging);
  if (names(delivery.voAddresses) || names(delivery.tellingen)) return true;
  return names(delivery.kenmerken) && !names(delivery.poPlaces);
}

export function isTussenvoorziening(delivery: Delivery, vestiging: string, date: string): boolean {
  return kenmerkOn(delivery, vestiging, date)?.tussenvoorziening === 'J';
}

/** The swv of a vestiging on a date: that of its postcode, unless the list of exceptions names another. */
export function swvOf(delivery: Delivery, vestiging: string, date: string): string | undefined {
  const named = kenmerkOn(delivery, vestiging, date)?.swv;
  if (named !== undefined && named !== null) return named;
  const address = [...delivery.voAddresses, ...delivery.poPlaces].find(
    (one) => one.vestiging === vestiging,
  );
  return delivery.pc4.find(({ postcode4 }) => postcode4 === address?.postcode4)?.swv;
}

function kenmerkOn(delivery: Delivery, vestiging: string, date: string): Kenmerk | undefined {
  return delivery.kenmerken.find(
    (one) => one.vestiging === vestiging && covers(one.van, one.tot, date),
  );
}
