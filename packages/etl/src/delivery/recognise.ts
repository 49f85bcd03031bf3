import { basename } from 'node:path';
import { Fault, type Source, sourceOf } from '@peildatum/schema';
import { mapWithProfile } from '../profile/map-with-profile.js';
import type { Profile } from '../profile/profile.js';
import { holdsNationalNumber } from '../rows/national-number.js';
import type { Pseudonymiser } from '../rows/pseudonym.js';
import { parserOf, Rejected } from '../rows/values.js';
import { carrierOf, stemOf } from './carrier.js';
import { mapContractHeader, mapOwnHeader, type Places, recogniseHeader } from './header.js';
import type { Header } from './records.js';

/** Who delivers when nobody says so. */
export const UNKNOWN_SUPPLIER = 'onbekend';

export interface Recognised {
  readonly source: Source;
  readonly supplier: string;
  /** Undefined: the span of the rows' own dates. */
  readonly period: string | undefined;
  readonly places: Places;
  /** Values that the name of the file gives. */
  readonly fromName: Readonly<Record<string, string>>;
  /** The mapping profile that brings it to leverformaat 1, with the header that it maps. */
  readonly profile?: Profile | undefined;
  readonly header: readonly string[];
}

/** What was said of a file beside its name: by options of the command or by levering.yaml. */
export interface Said {
  readonly supplier?: string | undefined;
  readonly period?: string | undefined;
  /** The profile that the command names. */
  readonly profile?: Profile | undefined;
}

/** `<kind>-<leverancier>-<periode>`: the supplier has no hyphen, the period may. */
export function readName(path: string): { kind: string; supplier?: string; period?: string } {
  const stem = (stemOf(path) ?? basename(path)).trim();
  const [kind = '', supplier, ...rest] = stem.split('-');
  return {
    kind: kind.toLowerCase(),
    ...(supplier === undefined || supplier === '' ? {} : { supplier }),
    ...(rest.length === 0 ? {} : { period: rest.join('-') }),
  };
}

/** What kind of delivery a file is, from whom and about when; refuses what it does not know. */
export function recognise(
  path: string,
  header: Header,
  said: Said,
  profile: Profile | undefined,
  pseudonymiser: Pick<Pseudonymiser, 'pupil'>,
): Recognised {
  const recognised =
    profile === undefined
      ? recogniseKind(path, header.fields, said)
      : recogniseProfile(profile, header.fields, said);
  const told = toldByItself(recognised, header, said, pseudonymiser);
  if (holdsNationalNumber(`${told.supplier} ${told.period ?? ''}`)) {
    throw new Fault('naam_met_nummer');
  }
  return told;
}

function recogniseProfile(profile: Profile, header: readonly string[], said: Said): Recognised {
  const { source } = mapWithProfile(profile, header);
  // the numbers of pupils in an export are the supplier's own: two unknown schools would be taken for one
  const supplier = said.supplier ?? profile.supplier;
  if (supplier === undefined) throw new Fault('leverancier_ontbreekt', `Profiel: ${profile.id}.`);
  return { source, supplier, period: said.period, places: {}, fromName: {}, profile, header };
}

function recogniseKind(path: string, header: readonly string[], said: Said): Recognised {
  const named = readName(path);
  const source = sourceOf(named.kind);
  if (source?.format === 'contract') {
    return {
      source,
      supplier: said.supplier ?? named.supplier ?? UNKNOWN_SUPPLIER,
      period: said.period ?? named.period,
      places: mapContractHeader(source, header),
      fromName: {},
      header,
    };
  }
  const carrier = carrierOf(path);
  const own = recogniseHeader(
    header,
    carrier === 'xml' || carrier === 'yaml' ? carrier : undefined,
  );
  if (own === undefined) throw new Fault('soort_onbekend');
  const fromName: Record<string, string> = {};
  for (const [name, column] of Object.entries(own.columns)) {
    const value = column.fromFileName?.(basename(path));
    if (value !== undefined) fromName[name] = value;
    else if (column.fromFileName !== undefined) throw new Fault('jaar_ontbreekt');
  }
  return {
    source: own,
    supplier: said.supplier ?? supplierOfOwn(own, named),
    // the year in the name of the file is what one delivery of DUO is about
    period:
      said.period ?? Object.values(fromName)[0] ?? (carrier === 'yaml' ? named.period : undefined),
    places: mapOwnHeader(own, header),
    fromName,
    header,
  };
}

/** Who made a file of an own format: its name says so when the name also says what it is. */
function supplierOfOwn(
  { readFrom, toldBy }: Source,
  named: { readonly supplier?: string },
): string {
  if (readFrom === 'yaml') return named.supplier ?? UNKNOWN_SUPPLIER;
  return toldBy === undefined ? 'DUO' : UNKNOWN_SUPPLIER;
}

/** A dossier, a ledger or a plan says in its first record who made it and about whom or when. */
function toldByItself(
  recognised: Recognised,
  { first }: Header,
  said: Said,
  pseudonymiser: Pick<Pseudonymiser, 'pupil'>,
): Recognised {
  const { source, places } = recognised;
  const { toldBy } = source;
  if (toldBy === undefined || first === undefined) return recognised;
  // only what its column takes: a name that stands where a school or a year should would be kept and said
  const takenOf = (name: string): string => {
    const column = source.columns[name];
    const text = (first[places[name]?.[0] ?? -1] ?? '').trim();
    const value = column === undefined || text === '' ? null : parserOf(column)(text);
    return value === null || value instanceof Rejected ? '' : String(value);
  };
  const told = toldBy.supplier === undefined ? '' : takenOf(toldBy.supplier);
  const supplier = said.supplier ?? (told === '' ? recognised.supplier : told);
  const parts = toldBy.period.map((name) => {
    const value = takenOf(name);
    if (source.columns[name]?.type !== 'leerling') return value;
    // seven: eight signs that happen to be digits could pass for somebody's number
    return value === '' ? '' : pseudonymiser.pupil(value, supplier).slice(0, 7);
  });
  const period = recognised.period ?? parts.filter((part) => part !== '').join(' ');
  return { ...recognised, supplier, period: period === '' ? undefined : period };
}
