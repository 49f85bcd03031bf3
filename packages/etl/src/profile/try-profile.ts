import { Fault } from '@peildatum/schema';
import { inspectFile } from '../delivery/inspect.js';
import type { ReadLimits } from '../delivery/record-reader.js';
import { readHeader, recordsOf, type TextRecord } from '../delivery/records.js';
import { type Explanation, explainProfile } from './explain-profile.js';
import type { Profile } from './profile.js';

/** What a profile would make of the first rows of a file; nothing is taken in. */
export async function tryProfile(
  profile: Profile,
  path: string,
  limits: ReadLimits,
  rows: number,
): Promise<Explanation> {
  const inspection = await inspectFile(path, limits);
  const hint = { line: profile.headerRow, separator: profile.separator };
  const header = await readHeader(path, inspection, limits, hint);
  if (header === undefined) throw new Fault('bestand_leeg');
  const first: TextRecord[] = [];
  for await (const record of recordsOf(path, inspection, header, limits)) {
    first.push(record);
    if (first.length === rows) break;
  }
  return explainProfile(profile, header.fields, first, rows);
}
