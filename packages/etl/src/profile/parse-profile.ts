import { Fault, SOURCES, type Source } from '@peildatum/schema';
import { type Complain, readDocument, type Tree } from './document.js';
import { takenFromContract } from './file-pattern.js';
import { parseColumn } from './parse-column.js';
import { parseKeyed, parseText, parseTexts, sayKey } from './parse-part.js';
import { type ColumnPlan, headersOf, type Profile, plain, type Separator } from './profile.js';

const KEYS = [
  'profiel',
  'versie',
  'naam',
  'omschrijving',
  'soort',
  'bestand',
  'leverancier',
  'kopregel',
  'scheidingsteken',
  'kolommen',
  'weglaten',
] as const;

const SEPARATORS: ReadonlyMap<Tree | undefined, Separator> = new Map([
  [';', ';'],
  [',', ','],
  ['tab', '\t'],
  ['\t', '\t'],
]);

/** The largest line on which the headers may stand: titles and filters above a table take a handful of lines. */
const LAST_HEADER_ROW = 100;

/**
 * Reads the text of a profile, YAML or JSON. A wrong profile is refused with one fault that names everything that is
 * wrong; `name` is what the fault calls it, such as its file name.
 */
export function parseProfile(text: string, name: string): Profile {
  const wrong = new Set<string>();
  const profile = parseTree(text, (path, what) => {
    wrong.add(path === '' ? what : `${path}: ${what}`);
  });
  if (profile === undefined || wrong.size > 0) {
    const said = wrong.size === 1 ? [...wrong] : [...wrong].map((one, at) => `(${at + 1}) ${one}`);
    throw new Fault('profiel_onjuist', `${name}: ${said.join('; ')}.`);
  }
  return profile;
}

function parseTree(text: string, complain: Complain): Profile | undefined {
  const tree = readDocument(text, complain);
  if (tree === undefined) return undefined;
  const parts = parseKeyed(tree, KEYS, '', complain);
  if (parts === undefined) return undefined;
  const has = (key: (typeof KEYS)[number]) => Object.hasOwn(parts, key);
  const say = (key: (typeof KEYS)[number]) => parseText(parts[key], key, complain);

  const id = say('profiel');
  if (id !== undefined && !/^[a-z\d]+(?:-[a-z\d]+)*$/.test(id)) {
    complain('profiel', 'kleine letters, cijfers en koppeltekens, zoals magister-mijnschool');
  }
  const version = say('versie');
  const name = say('naam');
  const description = parseDescription(parts.omschrijving, complain);
  const kind = say('soort');
  const source = kind === undefined ? undefined : contractSource(kind, complain);
  const files = parseFiles(parts.bestand, complain);
  const supplier = has('leverancier') ? say('leverancier') : undefined;
  const headerRow = has('kopregel') ? parseHeaderRow(parts.kopregel, complain) : 1;
  const separator = has('scheidingsteken')
    ? parseSeparator(parts.scheidingsteken, complain)
    : undefined;
  const leftOut = has('weglaten') ? parseTexts(parts.weglaten, 'weglaten', complain, true) : [];
  const columns = parseColumns(parts.kolommen, source, complain);
  if (columns !== undefined) complainOfKeptAndLeftOut(columns, leftOut ?? [], complain);

  if (
    id === undefined ||
    version === undefined ||
    name === undefined ||
    description === undefined ||
    kind === undefined ||
    files === undefined ||
    headerRow === undefined ||
    leftOut === undefined ||
    columns === undefined
  ) {
    return undefined;
  }
  return {
    id,
    version,
    name,
    description,
    kind,
    files,
    ...(supplier === undefined ? {} : { supplier }),
    headerRow,
    ...(separator === undefined ? {} : { separator }),
    columns,
    leftOut,
  };
}

/** May take several lines in the file; kept as one. */
function parseDescription(tree: Tree | undefined, complain: Complain): string | undefined {
  const line = typeof tree === 'string' ? tree.replace(/\s+/g, ' ') : tree;
  return parseText(line, 'omschrijving', complain);
}

function contractSource(kind: string, complain: Complain): Source | undefined {
  const contract = SOURCES.filter((source) => source.format === 'contract');
  const source = contract.find((one) => one.kind === kind);
  if (source === undefined) {
    complain('soort', `onbekend; bekend zijn: ${contract.map((one) => one.kind).join(', ')}`);
  }
  return source;
}

function parseFiles(tree: Tree | undefined, complain: Complain): readonly string[] | undefined {
  const files = parseTexts(tree, 'bestand', complain);
  for (const pattern of files ?? []) {
    if (/[/\\]/.test(pattern)) complain('bestand', 'een naam zonder map');
    const taken = takenFromContract(pattern);
    if (taken !== undefined) {
      complain('bestand', `past ook op ${taken}, een naam van leverformaat 1; maak het preciezer`);
    }
  }
  return files;
}

function parseHeaderRow(tree: Tree | undefined, complain: Complain): number | undefined {
  const row = typeof tree === 'string' && /^\d{1,3}$/.test(tree) ? Number(tree) : 0;
  if (row >= 1 && row <= LAST_HEADER_ROW) return row;
  complain('kopregel', `een regelnummer van 1 tot en met ${LAST_HEADER_ROW}`);
  return undefined;
}

function parseSeparator(tree: Tree | undefined, complain: Complain): Separator | undefined {
  const separator = SEPARATORS.get(tree);
  if (separator === undefined) complain('scheidingsteken', 'een van: ";" "," tab');
  return separator;
}

function parseColumns(
  tree: Tree | undefined,
  source: Source | undefined,
  complain: Complain,
): Readonly<Record<string, ColumnPlan>> | undefined {
  // without its kind nothing can be said of a column
  if (source === undefined) return undefined;
  const parts = parseKeyed(tree, Object.keys(source.columns), 'kolommen', complain);
  if (parts === undefined) return undefined;
  const plans: Record<string, ColumnPlan> = {};
  for (const [name, column] of Object.entries(source.columns)) {
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part === undefined) {
      if (column.required === true) complain(`kolommen.${name}`, 'verplicht, maar zonder bron');
      continue;
    }
    const plan = parseColumn(part, column, `kolommen.${name}`, complain);
    if (plan !== undefined) plans[name] = plan;
  }
  return plans;
}

function complainOfKeptAndLeftOut(
  columns: Readonly<Record<string, ColumnPlan>>,
  leftOut: readonly string[],
  complain: Complain,
): void {
  const dropped = leftOut.map(plain);
  if (new Set(dropped).size < dropped.length) complain('weglaten', 'een kop staat er twee keer');
  for (const [name, plan] of Object.entries(columns)) {
    const both = headersOf(plan.origin)
      .flat()
      .filter((header) => dropped.includes(plain(header)));
    if (both.length > 0) {
      complain(`kolommen.${name}`, `staat ook bij weglaten: ${both.map(sayKey).join(', ')}`);
    }
  }
}
