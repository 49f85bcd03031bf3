import { type Column, Fault, FORBIDDEN_COLUMNS, SOURCES, type Source } from '@peildatum/schema';
import { sayColumns } from './say-columns.js';

/** Where each declared column stands in the file: one place, two (BRIN and vestigingsnummer), or none. */
export type Places = Readonly<Record<string, readonly number[]>>;

/** A header of an own format, as it is compared: DUO changes between underscores and blanks. */
function plain(header: string): string {
  return header.trim().toUpperCase().replaceAll('_', ' ').replace(/\s+/g, ' ');
}

/** The source of an own format whose required headers are all there; of several the one that knows most of the file. */
export function recogniseHeader(
  header: readonly string[],
  readFrom: Source['readFrom'],
): Source | undefined {
  const present = new Set(header.map(plain));
  const isThere = (column: Column) =>
    headersOf(column).every((names) => names.some((name) => present.has(name)));
  const candidates = SOURCES.filter(
    (source) => source.format === 'own' && source.readFrom === readFrom,
  ).flatMap((source) => {
    const columns = Object.values(source.columns).filter((column) => column.headers !== undefined);
    const found = columns.filter(isThere);
    const whole = columns.every((column) => column.required !== true || found.includes(column));
    return whole ? [{ source, found: found.length }] : [];
  });
  return candidates.sort((a, b) => b.found - a.found)[0]?.source;
}

function headersOf(column: Column): readonly (readonly string[])[] {
  return (column.headers ?? []).map((names) => names.map(plain));
}

/** Maps the header of an own format; columns that we do not use are passed over and never read. */
export function mapOwnHeader(source: Source, header: readonly string[]): Places {
  const present = header.map(plain);
  const places: Record<string, number[]> = {};
  for (const [name, column] of Object.entries(source.columns)) {
    if (column.fromFileName !== undefined) continue;
    const found = headersOf(column).map((names) =>
      present.findIndex((text) => names.includes(text)),
    );
    if (found.every((place) => place >= 0)) places[name] = found;
  }
  return places;
}

/** Maps the header of a contract kind: any order, any case; what is forbidden, double, unknown or missing refuses the file. */
export function mapContractHeader(source: Source, header: readonly string[]): Places {
  const names = header.map((text) => text.trim().toLowerCase());
  const declared = Object.keys(source.columns);
  // forbidden goes before every other reason, so that nobody mends a typing error in a file that may not exist
  const forbidden = names.filter((name) => FORBIDDEN_COLUMNS.includes(name));
  if (forbidden.length > 0) {
    throw new Fault('kolom_verboden', `Kolom: ${[...new Set(forbidden)].join(', ')}.`);
  }
  if (!names.some((name) => declared.includes(name))) {
    const tabs = header.some((text) => text.includes('\t'))
      ? 'De velden staan tussen tabs; gebruik een puntkomma of komma. '
      : '';
    throw new Fault('kop_ontbreekt', `${tabs}Verwacht: ${declared.join(', ')}.`);
  }
  const places = new Map<string, number>();
  const double = new Map<string, number>();
  for (const [place, name] of names.entries()) {
    if (places.has(name)) double.set(name, places.get(name) ?? place);
    else places.set(name, place);
  }
  const missing = declared.filter(
    (name) => source.columns[name]?.required === true && !places.has(name),
  );
  const whole = missing.length === 0;
  if (double.size > 0) {
    const known = declared.filter((name) => double.has(name));
    const others = [...double].flatMap(([name, at]) => (known.includes(name) ? [] : [at]));
    const said = others.length === 0 ? [] : [sayColumns(names, others, whole)];
    throw new Fault('kolom_dubbel', `Kolom: ${[...known, ...said].join(', ')}.`);
  }
  const unknown = [...places].flatMap(([name, at]) => (declared.includes(name) ? [] : [at]));
  if (unknown.length > 0) {
    const lacks = whole ? '' : ` Ontbreekt: ${missing.join(', ')}.`;
    throw new Fault(
      'kolom_onbekend',
      `Kolom: ${sayColumns(names, unknown, whole)}.${lacks} Bekend: ${declared.join(', ')}.`,
    );
  }
  if (!whole) throw new Fault('kolom_ontbreekt', `Kolom: ${missing.join(', ')}.`);
  return Object.fromEntries(
    declared.filter((name) => places.has(name)).map((name) => [name, [places.get(name) ?? -1]]),
  );
}
