import { ageOn, schooljaarOf } from '../period.js';
import { amount, days, defineRowCheck, isAfter, type RowCheck, yearOf } from './row-check.js';

/** Last leerjaar of an onderwijssoort; vso has no fixed length. */
const LAST_LEERJAAR: Readonly<Record<string, number>> = {
  brugjaar: 3,
  'vmbo-bb': 4,
  'vmbo-kb': 4,
  'vmbo-gl': 4,
  'vmbo-tl': 4,
  havo: 5,
  vwo: 6,
  pro: 6,
};

/** A pupil is 12 in leerjaar 1; two years younger or five years older is rare. */
const YOUNGEST = 9;
const OLDEST = 16;

export const INSCHRIJVING_CHECKS: readonly RowCheck[] = [
  defineRowCheck({
    id: 'leerjaar_past_niet',
    level: 'waarschuwing',
    kinds: ['inschrijvingen'],
    column: 'leerjaar',
    reads: ['onderwijssoort', 'leerjaar'],
    expected: 'een leerjaar dat bij de onderwijssoort hoort (vmbo t/m 4, havo t/m 5, vwo t/m 6)',
    explanation: 'De onderwijssoort heeft minder leerjaren dan hier staat.',
    action:
      'Controleer leerjaar en onderwijssoort. Een verblijfsjaar is iets anders dan een leerjaar.',
    norm: 'WVO (oud) art. 7 tot en met 10d: duur van vwo, havo en vmbo',
    suspect: ({ onderwijssoort, leerjaar }) =>
      amount(leerjaar) > (LAST_LEERJAAR[String(onderwijssoort)] ?? Number.POSITIVE_INFINITY),
    example: {
      wrong: { onderwijssoort: 'vmbo-tl', leerjaar: 5 },
      right: { onderwijssoort: 'havo', leerjaar: 5 },
    },
  }),
  defineRowCheck({
    id: 'leeftijd_past_niet_bij_leerjaar',
    level: 'waarschuwing',
    kinds: ['inschrijvingen'],
    column: 'geboortedatum',
    reads: ['geboortedatum', 'begindatum', 'leerjaar', 'onderwijssoort'],
    expected: 'een leeftijd die bij het leerjaar past (in leerjaar 1 van 10 tot en met 17 jaar)',
    explanation: 'De leerling is veel jonger of ouder dan gewoon is in dit leerjaar.',
    action: 'Controleer geboortedatum, begindatum en leerjaar.',
    norm: 'eigen grens: leerjaar plus 9 tot en met leerjaar plus 16; niet voor het vso',
    suspect: ({ geboortedatum, begindatum, leerjaar, onderwijssoort }) => {
      if (typeof geboortedatum !== 'string' || typeof begindatum !== 'string') return false;
      if (String(onderwijssoort).startsWith('vso-')) return false;
      const above = ageOn(geboortedatum, begindatum) - amount(leerjaar);
      return above < YOUNGEST || above > OLDEST;
    },
    example: {
      wrong: {
        geboortedatum: '2015-03-01',
        begindatum: '2024-08-01',
        leerjaar: 1,
        onderwijssoort: 'havo',
      },
      right: {
        geboortedatum: '2012-03-01',
        begindatum: '2024-08-01',
        leerjaar: 1,
        onderwijssoort: 'havo',
      },
    },
  }),
  defineRowCheck({
    id: 'ouder_dan_twintig_in_vso',
    level: 'waarschuwing',
    kinds: ['inschrijvingen'],
    column: 'geboortedatum',
    reads: ['geboortedatum', 'begindatum', 'onderwijssoort'],
    expected: 'in het vso een leeftijd van hoogstens 20 jaar op de begindatum',
    explanation:
      'In het vso mag een leerling blijven tot en met het schooljaar waarin hij 20 wordt.',
    action:
      'Controleer geboortedatum en begindatum. Is er een ontheffing, dan hoeft u niets te doen.',
    norm: 'WEC art. 39: tot het einde van het schooljaar waarin de leerling 20 wordt',
    suspect: ({ geboortedatum, begindatum, onderwijssoort }) =>
      typeof geboortedatum === 'string' &&
      typeof begindatum === 'string' &&
      String(onderwijssoort).startsWith('vso-') &&
      ageOn(geboortedatum, begindatum) > 20,
    example: {
      wrong: {
        geboortedatum: '2003-01-15',
        begindatum: '2024-08-01',
        onderwijssoort: 'vso-dagbesteding',
      },
      right: {
        geboortedatum: '2004-01-15',
        begindatum: '2024-08-01',
        onderwijssoort: 'vso-dagbesteding',
      },
    },
  }),
  defineRowCheck({
    id: 'inschrijving_lang_open',
    level: 'waarschuwing',
    kinds: ['inschrijvingen'],
    column: 'einddatum',
    reads: ['begindatum', 'einddatum'],
    expected: 'een einddatum bij een inschrijving van meer dan acht jaar geleden',
    explanation:
      'De inschrijving begon meer dan acht jaar geleden en is niet afgesloten. De leerling zou nog steeds meetellen.',
    action: 'Vul de einddatum in als de leerling van school is.',
    norm: 'eigen grens: acht jaar; de langste opleiding in het vo duurt er zes',
    suspect: ({ begindatum, einddatum }, { today }) =>
      einddatum === null && days(begindatum, today) > 2922,
    example: {
      wrong: { begindatum: '2014-08-01' },
      right: { begindatum: '2019-08-01' },
    },
  }),
  defineRowCheck({
    id: 'inschrijving_over_schooljaren',
    level: 'melding',
    kinds: ['inschrijvingen'],
    column: 'einddatum',
    reads: ['begindatum', 'einddatum'],
    expected: 'een inschrijving in hoogstens twee schooljaren',
    explanation:
      'De rij loopt over meer dan twee schooljaren, met steeds hetzelfde leerjaar. Cijfers per leerjaar kloppen dan niet.',
    action: 'Lever per schooljaar een rij, met het leerjaar van dat jaar.',
    norm: 'eigen grens: een leerling doet een leerjaar hoogstens één keer over',
    suspect: ({ begindatum, einddatum }) =>
      typeof begindatum === 'string' &&
      typeof einddatum === 'string' &&
      yearOf(schooljaarOf(einddatum)) - yearOf(schooljaarOf(begindatum)) > 1,
    example: {
      wrong: { begindatum: '2021-08-01', einddatum: '2024-07-31' },
      right: { begindatum: '2022-08-01', einddatum: '2024-07-31' },
    },
  }),
  defineRowCheck({
    id: 'inschrijving_ver_vooruit',
    level: 'waarschuwing',
    kinds: ['inschrijvingen'],
    column: 'begindatum',
    reads: ['begindatum'],
    expected: 'een begindatum hoogstens een jaar na vandaag',
    explanation: 'De inschrijving begint pas over meer dan een jaar.',
    action: 'Controleer het jaar van de begindatum.',
    norm: 'eigen grens: een jaar',
    suspect: ({ begindatum }, { today }) =>
      isAfter(begindatum, today) && days(today, begindatum) > 366,
    example: { wrong: { begindatum: '2026-08-01' }, right: { begindatum: '2025-08-01' } },
  }),
  defineRowCheck({
    id: 'inschrijving_einde_ver_vooruit',
    level: 'melding',
    kinds: ['inschrijvingen'],
    column: 'einddatum',
    reads: ['einddatum'],
    expected: 'een einddatum hoogstens twee jaar na vandaag, of leeg',
    explanation:
      'De inschrijving eindigt pas over meer dan twee jaar. Dat is nu nog niet te weten.',
    action: 'Laat de einddatum leeg zolang de inschrijving loopt.',
    norm: 'eigen grens: twee jaar',
    suspect: ({ einddatum }, { today }) =>
      isAfter(einddatum, today) && days(today, einddatum) > 731,
    example: { wrong: { einddatum: '2028-07-31' }, right: { einddatum: '2025-07-31' } },
  }),
  defineRowCheck({
    id: 'inschrijving_heel_kort',
    level: 'melding',
    kinds: ['inschrijvingen'],
    column: 'einddatum',
    reads: ['begindatum', 'einddatum'],
    expected: 'een inschrijving van minstens een week',
    explanation: 'De inschrijving duurde korter dan een week. Vaak is zij per ongeluk gemaakt.',
    action: 'Verwijder de rij als de leerling nooit op deze vestiging zat.',
    norm: 'eigen grens: zeven dagen',
    suspect: ({ begindatum, einddatum }) => days(begindatum, einddatum) < 6,
    example: {
      wrong: { begindatum: '2024-08-26', einddatum: '2024-08-26' },
      right: { begindatum: '2024-08-26', einddatum: '2024-09-01' },
    },
  }),
];
