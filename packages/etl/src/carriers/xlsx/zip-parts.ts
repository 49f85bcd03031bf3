import { open as openFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { Fault } from '@peildatum/schema';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { isBomb, tooLarge } from '../../delivery/carrier.js';
import { fileBytes, unreadable } from '../file-bytes.js';

/** The parts of a package (a zip as Office makes it), by name; nothing is unpacked before it is asked for. */
export interface ZipParts {
  readonly has: (name: string) => boolean;
  /** The content of a part in order, counted while it is unpacked and checked against its checksum at the end. */
  readonly bytes: (name: string) => AsyncGenerator<Buffer>;
  readonly close: () => void;
}

/** More parts than any workbook has. */
const MOST_PARTS = 10_000;
const DAMAGED = 'Een deel is beschadigd.';

/** Opens a package; `unpackedBytes` is what all parts that are read may give together. */
export async function openZip(path: string, unpackedBytes: number): Promise<ZipParts> {
  const isZip = await hasZipMark(path);
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false }).catch(
    (error: unknown) => {
      // the list of parts stands at the end of the file
      throw unreadable(error) ?? new Fault(isZip ? 'bestand_afgebroken' : 'werkmap_onleesbaar');
    },
  );
  // closing may fail as well, and then nobody listens any more
  zip.on('error', () => undefined);
  try {
    const entries = await readEntries(zip);
    let left = unpackedBytes;

    async function* bytes(name: string): AsyncGenerator<Buffer> {
      const entry = entries.get(partName(name));
      if (entry === undefined) throw new Fault('werkmap_onleesbaar', 'Er ontbreekt een deel.');
      let check = 0;
      let size = 0;
      const stretch = await stretchOf(zip, entry);
      for await (const [chunk, packed] of unpack(path, stretch, entry.compressionMethod)) {
        size += chunk.length;
        left -= chunk.length;
        if (left < 0 || isBomb(size, packed)) throw tooLarge(unpackedBytes);
        check = crc32(chunk, check);
        yield chunk;
      }
      if (check !== entry.crc32) throw new Fault('werkmap_onleesbaar', DAMAGED);
    }

    return { has: (name) => entries.has(partName(name)), bytes, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Says what a file is by its first bytes; an old workbook and one with a password are the same kind of container. */
async function hasZipMark(path: string): Promise<boolean> {
  const file = await openFile(path).catch((error: unknown) => {
    throw unreadable(error) ?? error;
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    if (bytesRead === 0) throw new Fault('bestand_leeg');
    if (buffer.toString('hex') === 'd0cf11e0') throw new Fault('werkmap_beveiligd');
    return buffer.toString('latin1', 0, 2) === 'PK';
  } catch (error) {
    throw unreadable(error) ?? error;
  } finally {
    await file.close();
  }
}

async function readEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = partName(entry.fileNameRaw.toString('utf8'));
      if (entries.has(name) || entries.size === MOST_PARTS) throw new Fault('werkmap_onleesbaar');
      entries.set(name, entry);
    }
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('werkmap_onleesbaar');
  }
  return entries;
}

/** Names of parts do not differ by case; some writers use the other slash. */
function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

/** Where the packed content of an entry stands in the file. */
async function stretchOf(zip: ZipFile, entry: Entry): Promise<{ start: number; length: number }> {
  if (entry.isEncrypted()) throw new Fault('werkmap_beveiligd');
  // beyond the file: asked to read there, the reader would keep the file open
  if (entry.relativeOffsetOfLocalHeader + entry.compressedSize > zip.fileSize) {
    throw new Fault('werkmap_onleesbaar', DAMAGED);
  }
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    return { start: fileDataStart, length: entry.compressedSize };
  } catch {
    throw new Fault('werkmap_onleesbaar', DAMAGED);
  }
}

/** Unpacks with streams of our own, which stop when the caller does; gives with each piece how much was packed so far. */
async function* unpack(
  path: string,
  stretch: { readonly start: number; readonly length: number },
  method: number,
): AsyncGenerator<readonly [piece: Buffer, packed: number]> {
  if (method === 0) {
    for await (const piece of fileBytes(path, stretch)) yield [piece, Number.POSITIVE_INFINITY];
    return;
  }
  if (method !== 8) throw new Fault('werkmap_onleesbaar', 'Het is op een vreemde manier ingepakt.');
  const packed = Readable.from(fileBytes(path, stretch), { objectMode: false });
  const inflate = createInflateRaw({ chunkSize: 1 << 16 });
  packed.on('error', (error) => inflate.destroy(error));
  packed.pipe(inflate);
  try {
    for await (const piece of inflate) yield [piece as Buffer, inflate.bytesWritten];
  } catch (error) {
    const isPacking = ((error as NodeJS.ErrnoException).code ?? '').startsWith('Z_');
    throw isPacking ? new Fault('werkmap_onleesbaar', DAMAGED) : error;
  } finally {
    packed.destroy();
    inflate.destroy();
  }
}
