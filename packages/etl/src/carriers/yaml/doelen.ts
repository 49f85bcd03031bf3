import { isUtf8 } from 'node:buffer';
import { Fault, sourceOf } from '@peildatum/schema';
import type { RecordReader } from '../../delivery/record-reader.js';
import { createDecoder } from '../../rows/text-decoder.js';
import { fileBytes } from '../file-bytes.js';
import { createLineCounter } from '../xml/line-counter.js';
import { readGoals } from './goals.js';

const COLUMNS = Object.keys(sourceOf('doelen')?.columns ?? {});

/** A plan is typed by hand: what is larger than this is none, and would cost much memory to understand. */
const LARGEST = 1_000_000;

/** Reads an ondersteuningsplan (doelen.yaml): one record for each target of each goal. */
export const readDoelen: RecordReader = async function* (path, limits, onRecord) {
  const lineOf = createLineCounter();
  const records = readGoals(await readText(path));
  onRecord(COLUMNS, lineOf(1));
  for (const { line, values } of records) {
    const fields = COLUMNS.map((name) => values[name] ?? '');
    if (fields.some((text) => text.length > limits.lineLength)) throw new Fault('regel_te_lang');
    onRecord(fields, lineOf(line));
  }
  yield;
};

async function readText(path: string): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of fileBytes(path)) {
    bytes += chunk.length;
    if (bytes > LARGEST) throw new Fault('doelen_onjuist', 'Het bestand is groter dan 1 MB.');
    chunks.push(chunk);
  }
  const content = Buffer.concat(chunks);
  const decode = createDecoder(isUtf8(content) ? 'utf-8' : 'windows-1252');
  return decode(content).replace(/^\ufeff/, '');
}
