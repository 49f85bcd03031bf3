import type { Cell } from '@peildatum/schema';
import { daysBetween } from '../oracle/dates.js';
import { kalenderjaarSpan } from '../oracle/schooljaar.js';
import { count, figuresOf, hundredths, median, split, sum, unknown } from './figure.js';
import { type Records, referredTo, type Vergoeding } from './records.js';
import { isIn, type Moment } from './touch.js';

const PARAMETER = 1_000_000;
const NOT_FITTING = ['terug_vso', 'symbiose', 'maatwerk', 'gestopt'];

/** Granted, paid, how long it took and what breaks the rule, all in one kalenderjaar. */
export function vergoedingen(records: Records, cut: string, year: number): Cell[] {
  const moment = { span: kalenderjaarSpan(year), cut };
  const granted = figuresOf('vergoedingen', year);
  const paid = figuresOf('vergoedingen_uitbetaald', year);
  const days = figuresOf('vergoedingen_doorlooptijd', year)('');
  const breaking = figuresOf('vergoedingen_afwijkend', year)('');
  if (!hasData(records, moment)) {
    const names = [granted('aantal'), granted('bedrag'), paid('aantal'), paid('bedrag')];
    return [...names, days, breaking].map(unknown);
  }
  const decided = records.vergoedingen.filter(({ besluitdatum }) => isIn(besluitdatum, moment));
  const toegekend = decided.filter(({ besluit }) => besluit === 'toegekend');
  const uitbetaald = records.vergoedingen.filter(({ betaaldatum }) => isIn(betaaldatum, moment));
  const durations = decided
    .filter(({ besluit }) => besluit !== 'in_behandeling')
    .map(({ aanvraagdatum, besluitdatum }) => daysBetween(aanvraagdatum, besluitdatum ?? ''));
  return [
    ...split(
      toegekend,
      { grond: ({ grond }) => grond, vo_vestiging: ({ voVestiging }) => voVestiging },
      (rows, dimensies) => [
        count(granted('aantal', dimensies), rows.length),
        hundredths(granted('bedrag', dimensies), total(rows)),
      ],
    ),
    count(paid('aantal'), uitbetaald.length),
    hundredths(paid('bedrag'), total(uitbetaald)),
    median(days, durations),
    count(breaking, toegekend.filter((one) => breaks(records, one)).length),
  ];
}

/** Granted on or before 31 December, and on that day not paid. */
export function vergoedingenOpenstaand(records: Records, cut: string, year: number): Cell[] {
  const date = `${year}-12-31`;
  const name = figuresOf('vergoedingen_openstaand', year);
  if (date > cut || !hasData(records, { span: kalenderjaarSpan(year), cut })) {
    return [unknown(name('aantal')), unknown(name('bedrag'))];
  }
  const open = records.vergoedingen.filter(
    ({ besluit, besluitdatum, betaaldatum }) =>
      besluit === 'toegekend' &&
      besluitdatum !== null &&
      besluitdatum <= date &&
      (betaaldatum === null || betaaldatum > date),
  );
  return [count(name('aantal'), open.length), hundredths(name('bedrag'), total(open))];
}

function hasData({ vergoedingen }: Records, moment: Moment): boolean {
  return vergoedingen.some(({ aanvraagdatum, besluitdatum, betaaldatum }) =>
    [aanvraagdatum, besluitdatum, betaaldatum].some((date) => isIn(date, moment)),
  );
}

function total(rows: readonly Vergoeding[]): number {
  return sum(rows, ({ toegekendBedrag }) => toegekendBedrag);
}

/** Rule `vergoeding`. */
function breaks({ doorstroom }: Records, vergoeding: Vergoeding): boolean {
  const { grond, toegekendBedrag, ingezetteMiddelen, trajectId } = vergoeding;
  const uitkomst = referredTo(
    doorstroom,
    vergoeding,
    (one) => one.trajectId === trajectId,
  )?.uitkomst;
  if (grond === 'geslaagd') return toegekendBedrag !== PARAMETER || uitkomst !== 'geslaagd';
  return (
    ingezetteMiddelen === null ||
    (toegekendBedrag ?? 0) > Math.min(PARAMETER, ingezetteMiddelen) ||
    !NOT_FITTING.includes(uitkomst ?? '')
  );
}
