import { nationalNumber } from '../../rows/national-number.js';
import { holdsNumber } from '../../rows/own-number.js';
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

/** Who a dossier is about: what may not stand in a number of a decision. */
export interface Who {
  /** JJJJ-MM-DD, or nothing. */
  readonly birth: string;
  readonly numbers: readonly string[];
}

/** What a text becomes before it goes into its column; columns that are not here take it as it is. */
const CLEANERS: Readonly<Record<string, (text: string, who: Who) => string>> = {
  geboortedatum: dayOf,
  van: dayOf,
  tot: dayOf,
  schoolsoort: codeOf,
  schooltype: codeOf,
  swv_beschikking: swvOf,
  beschikkingsnummer: numberOf,
  meer_dan_25_procent: janeeOf,
  leerplicht_contact: janeeOf,
  rmc_melding: janeeOf,
};

export function clean(column: string, text: string, who: Who): string {
  return CLEANERS[column]?.(text, who) ?? text;
}

/** An element that should hold a code, and nothing when it holds a sentence. */
function codeOf(text: string): string {
  return /^[\p{L}\d][\p{L}\d._-]{0,19}$/u.test(text) ? text : '';
}

/** The number of an swv, which has letters at most where a sample hides its digits, or another number. */
function swvOf(text: string, who: Who): string {
  return /^[PV]O[./_-]?\d\d[./_-]?[A-Z\d]{2}$/i.test(text) ? text : numberOf(text, who);
}

/**
 * The number of a decision. OSO lets a school write there what it likes ("vrij tekstveld"), so only what looks like a
 * number stays: no blanks, more digits than letters, no national number, no number of the pupil (one of less than five
 * signs only as the whole text) and no day of birth in figures. A month in letters is not recognised.
 */
function numberOf(text: string, { birth, numbers }: Who): string {
  if (!/^[\p{L}\d][\p{L}\d./_-]{0,39}$/u.test(text)) return '';
  const digits = text.replace(/\D/g, '').length;
  const letters = text.replace(/\P{L}/gu, '').length;
  if (digits <= letters || isNational(text) || holdsBirth(text, birth)) return '';
  return numbers.some((number) => text === number || holdsNumber(text, number)) ? '' : text;
}

/** Does a text hold a day, the year before or behind it, with or without zeros, marks and the century? */
function holdsBirth(text: string, birth: string): boolean {
  const [year = '', month = '', day = ''] = birth.split('-');
  if (day === '') return false;
  const short = year.slice(2);
  const [bareMonth, bareDay] = [String(Number(month)), String(Number(day))];
  const groups: readonly string[] = text.match(/\d+/g) ?? [];
  const bare = groups.map((group) => group.replace(/^0(?=\d$)/, '')).join('-');
  const forms = [year, short.replace(/^0/, '')].flatMap((one) => [
    `${bareDay}-${bareMonth}-${one}`,
    `${one}-${bareMonth}-${bareDay}`,
  ]);
  if (forms.some((form) => `-${bare}-`.includes(`-${form}-`))) return true;
  if ([day + month + short, short + month + day].some((form) => groups.includes(form))) return true;
  const long = [year + month + day, day + month + year, bareDay + bareMonth + year];
  return long.some((form) => groups.join('').includes(form));
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
