import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileBytes } from './file-bytes.js';
import { detectXml } from './xml/detect-xml.js';
import { readXaf } from './xml/xaf.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bytes-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the bytes of a file', () => {
  it('come whole, or as one stretch', async () => {
    const path = join(folder, 'een.txt');
    writeFileSync(path, 'abcdefgh');
    const text = async (bytes: AsyncIterable<Buffer>): Promise<string> => {
      const parts: Buffer[] = [];
      for await (const part of bytes) parts.push(part);
      return Buffer.concat(parts).toString();
    };
    expect(await text(fileBytes(path))).toBe('abcdefgh');
    expect(await text(fileBytes(path, { start: 2, length: 3 }))).toBe('cde');
    expect(await text(fileBytes(path, { start: 2, length: 0 }))).toBe('');
  });

  it('of a file that cannot be read are a fault', async () => {
    for (const path of [join(folder, 'geen'), folder, join(folder, 'een.txt', 'binnen')]) {
      await expect(fileBytes(path).next()).rejects.toMatchObject({ code: 'bestand_ontbreekt' });
    }
  });

  it('leave nothing open when a reader of XML stops early', async () => {
    const path = join(folder, 'groot.xaf');
    const lines = '<ledgerAccount><accID>1</accID></ledgerAccount>\n'.repeat(10_000);
    writeFileSync(
      path,
      `<auditfile xmlns="http://www.auditfiles.nl/XAF/3.2"><company><generalLedger>${lines}`,
    );
    expect(await detectXml(path)).toBe('xaf');
    const limits = { lineLength: 1000, unpackedBytes: 1e6 };
    for await (const _ of readXaf(path, limits, () => undefined)) break;
    await setTimeout(50);
    const open = readdirSync('/proc/self/fd').map((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`);
      } catch {
        return '';
      }
    });
    expect(open.filter((name) => name.endsWith('.xaf'))).toEqual([]);
  });
});
