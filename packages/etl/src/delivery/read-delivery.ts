import { type CheckContext, Fault, isFault, type Source, sourceOf } from '@peildatum/schema';
import { ColumnReader } from '../rows/column-reader.js';
import { type Batch, CopyBatches } from '../rows/copy-batches.js';
import { CopyRows } from '../rows/copy-rows.js';
import { createSealer, type PseudonymKeys } from '../rows/pseudonym.js';
import { RowReader, type RowsRead } from '../rows/row-reader.js';
import { RowWarnings } from '../rows/row-warnings.js';
import { bytesOf } from './carrier.js';
import { createCsvSplitter } from './csv.js';
import { type Inspection, stampOf } from './inspect.js';
import { columnSpecs } from './mapping.js';
import type { Recognised } from './recognise.js';
import type { OnRecord, ReadLimits } from './record-reader.js';
import { recordReaderOf, withoutMark } from './records.js';
import { createTextFields } from './text-fields.js';

/** Everything that reading a delivery needs; plain data, so that another thread can do it. */
export interface ReadTask {
  readonly path: string;
  readonly inspection: Inspection;
  readonly kind: string;
  readonly recognised: Omit<Recognised, 'source'>;
  readonly separator: string;
  /** Line of the header. */
  readonly headerLine: number;
  /** Fields of the header. */
  readonly width: number;
  readonly delivery: number;
  readonly keys: PseudonymKeys;
  readonly limits: ReadLimits;
  /** What the checks of a row may know beside it. */
  readonly checks: CheckContext;
}

/** What was read since the last time. */
export interface Progress {
  readonly batches: readonly Batch[];
  readonly rows: number;
  /** Share of the file that was read, 0 to 1; of a workbook or XML it is not known. */
  readonly share: number | undefined;
}

/**
 * Reads a delivery to the end: rows ready for COPY and findings, in batches, and what was read in all. Memory does not
 * grow with the file. A file that is broken throws a Fault; what came before it was passed on.
 */
export async function* readDelivery(task: ReadTask): AsyncGenerator<Progress, RowsRead> {
  let batches: Batch[] = [];
  const gathered = new CopyBatches(task.delivery, (batch) => batches.push(batch));
  const reader = createReader(task, gathered);
  const take = (share: number | undefined): Progress => {
    gathered.relieve();
    const progress = { batches, rows: reader.result.rows, share };
    batches = [];
    return progress;
  };
  for await (const share of readRecords(task, reader)) yield take(share);
  gathered.flush();
  yield take(1);
  return reader.result;
}

/**
 * Passes the records of a delivery to a reader, in order; yields now and then the share of the file that was read, where
 * that is known. A file that is broken, or that somebody writes to, throws a Fault at the end.
 */
export async function* readRecords(
  task: RecordsTask,
  reader: RowReader,
): AsyncGenerator<number | undefined> {
  const { inspection, path } = task;
  const isSame = async () => (await stampOf(path)) === inspection.stamp;
  try {
    yield* passRecords(task, reader);
  } catch (error) {
    // half a file is what one sees of it while somebody writes it
    if (!isFault(error) || (await isSame())) throw error;
    throw new Fault('bestand_veranderd', '', error);
  }
  if (!(await isSame())) throw new Fault('bestand_veranderd');
}

type RecordsTask = Pick<
  ReadTask,
  'path' | 'inspection' | 'separator' | 'headerLine' | 'width' | 'limits'
>;

async function* passRecords(
  task: RecordsTask,
  reader: RowReader,
): AsyncGenerator<number | undefined> {
  const { inspection, path, limits } = task;
  if (inspection.carrier === 'csv') {
    let bytes = 0;
    const splitter = createCsvSplitter(
      { separator: task.separator, maxLength: limits.lineLength },
      (fields, line) => {
        if (line > task.headerLine) reader.read(fields, line);
      },
    );
    let skipMark = inspection.encoding === 'utf-8';
    for await (const chunk of bytesOf(path, limits.unpackedBytes)) {
      splitter.push(skipMark ? withoutMark(chunk) : chunk);
      skipMark = false;
      bytes += chunk.length;
      if (bytes > inspection.bytes) throw new Fault('bestand_veranderd');
      yield bytes / inspection.bytes;
    }
    const { openQuote } = splitter.end();
    const { lastWidth, rows } = reader.result;
    const brokenOff = !inspection.endsWithNewline && rows > 0 && lastWidth < task.width;
    if (openQuote || brokenOff) throw new Fault('bestand_afgebroken');
  } else {
    const toFields = createTextFields();
    const read = await recordReaderOf(inspection.carrier, path);
    let header = true;
    const onRecord: OnRecord = (texts, line) => {
      // of XML the header has no line of its own
      if (!header) reader.read(toFields(texts), line);
      else if (line >= task.headerLine) header = false;
    };
    const records = read(path, limits, onRecord, task.headerLine);
    for await (const _ of records) yield undefined;
  }
}

function createReader(task: ReadTask, batches: CopyBatches): RowReader {
  const { source, columns } = columnReaders(task);
  const warnings = new RowWarnings(source, columns, task.checks);
  const target = new CopyRows(source, columns, batches);
  return new RowReader(source, columns, task.width, warnings, target);
}

/** What reads each column of a delivery, in the order of the declaration. */
export function columnReaders(
  task: Pick<ReadTask, 'kind' | 'keys' | 'inspection' | 'recognised'>,
): { readonly source: Source; readonly columns: readonly ColumnReader[] } {
  const source = sourceOf(task.kind);
  if (source === undefined) throw new Error(`onbekende soort ${task.kind}`);
  const sealer = createSealer(task.keys);
  const encoding = task.inspection.carrier === 'csv' ? task.inspection.encoding : 'utf-8';
  const columns = columnSpecs({ ...task.recognised, source }).map(
    (spec) => new ColumnReader(spec, task.recognised.supplier, sealer, encoding),
  );
  return { source, columns };
}
