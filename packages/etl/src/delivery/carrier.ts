import { createReadStream, type ReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Fault } from '@peildatum/schema';

/** Endings of files that can hold a delivery now; other files in a folder are passed over and named. */
const CARRIERS = ['.csv', '.csv.gz'] as const;

/** The file's name without the ending of its carrier, or undefined when no carrier reads it. */
export function stemOf(path: string): string | undefined {
  const name = basename(path);
  const ending = CARRIERS.find((carrier) => name.toLowerCase().endsWith(carrier));
  return ending === undefined ? undefined : name.slice(0, -ending.length);
}

/** The bytes of the delivery, unpacked, in order. Bytes of a broken archive refuse the file. */
export async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  const stream = path.toLowerCase().endsWith('.gz') ? unpack(file) : file;
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'Z_BUF_ERROR') throw new Fault('bestand_afgebroken', '', error);
    if (code.startsWith('Z_'))
      throw new Fault('bestand_binair', 'Het is geen gzip-bestand.', error);
    if (['ENOENT', 'EACCES', 'EISDIR', 'EPERM'].includes(code)) {
      throw new Fault('bestand_ontbreekt', '', error);
    }
    throw error;
  } finally {
    file.destroy();
  }
}

function unpack(file: ReadStream): Readable {
  const gunzip = createGunzip();
  file.on('error', (error) => gunzip.destroy(error));
  return file.pipe(gunzip);
}
