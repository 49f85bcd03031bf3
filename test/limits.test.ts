import { createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { deflateRawSync, gzipSync } from 'node:zlib';
import type { Receipt } from '@peildatum/etl';
import { beforeAll, describe, expect, it } from 'vitest';
import { goodWorkbook, partsOf, SHEET, STRINGS } from './mutation/base-xlsx.js';
import { OSO_BASE, XAF_BASE } from './mutation/base-xml.js';
import { writeZip } from './mutation/zip-writer.js';
import { type Installation, install } from './setup/installation.js';
import { pupilNumber, REGISTERS, writeFiles } from './setup/made-up.js';
import { type ReadingTask, startReadingProcess } from './setup/reading-process.js';

const MB = 1_000_000;
/** What a process that takes files in has before it begins is about 120 MB. */
const MOST_MEMORY = 420 * MB;
const VERZUIM = 'leerling_id;vestiging;datum;lesuur;minuten;soort;reden;geoorloofd\n';

describe('limits', () => {
  let installation = {} as Installation;
  let folder = '';

  beforeAll(async () => {
    installation = await install();
    folder = writeFiles(installation.folder, 'grenzen', REGISTERS);
  });

  const query = (text: string, values: unknown[] = []) =>
    installation.poolOf('peildatum_etl').query(text, values);

  /** Takes one file in, in a process of its own with little memory; gives its receipt and what it took. */
  async function inLittleMemory(file: string, task: Omit<ReadingTask, 'files'>) {
    const child = await startReadingProcess(installation.url, installation.dataFolder, [
      '--max-old-space-size=160',
    ]);
    const started = performance.now();
    try {
      const { result, peak } = await child.begin({
        files: [join(folder, file)],
        findingLimit: 20,
        ...task,
      });
      const seconds = (performance.now() - started) / 1000;
      return { receipt: result.receipts[0] as Receipt, peak, seconds };
    } finally {
      await child.kill();
    }
  }

  /** Writes a file of any size, piece by piece. */
  async function write(file: string, pieces: Iterable<string | Buffer>): Promise<void> {
    const out = createWriteStream(join(folder, file));
    for (const piece of pieces) {
      if (!out.write(piece)) await new Promise<void>((done) => out.once('drain', done));
    }
    out.end();
    await finished(out);
  }

  function* repeated(
    head: string,
    piece: Buffer,
    times: number,
    tail = '',
  ): Generator<string | Buffer> {
    yield head;
    for (let at = 0; at < times; at += 1) yield piece;
    yield tail;
  }

  /** A workbook with one part of which so many megabytes are the same piece. */
  function bomb(of: string, filling: string, megabytes: number): Buffer {
    const piece = deflateRawSync(Buffer.from(filling.repeat(MB / filling.length)), {
      finishFlush: 2,
    });
    return writeZip(
      partsOf(goodWorkbook()).map((part) => {
        if (part.name !== of) return part;
        const text = part.content.toString();
        const at = text.lastIndexOf('</');
        const head = deflateRawSync(text.slice(0, at), { finishFlush: 2 });
        const packedPart = Buffer.concat([
          head,
          ...Array(megabytes).fill(piece),
          deflateRawSync(text.slice(at)),
        ]);
        return { ...part, lie: { packed: packedPart } };
      }),
    );
  }

  const XS = Buffer.alloc(MB, 'x');
  const BLANKS = Buffer.alloc(MB, ' ');
  const ATTACHMENT = Buffer.from('QUFB\n'.repeat(MB / 5));
  const oso = OSO_BASE.content.toString().split('QUFBQUFBQUE=');
  const xaf = XAF_BASE.content.toString().split('memoriaal');

  it.each<[string, string, string, () => Iterable<string | Buffer>]>([
    [
      'a bomb of gzip',
      'verzuim-bom.csv.gz',
      'bestand_te_groot',
      () => repeated('', gzipSync(Buffer.alloc(64 * MB, 'x;')), 80),
    ],
    [
      'a bomb in the sheet',
      'inschrijvingen-blad-2023.xlsx',
      'bestand_te_groot',
      () => [bomb(SHEET, '<row/>', 1000)],
    ],
    [
      'a bomb in the texts',
      'inschrijvingen-teksten-2023.xlsx',
      'bestand_te_groot',
      () => [bomb(STRINGS, `<si><t>${'a'.repeat(989)}</t></si>`, 1000)],
    ],
    [
      'a line without an end',
      'verzuim-regel.csv',
      'regel_te_lang',
      () => repeated(`${VERZUIM}1;`, XS, 100),
    ],
    [
      'a quote without an end',
      'verzuim-open.csv',
      'regel_te_lang',
      () => repeated(`${VERZUIM}1;"`, Buffer.from('x\n'.repeat(MB / 2)), 100),
    ],
    [
      'a header without an end',
      'verzuim-kop.csv',
      'regel_te_lang',
      () => repeated('leerling_id', Buffer.alloc(MB, ';x'), 100),
    ],
    [
      'blanks without an end',
      'verzuim-wit.csv',
      'regel_te_lang',
      () => repeated(VERZUIM, BLANKS, 100),
    ],
    [
      'a text without an end in a ledger',
      'grootboek-tekst.xaf',
      'regel_te_lang',
      () => repeated(xaf[0] ?? '', XS, 100, xaf[1]),
    ],
    [
      'an attribute without an end in a ledger',
      'grootboek-kenmerk.xaf',
      'regel_te_lang',
      () => repeated(`${xaf[0]}<x a="`, XS, 100, `"/>${xaf[1]}`),
    ],
    [
      'a comment without an end in a dossier',
      'dossier-los.xml',
      'bestand_afgebroken',
      () => repeated(`${oso[0]}<!--`, XS, 100),
    ],
    [
      'a tag without an end in a dossier',
      'dossier-tag.xml',
      'regel_te_lang',
      () => repeated(`${oso[0]}<x`, BLANKS, 100),
    ],
  ])('refuse %s quickly and in little memory', async (_, file, code, pieces) => {
    await write(file, pieces());
    const { receipt, peak, seconds } = await inLittleMemory(file, { swv: 'VO8201' });
    rmSync(join(folder, file));
    expect(receipt.refusal?.code).toBe(code);
    expect(peak).toBeLessThan(MOST_MEMORY);
    // most of it is reading the bytes for their hash
    expect(seconds).toBeLessThan(20);
  });

  it('let an attachment of any size pass by, in little memory', async () => {
    await write('dossier-bijlage.xml', repeated(oso[0] ?? '', ATTACHMENT, 100, oso[1]));
    const { receipt, peak } = await inLittleMemory('dossier-bijlage.xml', { swv: 'VO8202' });
    expect(receipt).toMatchObject({ state: 'geladen', rows: 6, loaded: 6 });
    expect(peak).toBeLessThan(MOST_MEMORY);
  });

  it('count hundreds of thousands of findings exactly, in little memory', async () => {
    const block = (from: number) =>
      Array.from(
        { length: 1000 },
        (_, at) => `K${from + at};99AA00;2024-13-41;1;50;afwezig;ziek;J\n`,
      );
    function* rows() {
      yield VERZUIM;
      for (let at = 0; at < 300; at += 1) yield block(at * 1000).join('');
    }
    await write('verzuim-fout-2024.csv', rows());
    const { receipt, peak } = await inLittleMemory('verzuim-fout-2024.csv', { swv: 'VO8203' });
    expect(receipt).toMatchObject({
      state: 'geweigerd',
      rows: 300_000,
      refusal: { code: 'te_veel_fouten' },
      findingGroups: [{ code: 'datum_onjuist', column: 'datum', count: 300_000 }],
    });
    expect(receipt.findings).toHaveLength(20);
    expect(peak).toBeLessThan(MOST_MEMORY);
    expect(
      (await query("select from pg_class where relnamespace = 'staging'::regnamespace")).rowCount,
    ).toBe(0);
  });

  it('hold for a column that changes its type after a million rows', async () => {
    const pupils = Array.from({ length: 1000 }, (_, at) => pupilNumber(at));
    // school days: a day without lessons would be a finding of its own
    const days = Array.from({ length: 1200 }, (_, at) => new Date(Date.UTC(2020, 8, 1 + at)))
      .filter((day) => day.getUTCDay() % 6 !== 0 && [1, 2, 3, 4, 5].includes(day.getUTCMonth()))
      .map((day) => day.toISOString().slice(0, 10))
      .slice(0, 300);
    function* rows() {
      yield VERZUIM;
      for (let lesson = 0; lesson < 1200; lesson += 1) {
        const [date, lesuur] = [days[Math.floor(lesson / 4)], 1 + (lesson % 4)];
        const minuten = lesson < 1000 ? '50' : 'vijftig';
        yield pupils
          .map((pupil) => `${pupil};99AA00;${date};${lesuur};${minuten};afwezig;ziek;J\n`)
          .join('');
      }
    }
    await write('verzuim-soort-2020.csv', rows());
    const swv = 'VO8205';
    await installation.takeIn([writeFiles(installation.folder, 'soort', REGISTERS)], { swv });
    const refused = await inLittleMemory('verzuim-soort-2020.csv', { swv });
    expect(refused.receipt).toMatchObject({
      state: 'geweigerd',
      rows: 1_200_000,
      loaded: 0,
      refusal: { code: 'te_veel_fouten' },
      findingGroups: [
        {
          code: 'getal_onjuist',
          column: 'minuten',
          count: 200_000,
          lines: [1_000_002, 1_000_003, 1_000_004, 1_000_005, 1_000_006],
        },
      ],
    });
    const taken = await inLittleMemory('verzuim-soort-2020.csv', { swv, faultShare: 0.2 });
    rmSync(join(folder, 'verzuim-soort-2020.csv'));
    expect(taken.receipt).toMatchObject({
      state: 'geladen',
      rows: 1_200_000,
      loaded: 1_000_000,
      quarantined: 200_000,
    });
    const { rows: stored } = await query(
      `select count(*)::int as rows, count(distinct (leerling, datum, lesuur))::int as keys, max(regel) as last,
         sum(minuten)::int as minutes
       from warehouse.verzuim where swv = $1 and levering_id = $2 and bekend_tot is null`,
      [swv, taken.receipt.delivery],
    );
    expect(stored).toEqual([
      { rows: 1_000_000, keys: 1_000_000, last: 1_000_001, minutes: 50_000_000 },
    ]);
    expect(Math.max(refused.peak, taken.peak)).toBeLessThan(MOST_MEMORY);
  });
});
