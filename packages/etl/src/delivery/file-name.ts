import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { holdsNationalNumber } from '../rows/national-number.js';

/** Names that dossiers and ledgers may keep: what they are, and numbers too short to be somebody's. */
const PLAIN_XML =
  /^(?:(?:swv-|oso-)?dossier|oso|xaf|auditfile|grootboek)(?:[-_ ]?(?:\d{1,6}|\d{2}[A-Z]{2}\d{2})){0,2}\.xml$/i;

/**
 * The name of a file as it is kept and said. What looks like a pupil's number in it is blotted out; a school system names
 * an OSO dossier after the pupil, so of XML only a name that is plainly nobody's stays.
 */
export function fileNameOf(path: string): string {
  const name = basename(path);
  if (name.toLowerCase().endsWith('.xml') && !PLAIN_XML.test(name)) {
    return `xml-${createHash('sha256').update(name).digest('hex').slice(0, 8)}.xml`;
  }
  return name.replace(/\d{8,}/g, (digits) =>
    holdsNationalNumber(digits) ? '#'.repeat(digits.length) : digits,
  );
}
