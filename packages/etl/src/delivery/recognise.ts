import { basename } from 'node:path';
import { Fault, type Source, sourceOf } from '@peildatum/schema';
import { holdsNationalNumber } from '../rows/national-number.js';
import { stemOf } from './carrier.js';
import { mapContractHeader, mapOwnHeader, type Places, recogniseHeader } from './header.js';

export interface Recognised {
  readonly source: Source;
  readonly supplier: string;
  /** Undefined: the span of the rows' own dates. */
  readonly period: string | undefined;
  readonly places: Places;
  /** Values that the name of the file gives. */
  readonly fromName: Readonly<Record<string, string>>;
}

/** What was said of a file beside its name: by options of the command or by levering.yaml. */
export interface Said {
  readonly supplier?: string | undefined;
  readonly period?: string | undefined;
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
export function recognise(path: string, header: readonly string[], said: Said): Recognised {
  const recognised = recogniseKind(path, header, said);
  if (holdsNationalNumber(`${recognised.supplier} ${recognised.period ?? ''}`)) {
    throw new Fault('naam_met_nummer');
  }
  return recognised;
}

function recogniseKind(path: string, header: readonly string[], said: Said): Recognised {
  const named = readName(path);
  const source = sourceOf(named.kind);
  if (source?.format === 'contract') {
    return {
      source,
      supplier: said.supplier ?? named.supplier ?? 'onbekend',
      period: said.period ?? named.period,
      places: mapContractHeader(source, header),
      fromName: {},
    };
  }
  const own = recogniseHeader(header);
  if (own === undefined) throw new Fault('soort_onbekend');
  const fromName: Record<string, string> = {};
  for (const [name, column] of Object.entries(own.columns)) {
    const value = column.fromFileName?.(basename(path));
    if (value !== undefined) fromName[name] = value;
    else if (column.fromFileName !== undefined) throw new Fault('jaar_ontbreekt');
  }
  return {
    source: own,
    supplier: said.supplier ?? 'DUO',
    // the year in the name of the file is what one delivery of DUO is about
    period: said.period ?? Object.values(fromName)[0],
    places: mapOwnHeader(own, header),
    fromName,
  };
}
