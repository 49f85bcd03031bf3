import { STATUS_WORDS } from '@peildatum/schema';
import {
  type DataType,
  Dictionary,
  Field,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow';
import { citationOf } from '../publications/citation.js';
import { type ArrowPublication, type ArrowRow, arrowRows, COLUMNS } from './columns.js';

/**
 * All cells of a publication as an Arrow IPC file (the file format, with a footer). The same publication
 * gives the same bytes: nothing of the moment, of its status or of the process is in it.
 */
export function arrowFile(publication: ArrowPublication): Uint8Array {
  const rows = arrowRows(publication);
  const vectors = COLUMNS.map(([name, kind], id) => columnOf(rows, name, typeOf(kind, id)));
  const fields = COLUMNS.map(
    ([name], index) => new Field(name, vectors[index]?.type as DataType, true),
  );
  const schema = new Schema(fields, metadataOf(publication));
  const data = makeData({
    type: new Struct(fields),
    length: rows.length,
    nullCount: 0,
    children: vectors.flatMap((vector) => vector.data[0] ?? []),
  });
  return tableToIPC(new Table(schema, [new RecordBatch(schema, data)]), 'file');
}

function typeOf(kind: (typeof COLUMNS)[number][1], id: number): DataType {
  if (kind === 'number') return new Float64();
  if (kind === 'count') return new Int32();
  // a number of its own: the library would count on from one file to the next, and no two would be equal
  return kind === 'code' ? new Dictionary(new Utf8(), new Int32(), id) : new Utf8();
}

function columnOf(rows: readonly ArrowRow[], name: keyof ArrowRow, type: DataType): Vector {
  return vectorFromArray(
    rows.map((row) => row[name]),
    type,
  );
}

/** What travels with the figures, so that they can be read without us. */
function metadataOf({ head, contents }: ArrowPublication): Map<string, string> {
  return new Map([
    ['publicatie', head.id],
    ['swv', head.swv],
    ['tot', head.tot],
    ['versie', String(head.versie)],
    ['hash', head.hash],
    ['codeVersie', head.codeVersie],
    ['bronvermelding', citationOf(head)],
    ['definities', JSON.stringify(contents.definities)],
    ['statussen', JSON.stringify(STATUS_WORDS)],
  ]);
}
