import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWord, type WordFile } from './docx.js';
import { type Download, figuresInDownload, readDownloads } from './downloads.js';
import { type Figure, figureKey } from './figure.js';
import { readHeads, readTold, type Told } from './graphql.js';
import { type Drawing, drawingsIn, figuresInMarkup, textOf } from './markup.js';

/** One version of a release as an outsider has it. */
export interface Version extends Told {
  /** The cells as every place shows them: GraphQL, downloads, page, report, comparisons. */
  readonly everywhere: readonly Figure[];
  readonly downloads: readonly Download[];
  /** Names of downloads that nobody could read here: no release passes with one of them. */
  readonly unread: readonly string[];
  readonly drawings: readonly Drawing[];
  /** The words of the pages and of the report. */
  readonly texts: readonly string[];
  readonly words: readonly WordFile[];
}

/**
 * H1: everything that is to be had at an address, and in the folder of a report, of every publication that is listed and
 * that was not taken before.
 */
export async function collect(
  base: string,
  reports: string,
  taken: ReadonlySet<string> = new Set(),
): Promise<readonly Version[]> {
  const versions: Version[] = [];
  for (const head of (await readHeads(base)).toReversed()) {
    if (taken.has(head.id)) continue;
    const told = await readTold(base, head);
    const downloads = await readDownloads(base, head.id);
    const read = await Promise.all(downloads.map((file) => figuresInDownload(file, head.id)));
    const pages = await readPages(base, told);
    const report = readReport(reports, head.id);
    const markup = [...pages, ...report.html];
    versions.push({
      ...told,
      downloads,
      unread: downloads.filter((_, at) => read[at] === undefined).map(({ name }) => name),
      everywhere: [
        ...told.figures,
        ...told.asides,
        ...read.flatMap((figures) => figures ?? []),
        ...pages.flatMap((html) => inWholePrecision(figuresInMarkup(html, 'page', head.id), told)),
        ...report.html.flatMap((html) =>
          inWholePrecision(figuresInMarkup(html, 'report', head.id), told),
        ),
      ],
      drawings: markup.flatMap(drawingsIn),
      texts: markup.map(textOf),
      words: report.docx.map(readWord),
    });
  }
  return versions;
}

/** The page of a publication, plain and by each breakdown. */
async function readPages(base: string, { head, definitions }: Told): Promise<readonly string[]> {
  const names = new Set(definitions.flatMap(({ uitsplitsingen }) => uitsplitsingen));
  const pages: string[] = [];
  for (const uitsplitsing of [undefined, ...names]) {
    const query = new URLSearchParams({
      publicatie: head.id,
      ...(uitsplitsing ? { uitsplitsing } : {}),
    });
    const response = await fetch(`${base}/?${query}`);
    // a breakdown of figures that have no place on the page
    if (response.ok) pages.push(await response.text());
  }
  return pages;
}

/** The report that was made of a publication: files in a folder of its name. */
function readReport(
  folder: string,
  id: string,
): { readonly html: readonly string[]; readonly docx: readonly Buffer[] } {
  const own = join(folder, id);
  const files = existsSync(own) ? readdirSync(own) : [];
  const ending = (end: string) =>
    files.filter((name) => name.endsWith(end)).map((name) => readFileSync(join(own, name)));
  return { html: ending('.html').map(String), docx: ending('.docx') };
}

/**
 * A text prints a rounded number, a file holds it whole. Where the two agree the text stands with the whole number, so
 * that only a real difference is one.
 */
function inWholePrecision(printed: readonly Figure[], { figures }: Told): readonly Figure[] {
  const whole = new Map(figures.map((figure) => [figureKey(figure), figure]));
  return printed.map((figure) => {
    const exact = whole.get(figureKey(figure));
    const same = (part: 'waarde' | 'teller' | 'noemer') => {
      const [text, value] = [figure[part], exact?.[part]];
      const isSame =
        typeof text === 'number' && typeof value === 'number' && Math.abs(text - value) <= 0.005;
      return isSame ? value : text;
    };
    const parts = figure.where.split(' ')[1];
    return {
      ...figure,
      // a cell that shows a part only does not deny the value
      waarde: parts === undefined ? (same('waarde') ?? null) : (exact?.waarde ?? null),
      status: figure.status === 'leeg' ? (exact?.status ?? 'ok') : figure.status,
      ...(figure.teller === undefined ? {} : { teller: same('teller') ?? null }),
      ...(figure.noemer === undefined ? {} : { noemer: same('noemer') ?? null }),
    };
  });
}
