import { ROW_FAULTS } from '@peildatum/schema';
import { Rejected } from './values.js';

/** What a sealed text stands for: a pupil, or a date of birth. */
type SealedType = 'leerling' | 'geboortedatum';

const PREFIX: Readonly<Record<SealedType, string>> = { leerling: 'ps1', geboortedatum: 'gd1' };

/** No number of a supplier may begin so: a pseudonym that lost its end would pass for another pupil. */
const RESERVED = /^(?:ps|gd)\d+\./i;

const FORM = /^(ps1|gd1)\.([0-9a-f]{8})\.([0-9a-f]{32})$/;

/** What a seal that is damaged, or that its key does not open, is refused with. */
export const BROKEN_SEAL = new Rejected('pseudoniem_onjuist', ROW_FAULTS.pseudoniem_onjuist);
const OTHER_KEY = new Rejected('sleutel_anders', ROW_FAULTS.sleutel_anders);

/**
 * The text that stands for a pupil (`ps1.`) or a date of birth (`gd1.`) in a delivery that was pseudonymised at the
 * school: the mark of the key, and the sixteen bytes as they would have been stored.
 */
export function sealedText(type: SealedType, mark: string, bytes: Uint8Array): string {
  return `${PREFIX[type]}.${mark}.${Buffer.from(bytes).toString('hex')}`;
}

/** The bytes of such a text; undefined: it is an ordinary number or date. `mark`: of the key that it must be made with. */
export function sealedBytes(
  type: SealedType,
  mark: string,
  text: string,
): Buffer | Rejected | undefined {
  if (!RESERVED.test(text)) return undefined;
  const [, prefix, madeWith, hex = ''] = FORM.exec(text.toLowerCase()) ?? [];
  if (prefix !== PREFIX[type]) return BROKEN_SEAL;
  return madeWith === mark ? Buffer.from(hex, 'hex') : OTHER_KEY;
}
