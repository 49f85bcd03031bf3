import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Fault } from '@peildatum/schema';
import { stemOf } from '../delivery/carrier.js';
import { fileNameOf } from '../delivery/file-name.js';
import type { Receipt } from '../take-in.js';
import { type Arrival, DONE, REFUSED } from './arrivals.js';

/** What is written beside a file that was put away; neither holds an identifier. */
export interface Report {
  readonly json: string;
  readonly text: string;
}

/** Bytes of a name that leave room for what comes behind it. */
const LONGEST = 180;

/**
 * Moves a file that was taken in or refused out of the watched folder, with its report beside it; gives its new name from
 * the watched folder, or undefined when another had moved it. The report comes first: a file that was put away always has
 * one, and its name is what keeps two from taking the same place. Nothing is ever overwritten.
 */
export function putAway(
  folder: string,
  arrival: Arrival,
  receipt: Receipt,
  report: Report,
  moment: Date,
): string | undefined {
  const target = receipt.state === 'geweigerd' ? REFUSED : DONE;
  const into = join(folder, target);
  mkdirSync(into, { recursive: true });
  for (const name of namesFor(arrival.name, receipt.delivery, moment)) {
    const reports = reserve(into, name, report);
    if (reports === undefined) continue;
    try {
      renameSync(arrival.path, join(into, name));
      return join(target, name);
    } catch (error) {
      for (const one of reports) rmSync(one, { force: true });
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }
  throw new Fault('bestand_bestaat', `Bestand: ${fileNameOf(arrival.path)}.`);
}

/** Writes the report of a file that is to have this name; undefined when the name is taken. */
function reserve(into: string, name: string, report: Report): readonly string[] | undefined {
  const written: string[] = [];
  const parts = [
    [join(into, `${name}.verslag.json`), report.json],
    [join(into, `${name}.verslag.txt`), report.text],
  ] as const;
  try {
    for (const [path, content] of parts) {
      // an empty file takes the name, or fails when it is there
      writeFileSync(path, '', { flag: 'wx' });
      written.push(path);
      writeFileSync(path, content);
    }
    if (!existsSync(join(into, name))) return written;
  } catch (error) {
    for (const one of written) rmSync(one, { force: true });
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return undefined;
  }
  for (const one of written) rmSync(one, { force: true });
  return undefined;
}

/** The name of the file itself, without what looks like the number of a pupil; then others, when it is taken. */
function* namesFor(fileName: string, delivery: number | null, moment: Date): Generator<string> {
  const safe = fileNameOf(fileName);
  const stem = stemOf(safe) ?? safe.slice(0, safe.length - extname(safe).length);
  const ending = safe.slice(stem.length);
  let short = stem;
  while (Buffer.byteLength(short) > LONGEST) short = short.slice(0, -1);
  yield `${short}${ending}`;
  if (delivery !== null) yield `${short}.levering-${delivery}${ending}`;
  const at = moment.toISOString().slice(0, 19).replace(/[-:]/g, '');
  for (let copy = 1; copy < 1000; copy += 1) {
    yield `${short}.${at}${copy === 1 ? '' : `-${copy}`}${ending}`;
  }
}
