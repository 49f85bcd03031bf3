import { type Column, type ColumnType, FORBIDDEN_COLUMNS } from '@peildatum/schema';
import { parserOf, Rejected } from '../rows/values.js';
import { DATE_STYLES } from './date-style.js';
import { type Complain, isKeyed, type Tree } from './document.js';
import { THOUSANDS } from './number-style.js';
import {
  isClean,
  parseKeyed,
  parseSpellings,
  parseText,
  parseTexts,
  sayKey,
} from './parse-part.js';
import { type ColumnPlan, headersOf, type Origin, plain, type Treatment } from './profile.js';

const ORIGINS = ['uit', 'vast', 'samen', 'minuten'] as const;
const TREATMENTS = ['codes', 'datum', 'decimaal', 'duizendtal', 'ja', 'nee'] as const;
const KEYS: readonly string[] = [...ORIGINS, ...TREATMENTS];

type Origins = (typeof ORIGINS)[number];
type Treatments = (typeof TREATMENTS)[number];

/** Which keys a type of column takes beside `uit`. A pupil and a date of birth are never made up or looked up. */
const TAKES: Readonly<Record<ColumnType, readonly (Origins | Treatments)[]>> = {
  leerling: [],
  geboortedatum: ['datum'],
  vestiging: ['vast', 'samen', 'codes'],
  datum: ['vast', 'datum'],
  bedrag: ['vast', 'decimaal', 'duizendtal', 'codes'],
  getal: ['vast', 'minuten', 'duizendtal', 'codes'],
  code: ['vast', 'codes'],
  janee: ['vast', 'ja', 'nee', 'codes'],
  tekst: ['vast', 'samen', 'codes'],
  swv: ['vast', 'codes'],
  gemeente: ['vast', 'codes'],
  postcode4: ['vast', 'codes'],
  bevoegd_gezag: ['vast', 'codes'],
  schooljaar: ['vast', 'codes'],
  duo_aantal: [],
};

/** How one column of the kind is got, or undefined after a complaint. */
export function parseColumn(
  tree: Tree,
  column: Column,
  path: string,
  complain: Complain,
): ColumnPlan | undefined {
  const parts = parseKeyed(tree, KEYS, path, complain);
  if (parts === undefined) return undefined;
  const has = (key: string) => Object.hasOwn(parts, key);
  const takes: readonly string[] = ['uit', ...TAKES[column.type]];
  for (const key of KEYS.filter((name) => has(name) && !takes.includes(name))) {
    complain(`${path}.${key}`, `kan niet bij deze kolom; wel: ${takes.join(', ')}`);
  }
  const origins = ORIGINS.filter(has);
  if (origins.length !== 1) {
    const found = origins.length === 0 ? '' : `, niet ${origins.join(' en ')}`;
    complain(path, `precies één van ${ORIGINS.join(', ')}${found}`);
  }
  const treatments = TREATMENTS.filter(has);
  const [by] = origins;
  if (by !== 'uit' && treatments.length > 0) {
    complain(path, `${treatments.join(' en ')} kan alleen samen met uit`);
  }
  const origin = by === undefined ? undefined : parseOrigin(by, parts[by], column, path, complain);
  const treatment = parseTreatment(parts, column, path, complain);
  if (origin === undefined) return undefined;
  refuseForbidden(origin, column, path, complain);
  return treatment === undefined ? { origin } : { origin, treatment };
}

function parseOrigin(
  by: Origins,
  tree: Tree | undefined,
  column: Column,
  path: string,
  complain: Complain,
): Origin | undefined {
  const at = `${path}.${by}`;
  switch (by) {
    case 'uit': {
      const spellings = parseSpellings(tree, at, complain);
      return spellings && { by: 'header', spellings };
    }
    case 'vast': {
      const value = parseText(tree, at, complain);
      return value === undefined || !isTaken(value, column, at, complain)
        ? undefined
        : { by: 'constant', value };
    }
    case 'samen': {
      const isPlace = column.type === 'vestiging';
      if (!Array.isArray(tree) || (isPlace ? tree.length !== 2 : tree.length < 2)) {
        complain(at, isPlace ? 'twee koppen: BRIN, vestigingsnummer' : 'twee of meer koppen');
        return undefined;
      }
      const parts = tree.map((part: Tree, n) => parseSpellings(part, `${at} (${n + 1})`, complain));
      return parts.every((part) => part !== undefined) ? { by: 'join', parts } : undefined;
    }
    case 'minuten': {
      const moments = parseKeyed(tree, ['van', 'tot'], at, complain);
      if (moments === undefined) return undefined;
      const from = parseSpellings(moments.van, `${at}.van`, complain);
      const until = parseSpellings(moments.tot, `${at}.tot`, complain);
      return from && until && { by: 'minutes', from, until };
    }
  }
}

