/** fout: in quarantine. wacht: in quarantine until its reference comes. waarschuwing and melding: loaded, and worth a look. */
export type FindingLevel = 'fout' | 'wacht' | 'waarschuwing' | 'melding';

/** One thing to say of one row; holds no identifier and no date of birth. */
export interface Finding {
  readonly line: number;
  /** The column it is about; null: the whole row. */
  readonly column: string | null;
  readonly code: string;
  readonly expected: string;
  /** The value, masked. */
  readonly found: string | null;
  readonly level: FindingLevel;
}
