import { Fault, FORBIDDEN_COLUMNS, type Source, sourceOf } from '@peildatum/schema';
import { sayColumns } from '../delivery/say-columns.js';
import { type ColumnText, columnText } from './column-text.js';
import { type ColumnPlan, headersOf, type Profile, plain, type Spellings } from './profile.js';

/** How a column of the kind is read from a record of the export. */
export interface MappedColumn {
  /** Positions of fields in a record, in the order in which `text` takes them; none for a constant. */
  readonly places: readonly number[];
  readonly text: ColumnText;
}

export interface Mapping {
  readonly source: Source;
  /** Columns that the file can give; any other column of the kind is empty in every row. */
  readonly columns: Readonly<Record<string, MappedColumn>>;
}

/**
 * Fits a profile to the header of a file. Every header must be used or left out by name, so that nothing slips in: what is
 * forbidden, double, unknown or missing refuses the file.
 */
export function mapWithProfile(profile: Profile, header: readonly string[]): Mapping {
  const source = sourceOf(profile.kind);
  if (source === undefined) throw new Fault('profiel_onjuist', `${profile.id}: soort onbekend.`);
  const present = header.map(plain);
  refuseForbidden(profile, present);
  refuseStranger(profile, present);
  refuseDoubles(profile, present);
  refuseUnknown(profile, source, header, present);
  const columns: Record<string, MappedColumn> = {};
  const missing: string[] = [];
  for (const [name, column] of Object.entries(source.columns)) {
    const plan = profile.columns[name];
    if (plan === undefined) continue;
    const parts = headersOf(plan.origin);
    const places = parts.map((spellings) => placeOf(spellings, present));
    const lacking = parts.filter((_, at) => places[at] === -1);
    if (lacking.length === 0) columns[name] = { places, text: columnText(plan, column) };
    // half of what is joined is no column: only a column that is not there at all may stay empty
    else if (column.required === true || lacking.length < parts.length)
      missing.push(...lacking.map(saySpellings));
  }
  if (missing.length > 0) {
    throw new Fault(
      'kolom_ontbreekt',
      `Kolom: ${[...new Set(missing)].join(', ')}. ${sayProfile(profile)}`,
    );
  }
  return { source, columns };
}

function placeOf(spellings: Spellings, present: readonly string[]): number {
  const wanted = spellings.map(plain);
  return present.findIndex((name) => wanted.includes(name));
}

function usedHeaders(profile: Profile): readonly Spellings[] {
  return Object.values(profile.columns).flatMap((plan: ColumnPlan) => headersOf(plan.origin));
}

/** Goes before every other reason, so that nobody mends a typing error in a file that may not exist. */
function refuseForbidden(profile: Profile, present: readonly string[]): void {
  // what is used was judged with the profile: a BSN may be used for the pupil, and for nothing else
  const settled = new Set([...profile.leftOut, ...usedHeaders(profile).flat()].map(plain));
  const forbidden = present.filter(
    (name) => FORBIDDEN_COLUMNS.includes(name) && !settled.has(name),
  );
  if (forbidden.length === 0) return;
  throw new Fault(
    'kolom_verboden',
    `Kolom: ${[...new Set(forbidden)].join(', ')}. Een profiel mag haar weglaten. ${sayProfile(profile)}`,
  );
}

/** A file of which no header is used: a title, or rows without a header. Nothing of it is repeated. */
function refuseStranger(profile: Profile, present: readonly string[]): void {
  const used = usedHeaders(profile);
  if (used.some((spellings) => placeOf(spellings, present) >= 0)) return;
  const expected = [...new Set(used.map(saySpellings))].join(', ');
  throw new Fault(
    'kop_ontbreekt',
    `Verwacht op regel ${profile.headerRow}: ${expected}. ${sayProfile(profile)}`,
  );
}

/** Doubles of what is left out do no harm: an export may well hold two telephone numbers. */
function refuseDoubles(profile: Profile, present: readonly string[]): void {
  const double = usedHeaders(profile).filter((spellings) => {
    const wanted = spellings.map(plain);
    return present.filter((name) => wanted.includes(name)).length > 1;
  });
  if (double.length === 0) return;
  const names = [...new Set(double.map(saySpellings))].join(', ');
  throw new Fault('kolom_dubbel', `Kolom: ${names}. ${sayProfile(profile)}`);
}

function refuseUnknown(
  profile: Profile,
  source: Source,
  header: readonly string[],
  present: readonly string[],
): void {
  const known = new Set([...profile.leftOut, ...usedHeaders(profile).flat()].map(plain));
  const unknown = present.flatMap((name, place) => (known.has(name) ? [] : [place]));
  if (unknown.length === 0) return;
  const whole = Object.entries(profile.columns).every(
    ([name, plan]) =>
      source.columns[name]?.required !== true ||
      headersOf(plan.origin).every((spellings) => placeOf(spellings, present) >= 0),
  );
  throw new Fault(
    'kolom_onbekend',
    `Kolom: ${sayColumns(header, unknown, whole)}. Een profiel gebruikt haar of noemt haar bij weglaten. ${sayProfile(profile)}`,
  );
}

function saySpellings(spellings: Spellings): string {
  return spellings.join(' of ');
}

function sayProfile({ id, version }: Profile): string {
  return `Gelezen met profiel ${id}, versie ${version}.`;
}
