import { covers } from './dates.js';
import { type Delivery, pupilOf, type Tlv } from './delivery.js';

/** The toegekende tlv's that cover a day, of every swv. */
export function tlvsOn(delivery: Delivery, cut: string, date: string): Tlv[] {
  return delivery.tlvs.filter(
    ({ aanvraagdatum, besluit, begindatum, einddatum }) =>
      aanvraagdatum <= cut &&
      besluit === 'toegekend' &&
      begindatum !== null &&
      covers(begindatum, einddatum, date),
  );
}

/** Is a tlv of the delivering swv? A number of the official form names its swv itself. */
export function isOwn(delivery: Delivery, { nummer }: Tlv): boolean {
  const official = /^([A-Z]{2}\d{4})-\d{4}-\d{5}$/.exec(nummer);
  return official === null || official[1] === delivery.swv;
}

/** Has the pupil a toegekende tlv of the delivering swv on the date? */
export function hasOwnTlvOn(delivery: Delivery, cut: string, pupil: string, date: string): boolean {
  return tlvsOn(delivery, cut, date).some((tlv) => pupilOf(tlv) === pupil && isOwn(delivery, tlv));
}
