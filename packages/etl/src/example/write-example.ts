import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { type Row, SOURCES } from '@peildatum/schema';
import { encode } from './csv-style.js';
import { type Delivery, headerLine, lineWriter } from './delivery.js';
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
    for (const { delivery, row } of exampleRows(createWorld({ seed, size, swv }))) {
      let file = files.get(delivery);
      if (file === undefined) {
        file = await createFile(folder, delivery);
        files.set(delivery, file);
      }
      if (row.leerling_id != null) pupils.add(row.leerling_id);
      // only a full piece is waited for: a promise for every row would cost as much as the row
      if (file.add(row)) await file.flush();
    }
    for (const file of files.values()) await file.flush();
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
  add(row: Row): boolean;
  flush(): Promise<void>;
  close(): Promise<void>;
  summary(): ExampleFile;
}

const CHUNK = 65_536;

/** A file that is written in pieces of 64 kB, so that its size takes no memory. */
async function createFile(folder: string, delivery: Delivery): Promise<DeliveryFile> {
  const { name, kind, style } = delivery;
  const lineOf = lineWriter(delivery);
  const handle = await open(join(folder, name), 'w');
  let pending = (style.encoding === 'utf-8-bom' ? '\ufeff' : '') + headerLine(delivery);
  let rows = 0;
  let bytes = 0;
  const flush = async (): Promise<void> => {
    const chunk = encode(style, pending);
    pending = '';
    bytes += chunk.length;
    await handle.writeFile(chunk);
  };
  return {
    add: (row) => {
      rows += 1;
      pending += lineOf(row);
      return pending.length >= CHUNK;
    },
    flush,
    close: () => handle.close(),
    summary: () => ({ name, kind, rows, bytes }),
  };
}
