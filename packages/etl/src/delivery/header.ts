import { type Column, Fault, FORBIDDEN_COLUMNS, SOURCES, type Source } from '@peildatum/schema';

/** Where each declared column stands in the file: one place, two (BRIN and vestigingsnummer), or none. */
export type Places = Readonly<Record<string, readonly number[]>>;

/** A header of an own format, as it is compared: DUO changes between underscores and blanks. */
function plain(header: string): string {
  return header.trim().toUpperCase().replaceAll('_', ' ').replace(/\s+/g, ' ');
}

/** The source of an own format whose required headers are all there; of several the one that knows most of the file. */
export function recogniseHeader(header: readonly string[], fromXml: boolean): Source | undefined {
  const present = new Set(header.map(plain));
  const isThere = (column: Column) =>
    headersOf(column).every((names) => names.some((name) => present.has(name)));
  const candidates = SOURCES.filter(
    (source) => source.format === 'own' && (source.xmlOnly === true) === fromXml,
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
  const double = names.filter((name, at) => names.indexOf(name) !== at);
  if (double.length > 0)
    throw new Fault('kolom_dubbel', `Kolom: ${sayNames(double, names, declared)}.`);
  const unknown = names.filter((name) => !declared.includes(name));
  const missing = declared.filter(
    (name) => source.columns[name]?.required === true && !names.includes(name),
  );
  if (unknown.length > 0) {
    const lacks = missing.length === 0 ? '' : ` Ontbreekt: ${missing.join(', ')}.`;
    throw new Fault(
      'kolom_onbekend',
      `Kolom: ${sayNames(unknown, names, declared)}.${lacks} Bekend: ${declared.join(', ')}.`,
    );
  }
  if (missing.length > 0) throw new Fault('kolom_ontbreekt', `Kolom: ${missing.join(', ')}.`);
  return Object.fromEntries(
    declared.filter((name) => names.includes(name)).map((name) => [name, [names.indexOf(name)]]),
  );
}

/** Names of columns, for as far as they look like names: content of a row that stands where a header should be is not repeated. */
function sayNames(
  which: readonly string[],
  all: readonly string[],
  declared: readonly string[],
): string {
  return [...new Set(which)]
    .map((name) =>
      declared.includes(name) || /^[a-z][a-z _-]{1,39}$/.test(name)
        ? name
        : `de ${all.indexOf(name) + 1}e${name === '' ? ' (zonder naam)' : ''}`,
    )
    .join(', ');
}
