import { amount, days, defineRowCheck, type RowCheck } from './row-check.js';

/** Kinds in which somebody asks for something and a decision follows. */
const DECIDED = ['tlv', 'vergoedingen', 'arrangementen'] as const;
const HALF_YEAR = 182;
const TERM = 'eigen grens: 26 weken; Awb art. 4:13 noemt acht weken een redelijke termijn';

/** Checks of requests and decisions, the same in every kind that has them. */
export const BESLUIT_CHECKS: readonly RowCheck[] = [
  defineRowCheck({
    id: 'besluit_laat',
    level: 'melding',
    kinds: DECIDED,
    column: 'besluitdatum',
    reads: ['aanvraagdatum', 'besluitdatum'],
    expected: 'een besluit binnen 26 weken na de aanvraag',
    explanation: 'Tussen aanvraag en besluit zit meer dan een half jaar.',
    action: 'Controleer beide datums, vooral het jaar.',
    norm: TERM,
    suspect: ({ aanvraagdatum, besluitdatum }) => days(aanvraagdatum, besluitdatum) > HALF_YEAR,
    example: {
      wrong: { aanvraagdatum: '2022-03-01', besluitdatum: '2023-03-20' },
      right: { aanvraagdatum: '2023-03-01', besluitdatum: '2023-03-20' },
    },
  }),
  defineRowCheck({
    id: 'lang_in_behandeling',
    level: 'waarschuwing',
    kinds: DECIDED,
    column: 'besluit',
    reads: ['aanvraagdatum', 'besluit'],
    expected: 'een besluit bij een aanvraag van meer dan 26 weken geleden',
    explanation: 'De aanvraag is van meer dan een half jaar geleden en nog in behandeling.',
    action: 'Vul het besluit in als het er is.',
    norm: TERM,
    suspect: ({ aanvraagdatum, besluit }, { today }) =>
      besluit === 'in_behandeling' && days(aanvraagdatum, today) > HALF_YEAR,
    example: {
      wrong: { aanvraagdatum: '2023-11-01', besluit: 'in_behandeling' },
      right: { aanvraagdatum: '2024-10-01', besluit: 'in_behandeling' },
    },
  }),
  defineRowCheck({
    id: 'besluit_zonder_datum',
    level: 'waarschuwing',
    kinds: DECIDED,
    column: 'besluitdatum',
    reads: ['besluit', 'besluitdatum'],
    expected: 'een besluitdatum bij toegekend en afgewezen',
    explanation: 'Er is een besluit, maar niet bekend is van welke dag.',
    action: 'Vul de besluitdatum in.',
    norm: 'Awb art. 3:40: een besluit werkt vanaf de bekendmaking, op een dag dus',
    suspect: ({ besluit, besluitdatum }) =>
      (besluit === 'toegekend' || besluit === 'afgewezen') && besluitdatum === null,
    example: {
      wrong: { besluit: 'afgewezen' },
      right: { besluit: 'afgewezen', besluitdatum: '2024-02-01' },
    },
  }),
  defineRowCheck({
    id: 'in_behandeling_met_besluitdatum',
    level: 'waarschuwing',
    kinds: DECIDED,
    column: 'besluit',
    reads: ['besluit', 'besluitdatum'],
    expected: 'geen besluitdatum zolang de aanvraag in behandeling is',
    explanation: 'De aanvraag is in behandeling en heeft toch een besluitdatum.',
    action: 'Vul het besluit in, of haal de besluitdatum weg.',
    norm: 'een besluit heeft een datum, een aanvraag niet',
    suspect: ({ besluit, besluitdatum }) => besluit === 'in_behandeling' && besluitdatum !== null,
    example: {
      wrong: { besluit: 'in_behandeling', besluitdatum: '2024-02-01' },
      right: { besluit: 'in_behandeling' },
    },
  }),
  defineRowCheck({
    id: 'vergoeding_niet_toegekend_met_bedrag',
    level: 'waarschuwing',
    kinds: ['vergoedingen'],
    column: 'toegekend_bedrag',
    reads: ['besluit', 'toegekend_bedrag'],
    expected: 'een toegekend_bedrag alleen bij toegekend',
    explanation: 'De vergoeding is niet toegekend en heeft toch een bedrag.',
    action: 'Controleer het besluit, of haal het bedrag weg.',
    norm: 'alleen wat toegekend is, telt als toegekend bedrag',
    suspect: ({ besluit, toegekend_bedrag }) =>
      besluit !== 'toegekend' && amount(toegekend_bedrag) > 0,
    example: {
      wrong: { besluit: 'afgewezen', toegekend_bedrag: '10000.00' },
      right: { besluit: 'toegekend', toegekend_bedrag: '10000.00' },
    },
  }),
  defineRowCheck({
    id: 'betaling_laat',
    level: 'melding',
    kinds: ['vergoedingen'],
    column: 'betaaldatum',
    reads: ['besluitdatum', 'betaaldatum'],
    expected: 'een betaling binnen 26 weken na het besluit',
    explanation: 'Tussen besluit en betaling zit meer dan een half jaar.',
    action: 'Controleer beide datums, vooral het jaar.',
    norm: 'eigen grens: 26 weken; Awb art. 4:87 noemt zes weken',
    suspect: ({ besluitdatum, betaaldatum }) => days(besluitdatum, betaaldatum) > HALF_YEAR,
    example: {
      wrong: { besluitdatum: '2022-04-01', betaaldatum: '2023-04-14' },
      right: { besluitdatum: '2023-04-03', betaaldatum: '2023-04-14' },
    },
  }),
  defineRowCheck({
    id: 'toegekend_niet_betaald',
    level: 'melding',
    kinds: ['vergoedingen'],
    column: 'betaaldatum',
    reads: ['besluit', 'besluitdatum', 'betaaldatum'],
    expected: 'een betaaldatum bij een toekenning van meer dan 26 weken geleden',
    explanation: 'De vergoeding is meer dan een half jaar geleden toegekend en nog niet betaald.',
    action: 'Vul de betaaldatum in, of kijk waarom er niet betaald is.',
    norm: 'eigen grens: 26 weken; Awb art. 4:87 noemt zes weken',
    suspect: ({ besluit, besluitdatum, betaaldatum }, { today }) =>
      besluit === 'toegekend' && betaaldatum === null && days(besluitdatum, today) > HALF_YEAR,
    example: {
      wrong: { besluit: 'toegekend', besluitdatum: '2023-10-02' },
      right: { besluit: 'toegekend', besluitdatum: '2024-10-02' },
    },
  }),
];
