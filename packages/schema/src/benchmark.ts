import type { Cell } from './publication.js';

/** Fewer other swv's than this are not compared with: their own figures would be in the median. */
export const LEAST_OTHERS = 5;

/** A figure of an swv beside those of the other swv's, all as published: the middle of the others and their quartiles. */
export interface Benchmark {
  readonly indicator: string;
  readonly periode: string;
  readonly dimensies: Readonly<Record<string, string>>;
  /** Of the swv itself, as published. */
  readonly eigen: Pick<Cell, 'waarde' | 'status'>;
  /** How many other swv's publish a value of it, made by the same definition. */
  readonly anderen: number;
  readonly kwart1: number | null;
  readonly mediaan: number | null;
  readonly kwart3: number | null;
  readonly status: 'ok' | 'te_weinig';
  readonly reden: string | null;
}
