import { createReadStream, type ReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createGunzip, type Gunzip } from 'node:zlib';
import { Fault, SOURCES } from '@peildatum/schema';

/** What carries a delivery, by the ending of its name; other files in a folder are passed over and named. */
const ENDINGS = {
  '.csv': 'csv',
  '.csv.gz': 'csv',
  '.xlsx': 'xlsx',
  '.xml': 'xml',
  '.xaf': 'xml',
  '.yaml': 'yaml',
  '.yml': 'yaml',
} as const;

/** Kinds that come as YAML, by how the name of their file begins: other YAML says something of deliveries, or sets something. */
const YAML_KINDS = SOURCES.filter(({ readFrom }) => readFrom === 'yaml').map(({ kind }) => kind);

export type Carrier = (typeof ENDINGS)[keyof typeof ENDINGS];

function endingOf(path: string): keyof typeof ENDINGS | undefined {
  const name = basename(path).toLowerCase();
  const endings = Object.keys(ENDINGS) as (keyof typeof ENDINGS)[];
  const ending = endings.find((one) => name.endsWith(one));
  if (ending === undefined || ENDINGS[ending] !== 'yaml') return ending;
  return YAML_KINDS.includes(name.split(/[-.]/)[0] ?? '') ? ending : undefined;
}

/** What carries the delivery, or undefined when we cannot read it. */
export function carrierOf(path: string): Carrier | undefined {
  const ending = endingOf(path);
  return ending === undefined ? undefined : ENDINGS[ending];
}

/** The file's name without the ending of its carrier, or undefined when no carrier reads it. */
export function stemOf(path: string): string | undefined {
  const ending = endingOf(path);
  return ending === undefined ? undefined : basename(path).slice(0, -ending.length);
}

/** The bytes of the delivery, unpacked, in order. Bytes of a broken archive, or too many of them, refuse the file. */
export async function* bytesOf(path: string, mostUnpacked: number): AsyncGenerator<Buffer> {
  const packed = path.toLowerCase().endsWith('.gz');
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  const gunzip = packed ? unpack(file) : undefined;
  const stream = gunzip ?? file;
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      bytes += (chunk as Buffer).length;
      const isAbsurd = gunzip !== undefined && isBomb(bytes, gunzip.bytesWritten);
      if (packed && (bytes > mostUnpacked || isAbsurd)) throw tooLarge(mostUnpacked);
      yield chunk as Buffer;
    }
    if (gunzip !== undefined) await refuseBehind(path, gunzip.bytesWritten);
  } catch (error) {
    throw asReadFault(error);
  } finally {
    stream.destroy();
    file.destroy();
  }
}

/** Deflate can pack a thousandfold; rows of a delivery, and cells of a sheet, stay well below this. */
const MOST_PACKED = 300;
/** Below this nobody is harmed by how densely it is packed. */
const FREE_BYTES = 1 << 24;

/** Is this more than rows can have been packed in so few bytes? Then nobody needs to unpack the rest. */
export function isBomb(unpacked: number, packed: number): boolean {
  return unpacked > FREE_BYTES && unpacked > packed * MOST_PACKED;
}

/** A file that unpacks to more than the setting allows: most often one that was made to fill a disk. */
export function tooLarge(mostUnpacked: number): Fault {
  return new Fault('bestand_te_groot', `Toegestaan is ${Math.floor(mostUnpacked / 1e6)} MB.`);
}

/** Says what is wrong with a file that cannot be read. */
export function asReadFault(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  if (code === 'Z_BUF_ERROR') return new Fault('bestand_afgebroken', '', error);
  if (code.startsWith('Z_')) return new Fault('bestand_binair', 'Het is geen gzip-bestand.', error);
  if (['ENOENT', 'EACCES', 'EISDIR', 'EPERM'].includes(code)) {
    return new Fault('bestand_ontbreekt', '', error);
  }
  return error;
}

/**
 * Unpacking stops at a zero byte behind a member: tapes fill up with zeros. What is no zero behind them was meant to be
 * read, most often a second member of which the head is damaged: without this it would be lost in silence.
 */
async function refuseBehind(path: string, start: number): Promise<void> {
  const file = createReadStream(path, { start });
  try {
    for await (const chunk of file) {
      if ((chunk as Buffer).every((byte) => byte === 0)) continue;
      throw new Fault('bestand_afgebroken', 'Achter wat is uitgepakt staan nog bytes.');
    }
  } finally {
    file.destroy();
  }
}

function unpack(file: ReadStream): Gunzip {
  const gunzip = createGunzip({ chunkSize: 1 << 18 });
  file.on('error', (error) => gunzip.destroy(error));
  return file.pipe(gunzip);
}
