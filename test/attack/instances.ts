import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { SOURCES_FOLDER } from '../setup/sources-folder.js';
import type { Release } from './model/release.js';

const FOLDER = join(SOURCES_FOLDER, 'bescherming');

/** Are the instances of the design beside the checkout? */
export const HAS_INSTANCES = existsSync(FOLDER);

interface SyntheticFile {
  readonly inner: readonly { readonly school: number; readonly n: number }[];
  readonly cells: readonly { readonly id: number; readonly rows: readonly number[] }[];
}

export interface Synthetic extends Release {
  /** Which school the records of an atom are of. */
  readonly schools: readonly number[];
}

/** A seeded table of pupils by school, level and year with all its margins. */
export function synthetic(name: string): Synthetic {
  const { inner, cells } = read<SyntheticFile>(join('synthetic', `${name}.json`));
  return {
    atoms: inner.map(({ n }) => n),
    schools: inner.map(({ school }) => school),
    cells: cells.map(({ id, rows }) => ({ id: String(id), atoms: rows })),
  };
}

/** Ids that an independent tool hides besides the small ones. */
export function expectedSecondary(name: string, setting: string): readonly string[] {
  const file = read<Record<string, { readonly secondary: readonly number[] }>>(
    join('synthetic', `${name}.expected.json`),
  );
  return (file[setting]?.secondary ?? []).map(String);
}

/** Intervals that an independent solver found, by id. */
export function expectedIntervals(
  name: string,
  setting: string,
): ReadonlyMap<string, readonly [number, number]> {
  const file = read<Record<string, readonly { id: number; lo: number; up: number }[]>>(
    join('synthetic', `${name}.expected.json`),
  );
  return new Map((file[setting] ?? []).map(({ id, lo, up }) => [String(id), [lo, up]]));
}

export interface LiteratureInstance {
  readonly name: string;
  readonly release: Release;
  readonly hidden: readonly string[];
  readonly least: number;
  readonly computed: Readonly<Record<string, readonly [number, number]>>;
}

/** Published examples with their intervals. */
export function literature(): readonly LiteratureInstance[] {
  const all = read<
    readonly {
      readonly name: string;
      readonly atoms: readonly { readonly id: string; readonly n: number }[];
      readonly cells: Readonly<Record<string, readonly string[]>>;
      readonly suppressed: readonly string[];
      readonly lower?: number;
      readonly computed: LiteratureInstance['computed'];
    }[]
  >(join('literature', 'intervals.json'));
  return all.map(({ name, atoms, cells, suppressed, lower = 0, computed }) => {
    const place = new Map(atoms.map(({ id }, at) => [id, at]));
    return {
      name,
      hidden: suppressed,
      least: lower,
      computed,
      release: {
        atoms: atoms.map(({ n }) => n),
        cells: Object.entries(cells).map(([id, parts]) => ({
          id,
          atoms: parts.map((part) => place.get(part) ?? -1),
        })),
      },
    };
  });
}

/** A CSV file of the issues, by its name; the rows as texts by column. */
export function issue(name: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(join(FOLDER, 'issues', name)), { columns: true }) as Record<
    string,
    string
  >[];
}

function read<Content>(path: string): Content {
  return JSON.parse(readFileSync(join(FOLDER, path), 'utf8')) as Content;
}
