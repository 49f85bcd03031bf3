import { Fault } from '@peildatum/schema';
import { holdsNationalNumber } from '../rows/national-number.js';

/** A number of nine digits in the groups in which people write one. */
const GROUPED = /\b(?:\d{4}[ .-]\d{2}[ .-]\d{3}|\d{3}[ .-]\d{3}[ .-]\d{3})\b/g;

/** Refuses a reason that says nothing, or that could name somebody: it is kept for good. */
export function refuseReason(reason: string): void {
  if (reason === '' || reason.length > 500) {
    throw new Fault('gebruik_onjuist', 'Een reden heeft 1 tot en met 500 tekens.');
  }
  const grouped = (reason.match(GROUPED) ?? []).map((text) => text.replace(/\D/g, ''));
  // a supplier's own number of a pupil may be any long one
  const isLong = /\d{8,}/.test(reason);
  if (isLong || [reason, ...grouped].some(holdsNationalNumber)) throw new Fault('reden_met_nummer');
}
