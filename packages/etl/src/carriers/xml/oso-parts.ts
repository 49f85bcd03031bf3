import { nationalNumber } from '../../rows/national-number.js';
import { dayOf } from './leaf-text.js';

export const SCHOOL = 'dossier/huidigeschool';
export const PUPIL = `${SCHOOL}/leerling`;
const SUPPORT = `${PUPIL}/onderwijsondersteuning`;

/** A part of a dossier that becomes a record: where it stands, whose consent it needs, what is read of it. */
export interface OsoPart {
  readonly onderdeel: string;
  readonly path: string;
  readonly category: string;
  /** From the name of an element to the column that it fills. */
  readonly reads: ReadonlyMap<string, string>;
}

/** A map, because an element may bear any name, also one that every object has. */
function columns(reads: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(reads));
}

/**
 * What an swv counts. Left alone on purpose: the arrangement of cluster 1 and 2 and the rvc (they tell of an impairment
 * or a test, and the swv decides neither), arrangement_kenmerk (free text), diagnoses, plans, tests and marks.
 */
export const PARTS: readonly OsoPart[] = [
  {
    onderdeel: 'inschrijving',
    path: PUPIL,
    category: 'cat_leerling',
    reads: columns({
      geboortedatum: 'geboortedatum',
      datuminschrijving: 'van',
      datumuitschrijving: 'tot',
    }),
  },
  {
    onderdeel: 'schoolloopbaan',
    path: `${PUPIL}/schoolloopbaanlijst/schoolloopbaan`,
    category: 'cat_schoolloopbaan',
    reads: columns({
      schooljaar: 'schooljaar',
      jaargroep: 'jaargroep',
      begindatum: 'van',
      einddatum: 'tot',
      brincode: 'brin',
      vestigingscode: 'vestigingsnummer',
      schoolsoort: 'schoolsoort',
      schooltype: 'schooltype',
      voelementcode: 'elementcode',
    }),
  },
  {
    onderdeel: 'opp',
    path: `${SUPPORT}/opp`,
    category: 'cat_onderwijsondersteuning',
    reads: columns({ opp_ingangdatum: 'van', opp_einddatum: 'tot' }),
  },
  {
    onderdeel: 'tlv',
    path: `${SUPPORT}/tlv`,
    category: 'cat_onderwijsondersteuning',
    reads: columns({
      tlvingangdatum: 'van',
      tlveinddatum: 'tot',
      tlvswvnummer: 'swv_beschikking',
      tlvcategorie: 'categorie',
      tlvbeschikkingsnummer: 'beschikkingsnummer',
    }),
  },
  {
    onderdeel: 'arrangement',
    path: `${SUPPORT}/arrangement_pao`,
    category: 'cat_onderwijsondersteuning',
    reads: columns({
      arrangement_datum: 'van',
      arrangement_einddatum: 'tot',
      arrangement_beschikkingsnr: 'beschikkingsnummer',
    }),
  },
  {
    onderdeel: 'lwoo',
    path: `${SUPPORT}/lwoo`,
    category: 'cat_onderwijsondersteuning',
    reads: columns({
      lwoo_ingangdatum: 'van',
      lwoo_einddatum: 'tot',
      lwoo_swvnummer: 'swv_beschikking',
      lwoo_beschikkingsnummer: 'beschikkingsnummer',
    }),
  },
  {
    onderdeel: 'verzuim',
    path: `${PUPIL}/verzuim`,
    category: 'cat_verzuim',
    reads: columns({
      urengeoorloofd: 'uren_geoorloofd',
      urenongeoorloofd: 'uren_ongeoorloofd',
      dagdelengeoorloofd: 'dagdelen_geoorloofd',
      dagdelenongeoorloofd: 'dagdelen_ongeoorloofd',
      meerdan25percent: 'meer_dan_25_procent',
      frequentie: 'frequentie',
      contactleerplicht: 'leerplicht_contact',
      rmcmelding: 'rmc_melding',
    }),
  },
];

/** Elements that never reach the parser: who somebody is, what a doctor says, what a school wrote, every attachment. */
export const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['bestandsinhoud', 'document', 'documentLijst', 'overigdocumentlijst'],
  ...['voornaam', 'roepnaam', 'achternaam', 'voorvoegsel', 'voorletters-1', 'gba', 'naamdirecteur'],
  ...['adreslijst', 'communicatielijst', 'adresbuitenland', 'huisarts', 'verzorger'],
  ...['aansprakelijkeinstelling', 'redennietakkoord', 'overstapadvies', 'voorschools'],
  ...['vroegschools', 'toelichting_onderwijsbehoeften', 'diagnose', 'medicijngebruik'],
  ...['handelingsplan', 'arrangement_cluster12', 'rvc', 'eindtoets_basisonderwijs', 'toetslijst'],
  ...['cijferlijstlijst', 'examenresultaat', 'resultaatvakkenvo', 'certificaat', 'competenties'],
  ...['stage', 'groepscode', 'groepsnaam', 'schoolsoortomschrijving', 'voelementomschrijving'],
]);

/** What a text becomes before it goes into its column; columns that are not here take it as it is. */
const CLEANERS: Readonly<Record<string, (text: string, birth: string) => string>> = {
  geboortedatum: dayOf,
  van: dayOf,
  tot: dayOf,
  schoolsoort: codeOf,
  schooltype: codeOf,
  swv_beschikking: numberOf,
  beschikkingsnummer: numberOf,
  meer_dan_25_procent: janeeOf,
  leerplicht_contact: janeeOf,
  rmc_melding: janeeOf,
};

export function clean(column: string, text: string, birth: string): string {
  return CLEANERS[column]?.(text, birth) ?? text;
}

/** An element that should hold a code, and nothing when it holds a sentence. */
function codeOf(text: string): string {
  return /^[\p{L}\d][\p{L}\d._-]{0,19}$/u.test(text) ? text : '';
}

/**
 * The number of a decision or of an swv. OSO lets a school write there what it likes ("vrij tekstveld"), so only what
 * looks like a number stays: no blanks, a digit in it, and neither the pupil's own number nor the day of birth.
 */
function numberOf(text: string, birth: string): string {
  const looksLikeNumber = /^[\p{L}\d][\p{L}\d./_-]{0,39}$/u.test(text) && /\d/.test(text);
  if (!looksLikeNumber || isNational(text)) return '';
  const [year, month, day] = birth.split('-');
  const digits = text.replace(/\D/g, '');
  const holdsBirth =
    day !== undefined &&
    [`${year}${month}${day}`, `${day}${month}${year}`].some((date) => digits.includes(date));
  return holdsBirth ? '' : text;
}

/** Nine digits in a row that pass as a BSN or onderwijsnummer, or nothing but those with marks between them. */
function isNational(text: string): boolean {
  const digits = [text.replace(/[./_-]/g, ''), ...(text.match(/(?<!\d)\d{9}(?!\d)/g) ?? [])];
  return digits.some((number) => nationalNumber(number) !== undefined);
}

function janeeOf(text: string): string {
  if (text === 'true' || text === '1') return 'J';
  return text === 'false' || text === '0' ? 'N' : text;
}

/** BRIN6, or nothing when the dossier names no school. */
export function vestigingOf(brin: string, nummer: string): string {
  return brin === '' ? '' : `${brin}${nummer.padStart(2, '0')}`;
}
