/** How two sides of the same money compare. */
export const RECONCILIATION_STATUS = {
  sluit_aan: 'de bedragen zijn gelijk, tot op de cent',
  verschil: 'de bedragen verschillen',
  geen_grootboek: 'van dit jaar is geen grootboek geleverd',
  geen_kostenplaats: 'niet bekend op welke kostenplaats dit is geboekt',
} as const;
export type ReconciliationStatus = keyof typeof RECONCILIATION_STATUS;

/** What a publication says of a kalenderjaar: whether the money ties out with the ledger. */
export const TIES_OUT = {
  sluit_aan: 'De bedragen sluiten aan op het grootboek.',
  verschil: 'De bedragen sluiten niet aan op het grootboek.',
  niet_te_bepalen: 'Of de bedragen aansluiten op het grootboek, is niet te bepalen.',
} as const;
export type TiesOut = keyof typeof TIES_OUT;

/** A year ties out when all its lines do; a difference that is found weighs more than what cannot be compared. */
export function tiesOut(statuses: readonly ReconciliationStatus[]): TiesOut {
  if (statuses.includes('verschil')) return 'verschil';
  return statuses.length > 0 && statuses.every((status) => status === 'sluit_aan')
    ? 'sluit_aan'
    : 'niet_te_bepalen';
}
