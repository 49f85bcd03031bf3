import {
  FORBIDDEN_COLUMNS,
  INDICATORS,
  PARAMETERS,
  PLACE_KINDS,
  rowWarningsOf,
  SETTINGS,
  SOURCES,
  sayValues,
} from '@peildatum/schema';
import { faultsOf, sayType } from './columns.mjs';
import { exampleDelivery } from './example-delivery.mjs';
import { goalsFormat } from './goals-format.mjs';
import { indicatorLink, pageFile, sourceLink } from './links.mjs';
import { code, list, page, sentence, table } from './markdown.mjs';
import { PERSOONSGEGEVENS, wordsOf } from './words.mjs';

/** The list of kinds and a page of each: path and text. */
export function sourcePages() {
  return [['docs/bronnen/README.md', listPage()], ...SOURCES.map(sourcePage)];
}

function listPage() {
  const share = SETTINGS.find(({ name }) => name === 'PEILDATUM_FOUTDEEL')?.fallback;
  const rows = (format) =>
    SOURCES.filter((source) => source.format === format).map((source) => [
      sourceLink(source.kind, '../'),
      code(source.kind),
      source.description,
    ]);
  return page('Bronnen', 'packages/schema/src/sources/', [
    'Wat Peildatum inleest. Een levering is één bestand van één soort.',
    '## Leverformaat 1',
    'Deze bestanden maakt een leverancier voor het samenwerkingsverband.',
    table(['Bron', 'Soort', 'Wat'], rows('contract')),
    list([
      'Het bestand is CSV (`.csv`, of ingepakt `.csv.gz`), in UTF-8 of windows-1252, met `;` of `,` tussen de velden, of een werkmap (`.xlsx`) waarvan het eerste blad telt.',
      `De naam is ${code('<soort>-<leverancier>-<periode>.csv')}. In de leverancier staat geen streepje, in de periode mag dat wel. Ontbreekt de periode, dan telt het tijdvak van de datums in het bestand.`,
      'Een bestand `levering.yaml` in dezelfde map mag `leverancier` en `periode` noemen, en gaat voor op de bestandsnaam; de opties van de opdracht gaan voor op allebei.',
      'De eerste regel noemt de kolommen, in elke volgorde, in hoofd- of kleine letters. Een kolom die niet verplicht is, mag ontbreken. Een onbekende of dubbele kolom weigert het bestand.',
      `Deze kolommen mogen nooit geleverd worden: ${FORBIDDEN_COLUMNS.map(code).join(', ')}. Staat er een in het bestand, dan wordt het geweigerd en wordt er niets van bewaard.`,
    ]),
    '## Eigen formaten',
    'Deze bestanden worden ingelezen zoals DUO, de overheid, een school of een boekhoudprogramma ze maakt. Ze worden herkend aan hun inhoud, niet aan hun naam: een CSV aan de kopregel, XML aan het hoofdelement. Alleen het ondersteuningsplan (`doelen.yaml`) wordt herkend aan zijn naam. Kolommen en elementen die op hun bladzijde niet staan, worden overgeslagen.',
    table(['Bron', 'Soort', 'Wat'], rows('own')),
    '## Wat er met een levering gebeurt',
    list([
      `Een rij die fout is, gaat naar quarantaine met een code (zie [fouten](../fouten.md)); de andere rijen worden geladen. Is meer dan ${share} % van de rijen fout (standaard; instelling \`PEILDATUM_FOUTDEEL\`), dan wordt het hele bestand geweigerd.`,
      'Een rij die verwijst naar iets wat nog niet geleverd is, wacht, en wordt geladen zodra het er is.',
      'Hetzelfde bestand nog eens leveren verandert niets.',
      'Een ander bestand van dezelfde soort, leverancier en periode vervangt het vorige. Wat er eerder stond, blijft bewaard, zodat een oude publicatie opnieuw berekend kan worden.',
    ]),
  ]);
}

function sourcePage(source) {
  const declaration = `packages/schema/src/sources/${source.kind.replaceAll('_', '-')}.ts`;
  const text = page(source.name, declaration, [
    source.description,
    '## In het kort',
    table(['', ''], facts(source)),
    ...(source.format === 'own' ? recognition(source) : []),
    '## Kolommen',
    columns(source),
    '## Regels',
    rules(source),
    ...checks(source),
    ...(source.kind === 'parameters' ? bounds() : []),
    '## Verwijzingen',
    references(source),
    ...(source.format === 'contract' ? example(source) : []),
    '## Waar het voor dient',
    uses(source),
    `De declaratie staat in [${declaration}](../../${declaration}).`,
  ]);
  return [`docs/bronnen/${pageFile(source.kind)}`, text];
}

