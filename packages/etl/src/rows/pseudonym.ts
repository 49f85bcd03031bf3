import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { nationalNumber } from './national-number.js';

/** Pupils remembered per delivery: an HMAC costs 10 µs, and a pupil comes back on many rows. */
const REMEMBERED = 200_000;

/** What is derived from the secret of an swv. Nobody without it can link a pseudonym to a number, or read a date of birth. */
export interface Pseudonymiser {
  /** Pseudonym of a pupil's number as a uuid: the first 128 bits of HMAC-SHA-256. */
  readonly pupil: (number: string, supplier: string) => string;
  /** Ciphertext of a date of birth: twice the same date gives two texts. */
  readonly sealBirth: (date: string) => Buffer;
  readonly openBirth: (sealed: Buffer) => string;
  /** Says whether a key is the same as before, and nothing about it. */
  readonly check: string;
}

/** `secret`: 32 random bytes of one swv. */
export function createPseudonymiser(secret: Buffer): Pseudonymiser {
  const derive = (purpose: string) => createHmac('sha256', secret).update(purpose).digest();
  const pupilKey = derive('peildatum leerling 1');
  const birthKey = derive('peildatum geboortedatum 1');
  const known = new Map<string, string>();
  return {
    pupil: (number, supplier) => {
      const national = nationalNumber(number);
      // a supplier's own number means something only with its supplier
      const name =
        national === undefined ? `eigen\0${supplier}\0${number}` : `nationaal\0${national}`;
      const remembered = known.get(name);
      if (remembered !== undefined) return remembered;
      const hex = createHmac('sha256', pupilKey).update(name).digest('hex');
      const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
      if (known.size >= REMEMBERED) known.clear();
      known.set(name, uuid);
      return uuid;
    },
    sealBirth: (date) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', birthKey, nonce);
      const text = Buffer.concat([cipher.update(date, 'latin1'), cipher.final()]);
      return Buffer.concat([nonce, text, cipher.getAuthTag()]);
    },
    openBirth: (sealed) => {
      const cipher = createDecipheriv('aes-256-gcm', birthKey, sealed.subarray(0, 12));
      cipher.setAuthTag(sealed.subarray(-16));
      const text = Buffer.concat([cipher.update(sealed.subarray(12, -16)), cipher.final()]);
      return text.toString('latin1');
    },
    check: derive('peildatum controle 1').toString('hex').slice(0, 32),
  };
}
