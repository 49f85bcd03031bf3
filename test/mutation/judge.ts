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

/** A delivery as the database has it. */
interface Added {
  readonly id: number;
  readonly kind: string | null;
  readonly state: string;
  readonly rows: number;
  readonly loaded: number;
  readonly quarantined: number;
  /** Everything that is written down about it. */
  readonly written: string;
  /** Relations in staging that bear its number. */
  readonly staged: number;
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
  /** The number of the last delivery that was looked at. */
  #last: number;
  /** Hashes of contents that were loaded. */
  readonly #loaded = new Set<string>();

  /** `last`: the number of the last delivery before the first variant. */
  constructor(carrier: CarrierUnderTest, context: TakeInContext, folder: string, last: number) {
    this.#carrier = carrier;
    this.#context = context;
    this.#folder = folder;
    this.#pool = context.pool;
    this.#last = last;
  }

  async judge(variant: Variant): Promise<Verdict> {
    const path = join(this.#folder, variant.base.file);
    writeFileSync(path, variant.content);
    const started = performance.now();
    const { receipts, followed } = await inTime(
      takeIn([path], { supplier: this.#carrier.supplier }, this.#context),
    );
    const milliseconds = performance.now() - started;
    rmSync(path);
    must(readdirSync(this.#folder).length === 0, 'er bleef een bestand achter');
    must(receipts.length === 1, 'er is niet één ontvangstbewijs');
    const [receipt] = receipts as readonly [Receipt];
    const added = await this.#added();
    this.#sparesPersons(variant, JSON.stringify([receipts, followed]));
    if (receipt.state === 'al_bekend') {
      must(this.#loaded.has(hashOf(variant)), 'al_bekend, en nooit geladen');
      must(added.length === 0, 'al_bekend, en toch een nieuwe levering');
    } else {
      const [delivery] = added;
      if (delivery === undefined || added.length > 1) {
        throw new Error(`er kwamen ${added.length} leveringen bij`);
      }
      this.#sparesPersons(variant, delivery.written);
      if (receipt.state === 'geweigerd') await this.#wasRefused(receipt, delivery);
      else await this.#wasLoaded(receipt, delivery, variant);
    }
    return { outcome: receipt.refusal?.code ?? receipt.state, milliseconds };
  }

  /** After a failure: the next variant is judged by itself. */
  async passOver(): Promise<void> {
    await this.#added();
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

  async #wasRefused(receipt: Receipt, { id, kind, staged }: Added): Promise<void> {
    const code = receipt.refusal?.code ?? '';
    must(code in FILE_FAULTS, `geweigerd met ${code}`);
    must(receipt.loaded === 0 && receipt.quarantined === 0, 'geweigerd, en toch geteld');
    must(staged === 0, 'geweigerd, en er staat nog iets in staging');
    if (kind !== null) must((await this.#stored(kind, id)).all === 0, 'geweigerd, en toch rijen');
  }

  async #wasLoaded(receipt: Receipt, delivery: Added, variant: Variant): Promise<void> {
    const { rows, loaded, quarantined, findings } = receipt;
    must(receipt.delivery === delivery.id, 'het ontvangstbewijs noemt een andere levering');
    must(rows === loaded + quarantined, `${rows} rijen is niet ${loaded} + ${quarantined}`);
    const held = findings.filter(({ level }) => level === 'fout' || level === 'wacht');
    const lines = new Set(held.map(({ line }) => line));
    must(lines.size === quarantined, `${quarantined} in quarantaine, ${lines.size} met reden`);
    must(delivery.state === 'geladen', `in de database ${delivery.state}`);
    must(
      delivery.rows === rows && delivery.loaded === loaded && delivery.quarantined === quarantined,
      'de database telt anders dan het ontvangstbewijs',
    );
    const stored = await this.#stored(delivery.kind ?? '', delivery.id);
    must(stored.current === loaded, `${stored.current} rijen gelden, ${loaded} geladen`);
    must(stored.lines === loaded, 'twee rijen met één regel');
    const waits = held.some(({ level }) => level === 'wacht');
    must(delivery.staged > 0 === waits, 'in staging staat niet precies wat wacht');
    this.#loaded.add(hashOf(variant));
    const { base, content } = variant;
    if (base.separator !== undefined) countsAlike(unpacked(base.file, content), rows, lines);
  }

  #sparesPersons({ base }: Variant, said: string): void {
    const told = base.secrets.filter((secret) => said.includes(secret));
    must(told.length === 0, `er wordt gezegd: ${told.join(', ')}`);
  }

  /** The deliveries that were registered since the last time. */
  async #added(): Promise<readonly Added[]> {
    const { rows } = await this.#pool.query<Added>(
      `select id::int, soort as kind, staat as state, rijen as rows, geladen as loaded, quarantaine as quarantined,
         concat(to_jsonb(l), (select json_agg(b) from audit.bevinding b where b.levering_id = l.id)) as written,
         (select count(*)::int from pg_class where relnamespace = 'staging'::regnamespace
           and relname ~ ('_' || l.id || '(_\\d{4}_\\d{4})?$')) as staged
       from audit.levering l where swv = $1 and id > $2 order by id`,
      [this.#carrier.swv, this.#last],
    );
    this.#last = rows.at(-1)?.id ?? this.#last;
    return rows;
  }

  async #stored(kind: string, id: number) {
    const { rows } = await this.#pool.query<{ current: number; all: number; lines: number }>(
      `select count(*) filter (where bekend_tot is null)::int as current, count(*)::int as "all",
         count(distinct regel)::int as lines
       from warehouse.${kind} where swv = $1 and levering_id = $2`,
      [this.#carrier.swv, id],
    );
    return rows[0] ?? { current: -1, all: -1, lines: -1 };
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