function facts(source) {
  const own = source.format === 'own';
  const { years, ground } = source.retention;
  return [
    ['Soort', code(source.kind)],
    ['Formaat', own ? sayOwnFormat(source) : 'leverformaat 1'],
    ['Bestandsnaam', sayFileName(source)],
    ['Leverancier', own ? sayOwnSupplier(source) : 'uit de bestandsnaam'],
    ['Sleutel', sayKey(source)],
    ['Gegevens over', sayTouches(source)],
    ['Persoonsgegevens', sayPersonal(source)],
    ['Bewaartermijn', `${years} jaar; ${ground}`],
  ];
}

function sayOwnFormat({ readFrom }) {
  if (readFrom === 'yaml') return 'YAML, herkend aan de bestandsnaam';
  return `eigen formaat, herkend aan ${readFrom === 'xml' ? 'het hoofdelement van de XML' : 'de kopregel'}`;
}

/** A file that tells who made it says so itself; of a ledger nobody does. */
function sayOwnSupplier({ toldBy, readFrom }) {
  if (readFrom === 'yaml') return 'uit de bestandsnaam';
  if (toldBy?.supplier !== undefined) return `${code(toldBy.supplier)} uit het bestand`;
  return `${code(toldBy === undefined ? 'DUO' : 'onbekend')}, als er niets anders wordt gezegd`;
}

function sayFileName({ kind, format, columns, readFrom }) {
  if (readFrom === 'yaml')
    return `${code(`${kind}.yaml`)} of ${code(`${kind}-<leverancier>.yaml`)}`;
  if (format === 'contract') return code(`${kind}-<leverancier>-<periode>.csv`);
  const fromName = Object.values(columns).some(({ fromFileName }) => fromFileName !== undefined);
  return fromName ? 'vrij, met het jaar erin' : 'vrij';
}

/** To which periods a row belongs: this is what tells a 0 from no data. */
function sayTouches({ touches }) {
  if (touches.length === 0) return 'altijd';
  return touches
    .map((touch) => {
      if ('on' in touch) return code(touch.on);
      const empty = touch.open ? ' (leeg: loopt door)' : '';
      return `${code(touch.from)} tot en met ${code(touch.until)}${empty}`;
    })
    .join('; ');
}

function sayPersonal({ personal, columns }) {
  const words = wordsOf(PERSOONSGEGEVENS, personal);
  const numbered = Object.values(columns).some(({ type }) => type === 'leerling');
  return numbered
    ? `${words}; het leerlingnummer wordt bij het inlezen een pseudoniem en wordt zelf niet bewaard`
    : words;
}

function sayKey({ key, keyWithin }) {
  if (key.length === 0) return 'geen: rijen mogen gelijk zijn';
  const within = keyWithin === 'supplier' ? 'de leverancier' : 'het samenwerkingsverband';
  return `${key.map(code).join(', ')}; uniek binnen ${within} (${code('dubbele_sleutel')})`;
}

function recognition(source) {
  if (source.readFrom === 'yaml') return goalsFormat();
  if (source.readFrom === 'xml') {
    return [
      '## Herkenning',
      'Een bestand is van deze soort als het hoofdelement en de naamruimte van de XML dat zeggen. Een andere versie wordt geweigerd; een tabel met dezelfde kolommen ook.',
    ];
  }
  const required = Object.values(source.columns).filter(
    ({ required, headers }) => required === true && headers !== undefined,
  );
  const heads = [
    ...new Set(
      required.flatMap(({ headers }) => headers.map((names) => names.map(code).join(' of '))),
    ),
  ];
  return [
    '## Herkenning',
    'Een bestand is van deze soort als al deze koppen erin staan. Hoofd- of kleine letters, spaties of liggende streepjes: dat maakt niet uit.',
    list(heads),
  ];
}

function columns(source) {
  const own = source.format === 'own' && source.readFrom === undefined;
  const rows = Object.entries(source.columns).map(([name, column]) => [
    code(name),
    ...(own ? [sayHeaders(column)] : []),
    sayType(column),
    column.required === true ? 'ja' : 'nee',
    faultsOf(column).map(code).join(', '),
    column.description,
  ]);
  const header = ['Wat erin staat', 'Verplicht', 'Foutcodes', 'Omschrijving'];
  return table(['Kolom', ...(own ? ['Kop in het bestand'] : []), ...header], rows);
}

function sayHeaders({ headers, fromFileName }) {
  if (fromFileName !== undefined) return 'uit de bestandsnaam';
  return headers.map((names) => names.map(code).join(' of ')).join(', met daarachter ');
}

