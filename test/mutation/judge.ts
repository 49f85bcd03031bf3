import { createHash } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Receipt, type TakeInContext, takeIn } from '@peildatum/etl';
import { FILE_FAULTS } from '@peildatum/schema';
import type { Pool } from 'pg';
import type { CarrierUnderTest, Variant } from './carriers.js';
import { countRecords, separatorOf } from './record-counter.js';

/** Longest that a small file may take, however damaged. */
const PATIENCE = 20_000;

export interface Verdict {
  /** `geladen`, `al_bekend`, or the code of the refusal. */
  readonly outcome: string;
  readonly milliseconds: number;
}

/**
 * Takes one damaged file in and holds what became of it beside what may become of it: refused with a name and without a
 * trace, or loaded with every row accounted for. Throws when it is anything else.
 */
export class Judge {
  readonly #carrier: CarrierUnderTest;
  readonly #context: TakeInContext;
  readonly #folder: string;
  readonly #pool: Pool;
  /** Hashes of contents that were loaded. */
  readonly #loaded = new Set<string>();

  constructor(carrier: CarrierUnderTest, context: TakeInContext, folder: string) {
    this.#carrier = carrier;
    this.#context = context;
    this.#folder = folder;
    this.#pool = context.pool;
  }

  async judge(variant: Variant): Promise<Verdict> {
    const path = join(this.#folder, variant.base.file);
    writeFileSync(path, variant.content);
    const before = await this.#registered();
    const started = performance.now();
    const { receipts, followed } = await inTime(
      takeIn([path], { supplier: this.#carrier.supplier }, this.#context),
    );
    const milliseconds = performance.now() - started;
    rmSync(path);
    must(readdirSync(this.#folder).length === 0, 'er bleef een bestand achter');
    must(receipts.length === 1, 'er is niet één ontvangstbewijs');
    const [receipt] = receipts as readonly [Receipt];
    const added = (await this.#registered()).filter((id) => !before.includes(id));
    this.#sparesPersons(variant, JSON.stringify([receipts, followed]));
    if (receipt.state === 'al_bekend') {
      must(this.#loaded.has(hashOf(variant)), 'al_bekend, en nooit geladen');
      must(added.length === 0, 'al_bekend, en toch een nieuwe levering');
    } else {
      must(added.length === 1, `er kwamen ${added.length} leveringen bij`);
      const id = added[0] ?? 0;
      this.#sparesPersons(variant, await this.#written(id));
      if (receipt.state === 'geweigerd') await this.#wasRefused(receipt, id);
      else await this.#wasLoaded(receipt, id, variant);
    }
    return { outcome: receipt.refusal?.code ?? receipt.state, milliseconds };
  }

  /** At the end of all: nothing stands in staging but what waits, and nothing is current but the last of each kind. */
  async leavesNothing(): Promise<void> {
    const { rows } = await this.#pool.query<{ name: string }>(
      `select c.relname as name from pg_class c
       where c.relnamespace = 'staging'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
         and not exists (
           select from audit.levering l join audit.bevinding b on b.levering_id = l.id and b.niveau = 'wacht'
           where c.relname = l.soort || '_' || l.id and l.staat = 'geladen'
         )`,
    );
    must(rows.length === 0, `in staging bleef ${rows.map(({ name }) => name).join(', ')}`);
  }

  async #wasRefused(receipt: Receipt, id: number): Promise<void> {
    const code = receipt.refusal?.code ?? '';
    must(code in FILE_FAULTS, `geweigerd met ${code}`);
    must(receipt.loaded === 0 && receipt.quarantined === 0, 'geweigerd, en toch geteld');
    const { kind } = await this.#delivery(id);
    must((await this.#staged(id)) === 0, 'geweigerd, en er staat nog iets in staging');
    if (kind !== null) must((await this.#current(kind, id)).all === 0, 'geweigerd, en toch rijen');
  }

  async #wasLoaded(receipt: Receipt, id: number, { base, content }: Variant): Promise<void> {
    const { rows, loaded, quarantined, findings } = receipt;
    must(receipt.delivery === id, 'het ontvangstbewijs noemt een andere levering');
    must(rows === loaded + quarantined, `${rows} rijen is niet ${loaded} + ${quarantined}`);
    const held = findings.filter(({ level }) => level === 'fout' || level === 'wacht');
    const lines = new Set(held.map(({ line }) => line));
    must(lines.size === quarantined, `${quarantined} in quarantaine, ${lines.size} met reden`);
    const delivery = await this.#delivery(id);
    must(delivery.state === 'geladen', `in de database ${delivery.state}`);
    must(
      delivery.rows === rows && delivery.loaded === loaded && delivery.quarantined === quarantined,
      'de database telt anders dan het ontvangstbewijs',
    );
    const stored = await this.#current(delivery.kind ?? '', id);
    must(stored.current === loaded, `${stored.current} rijen gelden, ${loaded} geladen`);
    must(stored.lines === loaded, 'twee rijen met één regel');
    const waits = held.some(({ level }) => level === 'wacht');
    must((await this.#staged(id)) > 0 === waits, 'in staging staat niet precies wat wacht');
    this.#loaded.add(hashOf({ base, content, name: '' }));
    if (base.separator !== undefined) countsAlike(unpacked(base.file, content), rows, lines);
  }

  #sparesPersons({ base }: Variant, said: string): void {
    const told = base.secrets.filter((secret) => said.includes(secret));
    must(told.length === 0, `er wordt gezegd: ${told.join(', ')}`);
  }

  async #registered(): Promise<readonly number[]> {
    const { rows } = await this.#pool.query<{ id: number }>(
      'select id::int from audit.levering where swv = $1 order by id desc limit 4',
      [this.#carrier.swv],
    );
    return rows.map(({ id }) => id);
  }

  async #delivery(id: number) {
    const { rows } = await this.#pool.query<{
      kind: string | null;
      state: string;
      rows: number;
      loaded: number;
      quarantined: number;
    }>(
      `select soort as kind, staat as state, rijen as rows, geladen as loaded, quarantaine as quarantined
       from audit.levering where id = $1`,
      [id],
    );
    const [row] = rows;
    if (row === undefined) throw new Error(`levering ${id} is er niet`);
    return row;
  }

  /** Everything that is written down about a delivery. */
  async #written(id: number): Promise<string> {
    const { rows } = await this.#pool.query(
      `select (select json_agg(l) from audit.levering l where l.id = $1) as levering,
         (select json_agg(b) from audit.bevinding b where b.levering_id = $1) as bevindingen`,
      [id],
    );
    return JSON.stringify(rows);
  }

  async #current(kind: string, id: number) {
    const { rows } = await this.#pool.query<{ current: number; all: number; lines: number }>(
      `select count(*) filter (where bekend_tot is null)::int as current, count(*)::int as "all",
         count(distinct regel)::int as lines
       from warehouse.${kind} where swv = $1 and levering_id = $2`,
      [this.#carrier.swv, id],
    );
    return rows[0] ?? { current: -1, all: -1, lines: -1 };
  }

  /** Relations in staging that bear the number of a delivery. */
  async #staged(id: number): Promise<number> {
    const { rowCount } = await this.#pool.query(
      `select from pg_class where relnamespace = 'staging'::regnamespace and relkind in ('r', 'p')
         and relname ~ $1`,
      [`_${id}(_\\d{4}_\\d{4})?$`],
    );
    return rowCount ?? 0;
  }
}

/** Holds the number of rows, and the lines of what was held back, beside a count of our own. */
function countsAlike(content: Buffer, rows: number, lines: ReadonlySet<number>): void {
  const { records, openQuote } = countRecords(content, separatorOf(content));
  const behindHeader = records.slice(1);
  must(!openQuote, 'gelezen tot in een open aanhalingsteken');
  must(behindHeader.length === rows, `${rows} rijen, en zelf geteld ${behindHeader.length}`);
  const begins = new Set(behindHeader.map(({ line }) => line));
  const strange = [...lines].filter((line) => !begins.has(line));
  must(strange.length === 0, `op regel ${strange.join(', ')} begint geen rij`);
}

/** What is packed in a file, all of it: what stands behind may be zeros and nothing else. */
function unpacked(file: string, content: Buffer): Buffer {
  if (!file.endsWith('.gz')) return content;
  const { buffer, engine } = gunzipSync(content, { info: true }) as unknown as {
    readonly buffer: Buffer;
    readonly engine: { readonly bytesWritten: number };
  };
  const behind = content.subarray(engine.bytesWritten);
  must(
    behind.every((byte) => byte === 0),
    'achter wat is ingelezen staan nog bytes',
  );
  return buffer;
}

/** What a content is known by: of what is packed, what is in it. */
function hashOf({ base, content }: Variant): string {
  let inside = content;
  try {
    inside = unpacked(base.file, content);
  } catch {
    // it cannot be unpacked, and so it was never loaded
  }
  return createHash('sha256').update(inside).digest('hex');
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`na ${PATIENCE} ms nog niet klaar`)), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
