import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SOURCES } from '@peildatum/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_SWV, type ExampleFile, writeExample } from './write-example.js';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'peildatum-example-'));
});
afterAll(() => rm(root, { recursive: true }));

async function write(
  folder: string,
  options: { seed: number; swv?: string },
): Promise<{ files: ExampleFile[]; pupils: number; content: Map<string, Buffer> }> {
  const path = join(root, folder);
  const written = await writeExample({ folder: path, size: 's', ...options });
  const content = new Map<string, Buffer>();
  for (const name of (await readdir(path)).sort()) {
    content.set(name, await readFile(join(path, name)));
  }
  return { ...written, content };
}

function hashOf(content: Map<string, Buffer>): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of content) hash.update(name).update(bytes);
  return hash.digest('hex');
}

describe('writeExample', () => {
  it('gives the same bytes for the same seed, and others for another seed', async () => {
    const first = await write('first', { seed: 1 });
    const again = await write('again', { seed: 1 });
    const other = await write('other', { seed: 2 });
    expect(hashOf(again.content)).toBe(hashOf(first.content));
    expect(hashOf(other.content)).not.toBe(hashOf(first.content));
    expect(again.files).toEqual(first.files);
  });

  it('tells what it wrote: every kind, with its rows and bytes', async () => {
    const { files, content, pupils } = await write('told', { seed: 3 });
    const kinds = new Set(SOURCES.map(({ kind }) => kind));
    expect(new Set(files.map(({ kind }) => kind))).toEqual(kinds);
    expect(files.map(({ name }) => name).sort()).toEqual([...content.keys()]);
    for (const { name, rows, bytes } of files) {
      const written = content.get(name);
      expect(written?.length).toBe(bytes);
      // rows of XML have no lines of their own: they are counted where they are read back
      if (!name.endsWith('.csv')) continue;
      expect(written?.filter((byte) => byte === 0x0a).length).toBe(rows + 1);
    }
    expect(pupils).toBeGreaterThan(380);
    expect(pupils).toBeLessThan(440);
  });

  it('writes valid variants: with a byte order mark, in windows-1252, with commas', async () => {
    const { content } = await write('variants', { seed: 1 });
    const bom = [...content.values()].filter((bytes) =>
      bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])),
    );
    expect(bom.length).toBeGreaterThan(0);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const notUtf8 = [...content].filter(([, bytes]) => {
      try {
        decoder.decode(bytes);
        return false;
      } catch {
        return true;
      }
    });
    expect(notUtf8.map(([name]) => name)).toEqual([
      'alle-vestigingen-vo.csv',
      'grootboek-administratie-2022.xaf',
      'leerlingen-vo-per-vestiging-naar-onderwijstype-2021.csv',
      'leerlingen-vo-per-vestiging-naar-onderwijstype-2022.csv',
      'verplichting_mutaties-administratie-2022-2024.csv',
    ]);
    expect(content.get('doorstroom-tac-2021-2024.csv')?.toString()).toMatch(
      /^"traject_id","leerling_id"/,
    );
  });

  it('takes another swv', async () => {
    const { content } = await write('swv', { seed: 1, swv: 'VO9902' });
    const pc4 = content.get('regio_indeling_swv_pc4.csv')?.toString() ?? '';
    expect(pc4).toContain('6750;Voorbeeldstad;PO9902;VO9902\r\n');
    expect(pc4).toContain('6785;Overdegrens;PO9901;VO9901\r\n');
    expect(content.get('tlv-tac-2021-2024.csv')?.toString()).not.toContain(EXAMPLE_SWV);
  });
});
