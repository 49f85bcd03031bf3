import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { SOURCES } from '@peildatum/schema';
import { encode } from './csv-style.js';
import { type Delivery, type ExampleRow, writingOf } from './delivery.js';
import { exampleRows } from './example-rows.js';
import type { ExampleSize } from './size.js';
import { createWorld } from './world.js';

/** The made-up Samenwerkingsverband Voorbeeldland. */
export const EXAMPLE_SWV = 'VO9901';

export interface ExampleFile {
  readonly name: string;
  readonly kind: string;
  /** Without the header. */
  readonly rows: number;
  readonly bytes: number;
}

/**
 * Writes believable deliveries of every supported kind for a made-up region, as they would be on 31 December 2024; the
 * same seed and size give the same bytes.
 */
export async function writeExample(options: {
  folder: string;
  seed: number;
  size: ExampleSize;
  swv?: string;
}): Promise<{ files: ExampleFile[]; pupils: number }> {
  const { folder, seed, size, swv = EXAMPLE_SWV } = options;
  await mkdir(folder, { recursive: true });
  const files = new Map<Delivery, DeliveryFile>();
  const pupils = new Set<unknown>();
  try {
    for (const one of exampleRows(createWorld({ seed, size, swv }))) {
      const { delivery, row } = one;
      let file = files.get(delivery);
      if (file === undefined) {
        file = await createFile(folder, delivery);
        files.set(delivery, file);
      }
      if (row.leerling_id != null) pupils.add(row.leerling_id);
      // only a full piece is waited for: a promise for every row would cost as much as the row
      if (file.add(one)) await file.flush();
    }
    for (const file of files.values()) await file.finish();
  } finally {
    for (const file of files.values()) await file.close();
  }
  const order = SOURCES.map(({ kind }) => kind);
  const written = [...files.values()]
    .map((file) => file.summary())
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.name < b.name ? -1 : 1));
  return { files: written, pupils: pupils.size };
}

interface DeliveryFile {
  /** True when so much is waiting that it should be written. */
  add(one: ExampleRow): boolean;
  flush(): Promise<void>;
  /** Writes what stands behind the last row, too. */
  finish(): Promise<void>;
  close(): Promise<void>;
  summary(): ExampleFile;
}

const CHUNK = 65_536;

/** A file that is written in pieces of 64 kB, so that its size takes no memory. */
async function createFile(folder: string, delivery: Delivery): Promise<DeliveryFile> {
  const { name, kind } = delivery;
  const { encoding, head, textOf, tail } = writingOf(delivery);
  const handle = await open(join(folder, name), 'w');
  let pending = head;
  let rows = 0;
  let bytes = 0;
  const flush = async (): Promise<void> => {
    const chunk = encode(encoding, pending);
    pending = '';
    bytes += chunk.length;
    await handle.writeFile(chunk);
  };
  return {
    add: (one) => {
      rows += 1;
      pending += textOf(one);
      return pending.length >= CHUNK;
    },
    flush,
    finish: async () => {
      pending += tail;
      await flush();
    },
    close: () => handle.close(),
    summary: () => ({ name, kind, rows, bytes }),
  };
}
