import {
  FORBIDDEN_COLUMNS,
  INDICATORS,
  PLACE_KINDS,
  SETTINGS,
  SOURCES,
  sourceOf,
} from '@peildatum/schema';
import { faultsOf, sayType } from './columns.mjs';
import { exampleDelivery } from './example-delivery.mjs';
import { indicatorLink } from './indicator-pages.mjs';
import { code, list, page, sentence, table } from './markdown.mjs';
import { PERSOONSGEGEVENS, wordsOf } from './words.mjs';

/** The list of kinds and a page of each: path and text. */
export function sourcePages() {
  return [['docs/bronnen/README.md', listPage()], ...SOURCES.map(sourcePage)];
}

function fileOf(source) {
  return `${source.kind.replaceAll('_', '-')}.md`;
}

/** A link from a page below docs/ to a kind; `name` instead of the name of the kind. */
export function sourceLink(kind, name) {
  const source = sourceOf(kind);
  if (source === undefined) throw new Error(`geen bron ${kind}`);
  return `[${name ?? source.name}](../bronnen/${fileOf(source)})`;
}

function listPage() {
  const share = SETTINGS.find(({ name }) => name === 'PEILDATUM_FOUTDEEL')?.fallback;
  const rows = (format) =>
    SOURCES.filter((source) => source.format === format).map((source) => [
      `[${source.name}](${fileOf(source)})`,
      code(source.kind),
      source.description,
    ]);
  return page('Bronnen', 'packages/schema/src/sources/', [
    'Wat Peildatum inleest. Een levering is één bestand van één soort.',
    '## Leverformaat 1',
    'Deze bestanden maakt een leverancier voor het samenwerkingsverband.',
    table(['Bron', 'Soort', 'Wat'], rows('contract')),
    list([
      'Het bestand is CSV (`.csv`, of ingepakt `.csv.gz`), in UTF-8 of windows-1252, met `;` of `,` tussen de velden.',
      `De naam is ${code('<soort>-<leverancier>-<periode>.csv')}. In de leverancier staat geen streepje, in de periode mag dat wel. Ontbreekt de periode, dan telt het tijdvak van de datums in het bestand.`,
      'Een bestand `levering.yaml` in dezelfde map mag `leverancier` en `periode` noemen, en gaat voor op de bestandsnaam; de opties van de opdracht gaan voor op allebei.',
      'De eerste regel noemt de kolommen, in elke volgorde, in hoofd- of kleine letters. Een kolom die niet verplicht is, mag ontbreken. Een onbekende of dubbele kolom weigert het bestand.',
      `Deze kolommen mogen nooit geleverd worden: ${FORBIDDEN_COLUMNS.map(code).join(', ')}. Staat er een in het bestand, dan wordt het geweigerd en wordt er niets van bewaard.`,
    ]),
    '## Eigen formaten',
    'Deze open bestanden worden ingelezen zoals DUO en de overheid ze maken. Ze worden herkend aan hun kopregel, niet aan hun naam; kolommen die hieronder niet staan, worden overgeslagen.',
    table(['Bron', 'Soort', 'Wat'], rows('own')),
    '## Wat er met een levering gebeurt',
    list([
      `Een rij die fout is, gaat naar quarantaine met een code (zie [fouten](../fouten.md)); de andere rijen worden geladen. Is meer dan ${share} % van de rijen fout (instelling \`PEILDATUM_FOUTDEEL\`), dan wordt het hele bestand geweigerd.`,
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
    '## Verwijzingen',
    references(source),
    ...(source.format === 'contract' ? example(source) : []),
    '## Waar het voor dient',
    uses(source),
    `De declaratie staat in [${declaration}](../../${declaration}).`,
  ]);
  return [`docs/bronnen/${fileOf(source)}`, text];
}

function facts(source) {
  const own = source.format === 'own';
  const { years, ground } = source.retention;
  return [
    ['Soort', code(source.kind)],
    ['Formaat', own ? 'eigen formaat, herkend aan de kopregel' : 'leverformaat 1'],
    ['Bestandsnaam', own ? 'vrij' : code(`${source.kind}-<leverancier>-<periode>.csv`)],
    ['Leverancier', own ? '`DUO`, als er niets anders wordt gezegd' : 'uit de bestandsnaam'],
    ['Sleutel', sayKey(source)],
    ['Persoonsgegevens', wordsOf(PERSOONSGEGEVENS, source.personal)],
    ['Bewaartermijn', `${years} jaar; ${ground}`],
  ];
}

function sayKey({ key, keyWithin }) {
  if (key.length === 0) return 'geen: rijen mogen gelijk zijn';
  const within = keyWithin === 'supplier' ? 'de leverancier' : 'het samenwerkingsverband';
  return `${key.map(code).join(', ')}; uniek binnen ${within} (${code('dubbele_sleutel')})`;
}

function recognition(source) {
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
  const own = source.format === 'own';
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
    ...source.setRules.map((rule) => [code(rule.code), setRuleColumns(rule), expectedOf(rule)]),
  ];
  if (rows.length === 0) return 'Geen, behalve die van de kolommen.';
  return table(['Code', 'Kolommen', 'Verwacht'], rows);
}

function setRuleColumns(rule) {
  const names = {
    no_overlap: () => [...rule.per, rule.from, rule.until],
    at_most_one: () => rule.per,
    vso_only_at_vso: () => [rule.column, rule.vestiging],
  };
  return wordsOf(names, rule.rule)().map(code).join(', ');
}

/** Of rows that each are right by themselves, the first in order is kept. */
function expectedOf(rule) {
  const where = rule.where === undefined ? '' : `; telt voor rijen met ${code(rule.where.column)} ${code(rule.where.is)}`;
  return `${rule.expected}${where}${rule.rule === 'vso_only_at_vso' ? '' : '; de eerste rij blijft'}`;
}

function references(source) {
  const lines = Object.entries(source.columns)
    .filter(([, { refersTo }]) => refersTo !== undefined)
    .map(([name, { refersTo }]) =>
      refersTo === 'vestiging'
        ? `${code(name)}: een vestiging die staat in ${PLACE_KINDS.map((kind) => sourceLink(kind, code(kind))).join(', ')}`
        : `${code(name)}: een rij van ${sourceLink(refersTo)}`,
    );
  if (lines.length === 0) return 'Geen.';
  return `${list(lines)}\n\nBestaat het nog niet, dan wacht de rij in quarantaine (${code('verwijzing_onbekend')}) tot het er is.`;
}

function example(source) {
  const { fileName, text } = exampleDelivery(source);
  return [
    '## Voorbeeld',
    `Alles hierin is verzonnen. Bestand ${code(fileName)}:`,
    `\`\`\`csv\n${text}\`\`\``,
  ];
}

function uses({ kind }) {
  const counted = INDICATORS.filter(({ requires }) => requires.some((one) => one.kind === kind));
  const consulted = INDICATORS.filter(({ looksInto }) => looksInto.includes(kind));
  const lines = [
    ...counted.map((indicator) => `${indicatorLink(indicator)}: moet geleverd zijn`),
    ...consulted.map((indicator) => `${indicatorLink(indicator)}: wordt in gekeken`),
  ];
  return lines.length === 0 ? sentence('nog voor geen indicator') : list(lines);
}