function rules(source) {
  const rows = [
    ...source.dateOrders.map((order) => [
      code('datum_volgorde'),
      order.map(code).join(', '),
      'datums in deze volgorde; op dezelfde dag mag, leeg telt niet mee',
    ]),
    ...source.rules.map(({ code: name, column, expected }) => [code(name), code(column), expected]),
    ...source.setRules.map((rule) => [
      code(rule.code),
      setRuleColumns(rule).map(code).join(', '),
      expectedOf(rule),
    ]),
  ];
  if (rows.length === 0) return 'Geen, behalve die van de kolommen.';
  return table(['Code', 'Kolommen', 'Verwacht'], rows);
}

/** Checks of rows that are loaded; one of several columns is one line. */
function checks(source) {
  const warnings = rowWarningsOf(source);
  const codes = [...new Set(warnings.map((warning) => warning.code))];
  if (codes.length === 0) return [];
  const rows = codes.map((name) => {
    const all = warnings.filter((warning) => warning.code === name);
    const [{ level, expected }] = all;
    return [code(name), level, all.map(({ column }) => code(column)).join(', '), expected];
  });
  return [
    '## Controles',
    'Een rij die hierbij opvalt, wordt wel geladen. Uitleg staat bij [controles](../controles.md).',
    table(['Code', 'Niveau', 'Kolommen', 'Verwacht'], rows),
  ];
}

/** Which values each parameter may have. */
function bounds() {
  const rows = Object.entries(PARAMETERS).map(([name, parameter]) => [
    code(name),
    parameter.description,
    sayValues(parameter),
  ]);
  return ['## Grenzen', table(['Parameter', 'Omschrijving', 'Mag zijn'], rows)];
}

function setRuleColumns(rule) {
  if (rule.rule === 'no_overlap') return [...rule.per, rule.from, rule.until];
  if (rule.rule === 'no_circle') return [rule.from, rule.to];
  return rule.rule === 'at_most_one' ? rule.per : [rule.column, rule.vestiging];
}

/** Of rows that each are right by themselves, the first in order is kept. */
function expectedOf(rule) {
  const where =
    rule.where === undefined
      ? ''
      : `; telt voor rijen met ${code(rule.where.column)} ${code(rule.where.is)}`;
  return `${rule.expected}${where}${rule.rule === 'vso_only_at_vso' ? '' : '; de eerste rij blijft'}`;
}

function references(source) {
  const columnsTo = new Map();
  for (const [name, { refersTo }] of Object.entries(source.columns)) {
    if (refersTo !== undefined) columnsTo.set(refersTo, [...(columnsTo.get(refersTo) ?? []), name]);
  }
  if (columnsTo.size === 0) return 'Geen.';
  const lines = [...columnsTo].map(
    ([kind, names]) => `${names.map(code).join(', ')}: ${met(kind)}`,
  );
  return `${list(lines)}\n\nIs het er nog niet, dan wacht de rij in quarantaine (${code('verwijzing_onbekend')}) tot het er is.`;
}

function met(kind) {
  if (kind !== 'vestiging') return `een rij van ${sourceLink(kind, '../')}`;
  const registers = PLACE_KINDS.map((place) => sourceLink(place, '../', code(place)));
  return `een vestiging die staat in ${registers.join(', ')}`;
}

function example(source) {
  const { fileName, text } = exampleDelivery(source);
  return [
    '## Voorbeeld',
    `Alles hierin is verzonnen. Bestand ${code(fileName)}:`,
    `\`\`\`csv\n${text}\`\`\``,
  ];
}

/** By parameter the indicators that are made with it. */
function usesOfParameters() {
  const made = INDICATORS.filter(({ parameters = [] }) => parameters.length > 0);
  return list([
    ...made.map(
      ({ id, parameters }) => `${indicatorLink(id, '../')}: ${parameters.map(code).join(', ')}`,
    ),
    `de [bescherming](../bescherming.md) van elke publicatie: ${['bescherming_drempel', 'bescherming_drempel_bijzonder', 'bescherming_bijdragers', 'bescherming_overheersing', 'extern_bekend'].map(code).join(', ')}`,
  ]);
}

function uses({ kind }) {
  if (kind === 'parameters') return usesOfParameters();
  const counted = INDICATORS.filter(({ requires }) => requires.some((one) => one.kind === kind));
  const consulted = INDICATORS.filter(({ looksInto }) => looksInto.includes(kind));
  const lines = [
    ...counted.map((indicator) => `${indicatorLink(indicator.id, '../')}: moet geleverd zijn`),
    ...consulted.map((indicator) => `${indicatorLink(indicator.id, '../')}: wordt in gekeken`),
  ];
  return lines.length === 0 ? sentence('nog voor geen indicator') : list(lines);
}
