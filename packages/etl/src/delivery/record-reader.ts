/** What a file may ask of us at most; larger is refused. */
export interface ReadLimits {
  /** Longest record or cell text, in characters. */
  readonly lineLength: number;
  /** Largest content of a packed file (gzip, XLSX) once unpacked, in bytes. */
  readonly unpackedBytes: number;
}

/** The fields of one record and the line (or row of the sheet) on which it begins, counted from 1. */
export type OnRecord = (fields: readonly string[], line: number) => void;

/**
 * Reads the records of a file in order: the first one is the header. Yields now and then, so that the caller can pass
 * on what it made of them. A file that cannot be read throws a Fault of the supplier.
 */
export type RecordReader = (
  path: string,
  limits: ReadLimits,
  onRecord: OnRecord,
  /** The line from which the header is looked for: of a sheet it says how wide a row is. */
  headerFrom?: number,
) => AsyncGenerator<void, void>;
