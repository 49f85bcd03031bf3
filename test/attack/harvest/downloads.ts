import { tableFromIPC } from 'apache-arrow';
import { parse } from 'csv-parse/sync';
import ExcelJs from 'exceljs';
import type { Figure } from './figure.js';

/** A file that a publication offers. */
export interface Download {
  readonly name: string;
  readonly url: string;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The downloads that the schema names, fetched; found by asking the schema, so that a new one is not overlooked. */
export async function readDownloads(
  base: string,
  publicatie: string,
): Promise<readonly Download[]> {
  const names = await downloadNames(base);
  const query = `query ($id: ID!) { publicatie(id: $id) { downloads { ${names.join(' ')} } } }`;
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { id: publicatie } }),
  });
  const answer = (await response.json()) as {
    data: { publicatie: { downloads: Readonly<Record<string, string>> } };
  };
  return await Promise.all(
    Object.entries(answer.data.publicatie.downloads).map(async ([name, path]) => {
      const url = new URL(path, base).href;
      const file = await fetch(url);
      if (!file.ok) throw new Error(`${url}: ${file.status}`);
      const bytes = Buffer.from(await file.arrayBuffer());
      return { name, url, bytes, headers: Object.fromEntries(file.headers) };
    }),
  );
}

async function downloadNames(base: string): Promise<readonly string[]> {
  const query = '{ __type(name: "Downloads") { fields { name } } }';
  const response = await fetch(`${base}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { 'apollo-require-preflight': 'true' },
  });
  const answer = (await response.json()) as { data: { __type: { fields: { name: string }[] } } };
  return answer.data.__type.fields.map(({ name }) => name);
}

type Record_ = Readonly<Record<string, unknown>>;

/** The figures in a download; undefined of a format that nobody reads here yet. */
export async function figuresInDownload(
  download: Download,
  version: string,
): Promise<readonly Figure[] | undefined> {
  const { name, bytes } = download;
  const rows = await rowsOf(name, bytes);
  return rows?.map((row) => figureOf(row, name, version));
}

async function rowsOf(name: string, bytes: Buffer): Promise<readonly Record_[] | undefined> {
  if (name.startsWith('arrow')) {
    return tableFromIPC(new Uint8Array(bytes))
      .toArray()
      .map((row) => row.toJSON() as Record_);
  }
  if (name.startsWith('csv')) return csvRows(bytes.toString('utf8'));
  if (name.startsWith('json')) return jsonRows(JSON.parse(bytes.toString('utf8')));
  return name.startsWith('xlsx') ? await sheetRows(bytes) : undefined;
}

/** With the delimiter that its header has; lines of remarks above the header are passed over. */
function csvRows(text: string): readonly Record_[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const start = lines.findIndex((line) => line.includes('indicator') && line.includes('periode'));
  const delimiter = lines[start]?.includes(';') ? ';' : ',';
  return parse(lines.slice(start).join('\n'), {
    columns: true,
    delimiter,
    skip_empty_lines: true,
  }) as Record_[];
}

/** The list of cells, wherever in the document it stands. */
function jsonRows(content: unknown): readonly Record_[] | undefined {
  if (Array.isArray(content) && content.some((one) => typeof one?.indicator === 'string'))
    return content;
  if (typeof content !== 'object' || content === null) return undefined;
  return Object.values(content)
    .map(jsonRows)
    .find((rows) => rows !== undefined);
}

async function sheetRows(bytes: Buffer): Promise<readonly Record_[]> {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook.worksheets.flatMap((sheet) => {
    const table = sheet
      .getSheetValues()
      .filter((row) => Array.isArray(row)) as readonly (readonly unknown[])[];
    const start = table.findIndex((row) => row.includes('indicator') && row.includes('periode'));
    const header = table[start] ?? [];
    return start < 0
      ? []
      : table
          .slice(start + 1)
          .map((row) => Object.fromEntries(header.map((name, at) => [String(name), row[at]])));
  });
}

function figureOf(row: Record_, where: string, version: string): Figure {
  const text = (name: string) =>
    row[name] === null || row[name] === undefined ? '' : String(row[name]);
  const names = text('dimensie') === '' ? [] : text('dimensie').split('+');
  const values = text('waarde_dimensie').split('+');
  return {
    indicator: text('indicator'),
    periode: text('periode'),
    uitsplitsing: text('uitsplitsing'),
    dimensies: Object.fromEntries(names.map((name, at) => [name, values[at] ?? ''])),
    teller: numberOf(row.teller),
    noemer: numberOf(row.noemer),
    waarde: numberOf(row.waarde),
    status: text('status'),
    where,
    version,
  };
}

/** A number of a file: a decimal comma where it was written for people. */
function numberOf(value: unknown): number | null {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'number' ? value : Number(String(value).replace(',', '.'));
}
