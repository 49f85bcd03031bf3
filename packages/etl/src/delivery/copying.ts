import { Fault, type Source } from '@peildatum/schema';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type Batch, FINDING_COLUMNS } from '../rows/copy-batches.js';
import type { RowsRead } from '../rows/row-reader.js';
import type { reading } from './reading-thread.js';
import { createStagingPart, stagedNames } from './staging.js';

/** Is told of rows so far, and of the share of the file that was read where that is known. */
export type OnProgress = (rows: number, share: number | undefined) => void;

/** Each schooljaar is a table: a file with more of them has another kind of numbers in its column of dates. */
const MOST_SCHOOLJAREN = 60;

/** Writes what is read to the database, piece by piece, in the transaction of the delivery. */
export class Copying {
  /** Records read so far. */
  rows = 0;
  readonly #client: PoolClient;
  readonly #source: Source;
  readonly #delivery: number;
  readonly #parts = new Map<string, string>();
  #foundAny = false;

  constructor(client: PoolClient, source: Source, delivery: number) {
    this.#client = client;
    this.#source = source;
    this.#delivery = delivery;
  }

  get #findings(): string {
    return `staging.bevinding_${this.#delivery}`;
  }

  async all(
    pieces: ReturnType<typeof reading>,
    onProgress: OnProgress | undefined,
  ): Promise<RowsRead> {
    try {
      for (;;) {
        const step = await pieces.next();
        if (step.done === true) return step.value;
        const { batches, rows, share } = step.value;
        this.rows = rows;
        for (const batch of batches) await this.#copy(batch);
        onProgress?.(rows, share);
      }
    } finally {
      // ends the thread that reads when we stop before it does
      await pieces.return({ rows: 0, faulty: 0, span: undefined, lastWidth: 0 });
    }
  }

  /** Brings the findings to where they are kept: COPY itself may not, since rows there are kept apart by swv. */
  async keepFindings(): Promise<void> {
    if (!this.#foundAny) return;
    this.#foundAny = false;
    await this.#client.query(
      `-- peildatum/keep findings of reading
       insert into audit.bevinding (${FINDING_COLUMNS}) select ${FINDING_COLUMNS} from ${this.#findings}`,
    );
    await this.#client.query(`drop table ${this.#findings}`);
  }

  async #copy(batch: Batch): Promise<void> {
    const target =
      batch.of === 'findings'
        ? `${await this.#findingsTable()} (${FINDING_COLUMNS})`
        : `${await this.#partOf(batch.schooljaar)} (${stagedNames(this.#source).join(', ')})`;
    // the table is of this very transaction: rows may be written as if they had always been there
    const copy = this.#client.query(
      copyFrom(`copy ${target} from stdin with (format binary, freeze)`),
    );
    await new Promise<void>((done, fail) => {
      copy.on('error', fail);
      copy.on('finish', done);
      copy.end(batch.bytes);
    });
  }

  async #findingsTable(): Promise<string> {
    if (!this.#foundAny) {
      await this.#client.query(
        `create table ${this.#findings} (levering_id bigint, regel integer, kolom text, code text, niveau text, verwacht text, gevonden text)`,
      );
      this.#foundAny = true;
    }
    return this.#findings;
  }

  async #partOf(schooljaar: string): Promise<string> {
    let part = this.#parts.get(schooljaar);
    if (part === undefined) {
      if (this.#parts.size === MOST_SCHOOLJAREN) throw new Fault('te_veel_schooljaren');
      part = await createStagingPart(this.#client, this.#source, this.#delivery, schooljaar);
      this.#parts.set(schooljaar, part);
    }
    return part;
  }
}
