import { shortestTlvEndYear } from '../sources/tlv.js';
import { days, defineRowCheck, isAfter, type RowCheck, yearOf } from './row-check.js';

const NUMMER = /^[A-Z]{2}\d{4}-\d{4}-\d{5}$/;
const BRON = 'Programma van eisen BRON §4.2.9';
const DRAAIBOEK = 'Draaiboek vso-vo (beleid van een swv)';

export const TLV_CHECKS: readonly RowCheck[] = [
  defineRowCheck({
    id: 'tlv_nummer_vorm',
    level: 'melding',
    kinds: ['tlv'],
    column: 'tlv_nummer',
    reads: ['tlv_nummer'],
    expected: 'een nummer als VO2708-2024-00123',
    explanation:
      'Het nummer heeft niet de officiële vorm: swv, jaar en volgnummer, met streepjes ertussen.',
    action:
      'Neem het nummer van de beschikking over. Gebruikt u eigen nummers, dan hoeft u niets te doen.',
    norm: `${BRON}, veld 94 en controle 743`,
    suspect: ({ tlv_nummer }) => typeof tlv_nummer === 'string' && !NUMMER.test(tlv_nummer),
    example: { wrong: { tlv_nummer: 'TLV-123' }, right: { tlv_nummer: 'VO9901-2024-00123' } },
  }),
  defineRowCheck({
    id: 'tlv_van_ander_swv',
    level: 'waarschuwing',
    kinds: ['tlv'],
    column: 'tlv_nummer',
    reads: ['tlv_nummer'],
    expected: 'een nummer dat met de code van dit swv begint',
    explanation: 'Volgens het nummer is de tlv van een ander samenwerkingsverband.',
    action: 'Lever alleen de tlv’s die dit swv afgaf.',
    norm: `${BRON}, controle 421`,
    suspect: ({ tlv_nummer }, { swv }) =>
      swv !== undefined &&
      typeof tlv_nummer === 'string' &&
      NUMMER.test(tlv_nummer) &&
      !tlv_nummer.startsWith(swv),
    example: {
      wrong: { tlv_nummer: 'VO9902-2024-00123' },
      right: { tlv_nummer: 'VO9901-2024-00123' },
    },
  }),
  defineRowCheck({
    id: 'tlv_nummer_jaar',
    level: 'melding',
    kinds: ['tlv'],
    column: 'tlv_nummer',
    reads: ['tlv_nummer', 'besluitdatum'],
    expected: 'in het nummer het jaar van het besluit',
    explanation: 'Het jaar in het nummer is niet het jaar van het besluit.',
    action: 'Controleer het nummer en de besluitdatum.',
    norm: `${BRON}, veld 94: het jaar van afgifte`,
    suspect: ({ tlv_nummer, besluitdatum }) =>
      typeof tlv_nummer === 'string' &&
      NUMMER.test(tlv_nummer) &&
      Math.abs(Number(tlv_nummer.slice(7, 11)) - yearOf(besluitdatum)) > 0,
    example: {
      wrong: { tlv_nummer: 'VO9901-2012-00123', besluitdatum: '2021-05-03' },
      right: { tlv_nummer: 'VO9901-2021-00123', besluitdatum: '2021-05-03' },
    },
  }),
  defineRowCheck({
    id: 'tlv_voor_passend_onderwijs',
    level: 'waarschuwing',
    kinds: ['tlv'],
    column: 'begindatum',
    reads: ['begindatum'],
    expected: 'een begindatum vanaf 1 augustus 2014',
    explanation: 'De tlv begint voordat passend onderwijs begon. Toen bestond zij nog niet.',
    action: 'Controleer het jaar. Een indicatie van voor 2014 is geen tlv.',
    norm: `${BRON}, controle 416`,
    suspect: ({ begindatum }) => isAfter('2014-08-01', begindatum),
    example: { wrong: { begindatum: '2014-07-31' }, right: { begindatum: '2014-08-01' } },
  }),
  defineRowCheck({
    id: 'tlv_begint_lang_na_besluit',
    level: 'waarschuwing',
    kinds: ['tlv'],
    column: 'begindatum',
    reads: ['besluitdatum', 'begindatum'],
    expected: 'een begindatum hoogstens een jaar na het besluit',
    explanation: 'De tlv begint meer dan een jaar na het besluit.',
    action: 'Controleer het jaar van de begindatum.',
    norm: `${BRON}, controle 331`,
    suspect: ({ besluitdatum, begindatum }) => days(besluitdatum, begindatum) > 366,
    example: {
      wrong: { besluitdatum: '2022-05-10', begindatum: '2023-08-01' },
      right: { besluitdatum: '2023-05-10', begindatum: '2023-08-01' },
    },
  }),
  defineRowCheck({
    id: 'tlv_begint_voor_aanvraag',
    level: 'melding',
    kinds: ['tlv'],
    column: 'begindatum',
    reads: ['aanvraagdatum', 'begindatum'],
    expected: 'een begindatum hoogstens een maand voor de aanvraag',
    explanation: 'De tlv geldt al ruim voordat zij werd aangevraagd.',
    action: 'Controleer begindatum en aanvraagdatum.',
    norm: 'eigen grens: 31 dagen; een leerling is toelaatbaar vanaf het besluit (WEC art. 40)',
    suspect: ({ aanvraagdatum, begindatum }) => days(begindatum, aanvraagdatum) > 31,
    example: {
      wrong: { aanvraagdatum: '2023-11-06', begindatum: '2023-08-01' },
      right: { aanvraagdatum: '2023-08-28', begindatum: '2023-08-01' },
    },
  }),
  defineRowCheck({
    id: 'tlv_duurt_lang',
    level: 'melding',
    kinds: ['tlv'],
    column: 'einddatum',
    reads: ['begindatum', 'einddatum'],
    expected: 'een tlv van hoogstens tien jaar',
    explanation: 'De tlv geldt langer dan tien jaar. Zo lang zit een leerling niet in het vso.',
    action: 'Controleer begin- en einddatum.',
    norm: 'eigen grens: tien jaar; het vso eindigt als de leerling 20 wordt (WEC art. 39)',
    suspect: ({ begindatum, einddatum }) => days(begindatum, einddatum) > 3653,
    example: {
      wrong: { begindatum: '2020-08-01', einddatum: '2032-07-31' },
      right: { begindatum: '2020-08-01', einddatum: '2026-07-31' },
    },
  }),
  defineRowCheck({
    id: 'tlv_route_b_lang',
    level: 'melding',
    kinds: ['tlv'],
    column: 'einddatum',
    reads: ['route', 'begindatum', 'einddatum'],
    expected: 'bij route B de kortste tlv die mag',
    explanation: 'Bij route B (van so naar de brugklas van het vso) hoort een korte tlv.',
    action: 'Controleer route en einddatum. Heeft uw swv ander beleid, dan hoeft u niets te doen.',
    norm: `${DRAAIBOEK}: route B tot het einde van het volgende schooljaar`,
    suspect: ({ route, begindatum, einddatum }) =>
      route === 'B' &&
      typeof begindatum === 'string' &&
      yearOf(einddatum) > shortestTlvEndYear(begindatum) + 1,
    example: {
      wrong: { route: 'B', begindatum: '2023-08-01', einddatum: '2027-07-31' },
      right: { route: 'B', begindatum: '2023-08-01', einddatum: '2025-07-31' },
    },
  }),
  defineRowCheck({
    id: 'tlv_met_terugkeer_lang',
    level: 'melding',
    kinds: ['tlv'],
    column: 'einddatum',
    reads: ['route', 'intentie_doorstroom', 'begindatum', 'einddatum'],
    expected: 'bij route C met terugkeer de kortste tlv die mag',
    explanation: 'Het is de bedoeling dat de leerling terugkeert, maar de tlv is langer dan nodig.',
    action: 'Controleer intentie_doorstroom en einddatum.',
    norm: `${DRAAIBOEK}: route C, groep 1`,
    suspect: ({ route, intentie_doorstroom, begindatum, einddatum }) =>
      route === 'C' &&
      intentie_doorstroom === 'J' &&
      typeof begindatum === 'string' &&
      yearOf(einddatum) > shortestTlvEndYear(begindatum),
    example: {
      wrong: {
        route: 'C',
        intentie_doorstroom: 'J',
        begindatum: '2023-08-01',
        einddatum: '2026-07-31',
      },
      right: {
        route: 'C',
        intentie_doorstroom: 'J',
        begindatum: '2023-08-01',
        einddatum: '2024-07-31',
      },
    },
  }),
  defineRowCheck({
    id: 'tlv_verlenging_route',
    level: 'melding',
    kinds: ['tlv'],
    column: 'route',
    reads: ['route', 'verlenging'],
    expected: 'bij een verlenging route A',
    explanation: 'Een verlenging loopt via route A; hier staat een andere.',
    action: 'Controleer route en verlenging. Heeft uw swv ander beleid, dan hoeft u niets te doen.',
    norm: `${DRAAIBOEK}: route A voor alle verlengingen`,
    suspect: ({ route, verlenging }) => verlenging === 'J' && route !== 'A',
    example: { wrong: { route: 'C', verlenging: 'J' }, right: { route: 'A', verlenging: 'J' } },
  }),
  defineRowCheck({
    id: 'tlv_niet_toegekend_met_looptijd',
    level: 'waarschuwing',
    kinds: ['tlv'],
    column: 'begindatum',
    reads: ['besluit', 'begindatum', 'einddatum'],
    expected: 'geen begin- en einddatum bij afgewezen of ingetrokken',
    explanation: 'De tlv is afgewezen of ingetrokken en heeft toch een looptijd.',
    action: 'Controleer het besluit, of haal de datums weg.',
    norm: 'alleen een toegekende tlv geldt (WEC art. 40)',
    suspect: ({ besluit, begindatum, einddatum }) =>
      (besluit === 'afgewezen' || besluit === 'ingetrokken') &&
      begindatum !== null &&
      einddatum !== null,
    example: {
      wrong: { besluit: 'afgewezen', begindatum: '2023-08-01', einddatum: '2024-07-31' },
      right: { besluit: 'afgewezen' },
    },
  }),
];