function parseTreatment(
  parts: { readonly [key: string]: Tree },
  column: Column,
  path: string,
  complain: Complain,
): Treatment | undefined {
  const { codes, datum, decimaal, duizendtal, ja, nee } = parts;
  const ways = [
    ...(codes === undefined ? [] : ['codes']),
    ...(datum === undefined ? [] : ['datum']),
    ...(decimaal === undefined && duizendtal === undefined ? [] : ['decimaal of duizendtal']),
    ...(ja === undefined && nee === undefined ? [] : ['ja en nee']),
  ];
  if (ways.length > 1) complain(path, `twee manieren tegelijk: ${ways.join('; ')}`);
  if (codes !== undefined) return parseCodes(codes, column, `${path}.codes`, complain);
  if (datum !== undefined) {
    const style = DATE_STYLES.find((one) => one === datum);
    if (style === undefined) complain(`${path}.datum`, `een van: ${DATE_STYLES.join(', ')}`);
    return style && { by: 'date', style };
  }
  if (ja !== undefined || nee !== undefined) return parseWords(ja, nee, path, complain);
  if (decimaal === undefined && duizendtal === undefined) return undefined;
  return parseNumberStyle(decimaal, duizendtal, column, path, complain);
}

function parseCodes(
  tree: Tree,
  column: Column,
  path: string,
  complain: Complain,
): Treatment | undefined {
  if (!isKeyed(tree) || Object.keys(tree).length === 0) {
    complain(path, 'hier hoort een tabel, zoals { ZK: ziek, TL: te_laat }');
    return undefined;
  }
  const known = new Map<string, Tree>();
  for (const [code, value] of Object.entries(tree)) {
    const at = `${path}.${sayKey(code)}`;
    const before = known.get(plain(code));
    if (before !== undefined && before !== value) {
      complain(at, 'staat er twee keer, met verschillende betekenissen');
    }
    known.set(plain(code), value);
    isClean(code, at, complain);
    // "" as meaning says that the code stands for no value
    if (value === '' && column.required !== true) continue;
    const text = parseText(value, at, complain);
    if (text !== undefined) isTaken(text, column, at, complain);
  }
  const codes = Object.entries(tree).map(([code, value]) => [code, String(value).trim()]);
  return { by: 'codes', codes: Object.fromEntries(codes) };
}

function parseWords(
  ja: Tree | undefined,
  nee: Tree | undefined,
  path: string,
  complain: Complain,
): Treatment | undefined {
  const yes = parseTexts(ja, `${path}.ja`, complain, true);
  const no = parseTexts(nee, `${path}.nee`, complain, true);
  if (yes === undefined || no === undefined) return undefined;
  const both = yes.filter((word) => no.some((other) => plain(other) === plain(word)));
  if (both.length > 0) complain(path, `zowel ja als nee: ${both.map(sayKey).join(', ')}`);
  return { by: 'words', yes, no };
}

function parseNumberStyle(
  decimaal: Tree | undefined,
  duizendtal: Tree | undefined,
  column: Column,
  path: string,
  complain: Complain,
): Treatment | undefined {
  const decimal = decimaal === 'komma' || decimaal === 'punt' ? decimaal : undefined;
  if (decimaal !== undefined && decimal === undefined) {
    complain(`${path}.decimaal`, 'komma of punt');
  }
  if (decimaal === undefined && column.type === 'bedrag') {
    complain(path, 'duizendtal kan alleen samen met decimaal');
  }
  const thousands = THOUSANDS.find((sign) => sign === duizendtal);
  if (duizendtal !== undefined && thousands === undefined) {
    complain(`${path}.duizendtal`, `een van: ${THOUSANDS.map((sign) => `"${sign}"`).join(' ')}`);
  }
  if ((thousands === ',' && decimal === 'komma') || (thousands === '.' && decimal === 'punt')) {
    complain(path, 'decimaal en duizendtal zijn hetzelfde teken');
  }
  return {
    by: 'number',
    ...(decimal === undefined ? {} : { decimal }),
    ...(thousands === undefined ? {} : { thousands }),
  };
}

/** What the profile itself fills in must be a value that the column takes. */
function isTaken(text: string, column: Column, path: string, complain: Complain): boolean {
  const value = parserOf(column)(text);
  if (value instanceof Rejected)
    complain(path, `geen waarde van deze kolom; verwacht ${value.expected}`);
  return !(value instanceof Rejected);
}

/** A forbidden column is never a source, except a BSN or PGN for the pupil: that becomes a pseudonym while reading. */
function refuseForbidden(origin: Origin, column: Column, path: string, complain: Complain): void {
  const allowed = column.type === 'leerling' ? ['bsn', 'pgn'] : [];
  const forbidden = headersOf(origin)
    .flat()
    .filter(
      (header) => FORBIDDEN_COLUMNS.includes(plain(header)) && !allowed.includes(plain(header)),
    );
  if (forbidden.length > 0) {
    complain(path, `mag niet worden gelezen: ${forbidden.join(', ')}; zet de kop bij weglaten`);
  }
}
