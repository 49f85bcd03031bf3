import { isWeekend } from '../days-between.js';
import { days, isAfter, type ValueCheck } from './row-check.js';

const TEN_YEARS = 3653;

/** Checks that look at one value at a time, the same in every kind. */
export const VALUE_CHECKS: readonly ValueCheck[] = [
  {
    id: 'datum_standaardwaarde',
    level: 'waarschuwing',
    on: { type: 'datum' },
    expected: 'een echte datum, of niets',
    explanation:
      'De datum is er een die systemen zelf invullen als er niets bekend is, zoals 1 januari 1900 of 31 december 9999.',
    action: 'Vul de echte datum in, of laat het veld leeg.',
    norm: 'eigen grens: 1 januari 1900, 1970 en 1980, en alles vanaf het jaar 2100',
    suspect: (value) =>
      typeof value === 'string' && (value >= '2100' || /^(19[0178]0|1901)-01-01$/.test(value)),
    example: { wrong: '9999-12-31', right: '2024-01-01' },
  },
  {
    id: 'datum_ver_in_toekomst',
    level: 'waarschuwing',
    on: { type: 'datum' },
    expected: 'een datum die hoogstens tien jaar vooruit ligt',
    explanation:
      'De datum ligt meer dan tien jaar in de toekomst. Vaak is het jaar verkeerd getikt.',
    action: 'Controleer het jaar.',
    norm: 'eigen grens: tien jaar',
    suspect: (value, { today }) =>
      // what fills in for nothing has a check of its own
      isAfter(value, today) && !isAfter(value, '2100') && days(today, value) > TEN_YEARS,
    example: { wrong: '2042-09-01', right: '2026-09-01' },
  },
  {
    id: 'datum_in_toekomst',
    level: 'waarschuwing',
    on: {
      tlv: ['aanvraagdatum', 'compleetdatum', 'besluitdatum'],
      doorstroom: ['cvb_besluitdatum'],
      evaluaties: ['datum'],
      succesplannen: ['meetdatum'],
      vergoedingen: ['aanvraagdatum', 'besluitdatum', 'betaaldatum'],
      verzuim: ['datum'],
      verzuimmeldingen: ['begindatum', 'einddatum'],
      opp: ['opp_datum'],
      arrangementen: ['aanvraagdatum', 'besluitdatum'],
      plaatsingsoverleg: ['datum'],
      verplichting_mutaties: ['datum'],
      opr: ['datum'],
      audits: ['datum'],
    },
    expected: 'een datum tot en met vandaag',
    explanation: 'Dit gaat over iets wat al gebeurd is, maar de datum moet nog komen.',
    action: 'Controleer dag, maand en jaar.',
    norm: 'een feit kan niet in de toekomst liggen',
    suspect: (value, { today }) => isAfter(value, today),
    example: { wrong: '2024-11-16', right: '2024-11-15' },
  },
  {
    id: 'betaald_in_weekend',
    level: 'melding',
    on: { vergoedingen: ['betaaldatum'] },
    expected: 'een betaling op een werkdag',
    explanation: 'De betaaldatum valt op een zaterdag of zondag. Banken boeken dan meestal niet.',
    action: 'Vergelijk de datum met het bankafschrift.',
    norm: 'eigen grens: maandag tot en met vrijdag',
    suspect: (value) => typeof value === 'string' && isWeekend(value),
    example: { wrong: '2024-03-09', right: '2024-03-08' },
  },
  {
    id: 'bedrag_nul',
    level: 'melding',
    on: {
      vergoedingen: ['toegekend_bedrag'],
      arrangementen: ['bedrag'],
      verplichtingen: ['basisbedrag'],
      toewijzing: ['bedrag'],
      begroting: ['bedrag'],
      capaciteit: ['tarief'],
    },
    expected: 'een bedrag dat niet 0 is',
    explanation: 'Het bedrag is 0. Vaak betekent dit dat het bedrag nog niet bekend was.',
    action: 'Vul het echte bedrag in. Is het echt 0, dan hoeft u niets te doen.',
    norm: 'eigen grens: 0 euro',
    suspect: (value) => value === '0.00',
    example: { wrong: '0.00', right: '10000.00' },
  },
  {
    id: 'uren_nul',
    level: 'melding',
    on: {
      basisondersteuning: ['uren'],
      succesplannen: ['uren_mogelijk'],
      trajectvoorziening: ['uren_per_week'],
      personeel: ['fte'],
    },
    expected: 'een aantal dat niet 0 is',
    explanation: 'Er staan 0 uren of 0 fte. Daarmee is geen cijfer te berekenen.',
    action: 'Vul het echte aantal in. Is het echt 0, dan hoeft u niets te doen.',
    norm: 'eigen grens: 0 uren',
    suspect: (value) => value === '0.00',
    example: { wrong: '0.00', right: '1.50' },
  },
  {
    id: 'jaar_ongewoon',
    level: 'waarschuwing',
    on: {
      begroting: ['jaar'],
      schoolbesteding: ['jaar'],
      toewijzing: ['jaar'],
      balans: ['jaar'],
      leerlingprognose: ['opgesteld_in'],
      personeel: ['jaar'],
    },
    expected: 'een jaar van 2014 tot en met tien jaar na nu',
    explanation:
      'Het jaar ligt voor het begin van passend onderwijs of meer dan tien jaar in de toekomst.',
    action: 'Controleer het jaar.',
    norm: 'passend onderwijs begon op 1 augustus 2014; verder een eigen grens van tien jaar',
    suspect: (value, { today }) =>
      typeof value === 'number' && (value < 2014 || value > Number(today.slice(0, 4)) + 10),
    example: { wrong: 2204, right: 2024 },
  },
  {
    id: 'schooljaar_ongewoon',
    level: 'waarschuwing',
    on: { basisondersteuning: ['schooljaar'], capaciteit: ['schooljaar'] },
    expected: 'een schooljaar van 2014-2015 tot en met twee jaar na nu',
    explanation:
      'Het schooljaar ligt voor het begin van passend onderwijs of te ver in de toekomst.',
    action: 'Controleer het schooljaar.',
    norm: 'passend onderwijs begon op 1 augustus 2014; verder een eigen grens van twee jaar',
    suspect: (value, { today }) =>
      typeof value === 'string' &&
      (value < '2014' || Number(value.slice(0, 4)) > Number(today.slice(0, 4)) + 2),
    example: { wrong: '2032-2033', right: '2024-2025' },
  },
];
