import { createCipheriv, createDecipheriv, createHmac, randomFillSync } from 'node:crypto';
import { nationalNumber } from './national-number.js';

/** The two keys that reading needs; handed to the thread that reads, and to nobody else. */
export interface PseudonymKeys {
  readonly pupil: Uint8Array;
  readonly birth: Uint8Array;
}

/** What is derived from the secret of an swv. Nobody without it can link a pseudonym to a number, or read a date of birth. */
export interface Pseudonymiser {
  /** Pseudonym of a pupil's number as a uuid: the first 128 bits of HMAC-SHA-256. */
  readonly pupil: (number: string, supplier: string) => string;
  /** Ciphertext of a date of birth: twice the same date gives two texts. */
  readonly sealBirth: (date: string) => Buffer;
  readonly openBirth: (sealed: Buffer) => string;
  /** Says whether a key is the same as before, and nothing about it. */
  readonly check: string;
  /** Orders what protection may hide: nobody without the secret can work that order out. */
  readonly salt: string;
  readonly keys: PseudonymKeys;
}

/** `secret`: 32 random bytes of one swv. */
export function createPseudonymiser(secret: Buffer): Pseudonymiser {
  const derive = (purpose: string) => createHmac('sha256', secret).update(purpose).digest();
  const keys = {
    pupil: derive('peildatum leerling 1'),
    birth: derive('peildatum geboortedatum 1'),
  };
  const { pupil, sealBirth, openBirth } = createSealer(keys);
  return {
    pupil: (number, supplier) => formatUuid(pupil(number, supplier)),
    sealBirth,
    openBirth: (sealed) => {
      const date = openBirth(sealed);
      if (date === undefined) throw new Error('geen geboortedatum van deze sleutel');
      return date;
    },
    check: derive('peildatum controle 1').toString('hex').slice(0, 32),
    salt: derive('peildatum bescherming 1').toString('hex'),
    keys,
  };
}

/** What a reader of rows does with identifiers: it makes pseudonyms and seals dates of birth. */
export interface Sealer {
  /** The sixteen bytes of the pseudonym. */
  readonly pupil: (number: string, supplier: string) => Buffer;
  readonly sealBirth: (date: string) => Buffer;
  /** A date that was sealed before, at a school; undefined: not with this key. */
  readonly openBirth: (sealed: Uint8Array) => string | undefined;
  /** Eight hexadecimal digits that tell the keys of one swv from those of another, and nothing about them. */
  readonly mark: string;
}

export function createSealer(keys: PseudonymKeys): Sealer {
  return {
    pupil: (number, supplier) => {
      const national = nationalNumber(number);
      // a supplier's own number means something only with its supplier
      const name =
        national === undefined ? `eigen\0${supplier}\0${number}` : `nationaal\0${national}`;
      return createHmac('sha256', keys.pupil).update(name).digest().subarray(0, 16);
    },
    sealBirth: createSeal(Buffer.from(keys.birth)),
    openBirth: createOpener(Buffer.from(keys.birth)),
    mark: createHmac('sha256', keys.pupil)
      .update('peildatum merk 1\0')
      .update(keys.birth)
      .digest('hex')
      .slice(0, 8),
  };
}

function formatUuid(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

/** Random bytes at a time: asking for eight at once costs as much as for thousands. */
const NONCE_POOL = 65_536;

/**
 * Seals a date in one block of AES: eight random bytes, the date as a number, four zeros. No two blocks are alike, so
 * one block needs no mode of operation, and the zeros show a wrong key. One cipher serves all rows: making one per row
 * cost more than all the rest of reading it (measured).
 */
function createSeal(key: Buffer): (date: string) => Buffer {
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  const nonces = Buffer.alloc(NONCE_POOL);
  const block = Buffer.alloc(16);
  let used = NONCE_POOL;
  return (date) => {
    if (used === NONCE_POOL) {
      randomFillSync(nonces);
      used = 0;
    }
    nonces.copy(block, 0, used, used + 8);
    used += 8;
    block.writeUInt32BE(Number(date.replaceAll('-', '')), 8);
    return cipher.update(block);
  };
}

/** Opens what `createSeal` sealed; one cipher for all, as there. */
function createOpener(key: Buffer): Sealer['openBirth'] {
  const cipher = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  return (sealed) => {
    // half a block would stay behind in the cipher and spoil the next one
    if (sealed.length !== 16) return undefined;
    const block = cipher.update(sealed);
    if (block.readUInt32BE(12) !== 0) return undefined;
    const text = String(block.readUInt32BE(8)).padStart(8, '0');
    return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  };
}
