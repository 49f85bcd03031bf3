import type { Delivery } from './delivery.js';
import type { Span } from './schooljaar.js';

/**
 * Has a period data of a kind: does a row that exists at the cut touch it by its own dates? What has a begin and an end
 * touches with its whole span, an open end lasts until the cut. The definitions do not say whether a single date after
 * the cut touches the period that it is in; here it does not, as nothing is known of that day yet.
 */
export function hasInschrijvingen({ inschrijvingen }: Delivery, cut: string, span: Span): boolean {
  return inschrijvingen.some(
    ({ begindatum, einddatum }) =>
      begindatum <= cut && overlaps(begindatum, einddatum ?? cut, span),
  );
}

export function hasTlvs({ tlvs }: Delivery, cut: string, span: Span): boolean {
  return tlvs.some(
    ({ aanvraagdatum, besluitdatum, begindatum, einddatum }) =>
      aanvraagdatum <= cut &&
      (isIn(aanvraagdatum, cut, span) ||
        isIn(besluitdatum, cut, span) ||
        (begindatum !== null && einddatum !== null && overlaps(begindatum, einddatum, span))),
  );
}

export function hasMeldingen({ meldingen }: Delivery, cut: string, span: Span): boolean {
  return meldingen.some(
    ({ begindatum, einddatum }) =>
      begindatum <= cut && overlaps(begindatum, einddatum ?? cut, span),
  );
}

export function hasVergoedingen({ vergoedingen }: Delivery, cut: string, span: Span): boolean {
  return vergoedingen.some(
    ({ aanvraagdatum, besluitdatum, betaaldatum }) =>
      aanvraagdatum <= cut &&
      (isIn(aanvraagdatum, cut, span) ||
        isIn(besluitdatum, cut, span) ||
        isIn(betaaldatum, cut, span)),
  );
}

export function hasVerplichtingen({ verplichtingen }: Delivery, cut: string, span: Span): boolean {
  return verplichtingen.some(({ van, tot }) => van <= cut && overlaps(van, tot, span));
}

export function hasTrajecten({ trajecten }: Delivery, cut: string, span: Span): boolean {
  return trajecten.some(
    ({ startVoorbereiding, einde }) =>
      startVoorbereiding <= cut && overlaps(startVoorbereiding, einde ?? cut, span),
  );
}

export function hasMetingen({ metingen }: Delivery, cut: string, span: Span): boolean {
  return metingen.some(({ meetdatum }) => isIn(meetdatum, cut, span));
}

export function hasVrijstellingen({ vrijstellingen }: Delivery, cut: string, span: Span): boolean {
  return vrijstellingen.some(({ van, tot }) => van <= cut && overlaps(van, tot ?? cut, span));
}

export function hasLessen({ lessen }: Delivery, cut: string, span: Span): boolean {
  return lessen.some(({ datum }) => isIn(datum, cut, span));
}

function isIn(date: string | null, cut: string, { first, last }: Span): boolean {
  return date !== null && date <= cut && first <= date && date <= last;
}

/** Have begin to einde and the period a day in common? */
export function overlaps(begin: string, einde: string, { first, last }: Span): boolean {
  return begin <= last && einde >= first;
}
