import { formatCell, type Publication } from '@peildatum/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { madeUpPublication, SECRETS } from '../fixtures/made-up-publication.js';
import { readZip } from '../fixtures/read-zip.js';
import { writeSection } from './write-section.js';

interface Written {
  readonly html: string;
  readonly docx: Buffer;
  readonly files: ReadonlyMap<string, Buffer>;
}

async function write(publication: Publication, jaar = 2024): Promise<Written> {
  const written = new Map<string, string | Uint8Array>();
  const effects = {
    writeFile: async (path: string, content: string | Uint8Array) => {
      written.set(path, content);
    },
  };
  const paths = await writeSection(publication, { jaar, folder: 'uit' }, effects);
  expect([...written.keys()].sort()).toEqual([paths.docx, paths.html]);
  const docx = Buffer.from(written.get(paths.docx) as Uint8Array);
  return { html: String(written.get(paths.html)), docx, files: readZip(docx) };
}

function part(files: ReadonlyMap<string, Buffer>, name: string): string {
  return files.get(name)?.toString('utf8') ?? '';
}

function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&(?:#39|apos);/g, "'")
    .replace(/&amp;/g, '&');
}

/** Texts of all cells of all tables, in order. */
function htmlCells(html: string): string[] {
  return [...html.matchAll(/<t[hd][ >].*?<\/t[hd]>/g)].map(([cell]) => plain(cell));
}

function docxCells(xml: string): string[] {
  return [...xml.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => plain(cell));
}

const TRACED =
  /data-indicator="([^"]*)" data-periode="([^"]*)" data-dimensies='([^']*)' data-status="([^"]*)">([^<]*)</g;

describe('a section of the jaarverslag', () => {
  let html: string;
  let docx: Buffer;
  let files: ReadonlyMap<string, Buffer>;
  let document: string;
  beforeAll(async () => {
    ({ html, docx, files } = await write(madeUpPublication));
    document = part(files, 'word/document.xml');
  });

  it('names its files after the swv, the year and the section', async () => {
    const effects = { writeFile: async () => {} };
    const paths = await writeSection(madeUpPublication, { jaar: 2024, folder: 'uit' }, effects);
    expect(paths.docx).toBe('uit/jaarverslag-VO2708-2024-kerncijfers.docx');
    expect(paths.html).toBe('uit/jaarverslag-VO2708-2024-kerncijfers.html');
  });

  it('prints every traced figure as the publication words it', () => {
    const { cijfers, definities } = madeUpPublication;
    const traced = [...html.matchAll(TRACED)];
    expect(traced.length).toBeGreaterThan(100);
    for (const [, indicator, periode, json, status, text] of traced) {
      const dimensies: unknown = JSON.parse(plain(json ?? ''));
      const cell = cijfers.find(
        (candidate) =>
          candidate.indicator === indicator &&
          candidate.periode === periode &&
          JSON.stringify(candidate.dimensies) === JSON.stringify(dimensies),
      );
      const figure = definities.find(({ figuur }) => figuur === indicator);
      expect(status).toBe(cell?.status);
      expect(text).toBe(cell && figure && formatCell(cell, figure.eenheid, figure.decimalen));
    }
  });

  it('prints every total and every part of the reporting period of a headline', () => {
    const traced = new Set(
      [...html.matchAll(TRACED)].map(([, indicator, periode, json]) =>
        [indicator, periode, json].join(' '),
      ),
    );
    const headline = new Map(
      madeUpPublication.definities.map(({ figuur, kerncijfer }) => [figuur, kerncijfer]),
    );
    for (const { indicator, periode, dimensies } of madeUpPublication.cijfers) {
      if (!headline.get(indicator)) continue;
      if (Object.values(dimensies).includes('*')) continue;
      expect(traced).toContain([indicator, periode, JSON.stringify(dimensies)].join(' '));
    }
  });

  it('has the same cells, sentences and captions in Word and on the page', () => {
    expect(docxCells(document)).toEqual(htmlCells(html));
    const words = plain(document);
    const told = /<(h\d|p|figcaption|caption|dd)(?: [^>]*)?>(.*?)<\/\1>/g;
    for (const [, , text] of html.matchAll(told))
      expect(words.includes(plain(text ?? ''))).toBe(true);
  });

  it('says in words what the figures of the year are', () => {
    const text = plain(html);
    for (const sentence of [
      'In schooljaar 2023-2024 stroomde 4,2 % van de vso-leerlingen door naar het vo: 13 van de 310.',
      'Het percentage is hoger dan in schooljaar 2022-2023: toen 3,9 %.',
      'In schooljaar 2023-2024 was het aantal thuiszitters 122.',
      'Het aantal is lager dan in schooljaar 2022-2023: toen 131.',
      'Vergoedingen voor doorstroom in 2024: niet getoond. Dit cijfer wordt niet getoond, zodat niemand herkend kan worden.',
      'In 2024 was de netto herbestedingsverplichting € 750.000,00; daarvan is € 500.001,00 gerealiseerd. Nog te besteden: € 249.999,00. Het gerealiseerde deel is 66,7 %.',
      'De netto verplichting is lager dan in 2023: toen € 875.000,00.',
      'Naar gemeente thuis: niet getoond. Dat kan hier niet zonder dat iemand herkend kan worden.',
      'Niet gegeven over schooljaar 2023-2024: de uitsplitsing naar leerjaar in het vso.',
    ]) {
      expect(text).toContain(sentence);
    }
  });

  it('holds nothing that depends on the number in a hidden cell', async () => {
    const others = madeUpPublication.cijfers.map((cell) =>
      cell.status === 'niet_getoond' ? { ...cell, teller: 3, noemer: 999, waarde: 0.3 } : cell,
    );
    const other = await write({ ...madeUpPublication, cijfers: others });
    expect(other.html).toBe(html);
    expect(other.docx.equals(docx)).toBe(true);
    for (const secret of SECRETS) {
      for (const text of [html, document]) {
        expect(text).not.toContain(String(secret));
        expect(text).not.toContain(`${String(secret).slice(0, 1)}.${String(secret).slice(1)}`);
      }
    }
  });

  it('orders rows by name, whatever their values are', () => {
    const table = html.slice(html.indexOf('per vo-vestiging een jaar later'));
    const names = [...table.slice(0, table.indexOf('</table>')).matchAll(/scope="row">([^<]*)/g)];
    const numbers = names.map(([, name]) => Number(/\d+/.exec(name ?? '')?.[0]));
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  it('describes each chart in a sentence, in both formats', () => {
    const labels = [...html.matchAll(/<svg role="img" aria-label="([^"]*)"/g)].map(([, label]) =>
      plain(label ?? ''),
    );
    const descriptions = [...document.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(
      ([, description]) => plain(description ?? ''),
    );
    expect(labels).toHaveLength(5);
    expect(html.match(/<svg/g)).toHaveLength(5);
    expect(document.match(/<wp:docPr/g)).toHaveLength(5);
    expect(descriptions).toEqual(labels);
    expect(labels[0]).toBe(
      'Staafdiagram, doorstroompercentage vso naar vo per schooljaar; 2020-2021: 3,2 %; 2021-2022: niet getoond; 2022-2023: 3,9 %; 2023-2024: 4,2 %; 2024-2025 (loopt nog): geen gegevens.',
    );
  });

  it('is a page without scripts, links outwards or unescaped names', () => {
    expect(html).toContain('<html lang="nl">');
    expect(html).not.toMatch(/<script|https?:|@import|url\((?!#)|\son\w+=/i);
    expect(html).not.toContain('<Noord');
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of html.matchAll(/(?:href="#|url\(#|aria-labelledby=")([^")]*)/g)) {
      expect(ids).toContain(id);
    }
  });

  it('is a Word document with headings, repeated header rows, Dutch as its language and page numbers', () => {
    expect(document).toContain('<w:pStyle w:val="Heading1"/>');
    expect(document).toContain('<w:pStyle w:val="Heading2"/>');
    const tables = document.match(/<w:tbl>/g)?.length;
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(tables ?? 0);
    expect(document.match(/<w:fldSimple w:instr="SEQ Tabel /g)).toHaveLength(tables ?? 0);
    expect(/<w:pgSz [^>]*>/.exec(document)?.[0]).toContain('w:w="11906"');
    expect(/<w:pgSz [^>]*>/.exec(document)?.[0]).toContain('w:h="16838"');
    expect(part(files, 'word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>');
    const footers = [...files.keys()].filter((name) => /^word\/footer\d/.test(name));
    expect(footers.map((name) => part(files, name)).join('')).toContain('NUMPAGES');
    const properties = part(files, 'docProps/core.xml');
    expect(properties).toContain('<dc:title>Kerncijfers 2024</dc:title>');
    expect(properties.match(/2025-02-03T10:11:12\.000Z/g)).toHaveLength(2);
  });

  it('is the same to the byte whenever it is made', async () => {
    const again = await write(structuredClone(madeUpPublication));
    expect(again.html).toBe(html);
    expect(again.docx.equals(docx)).toBe(true);
  });

  it('says where it comes from, with the whole hash once', () => {
    const text = plain(html);
    expect(text).toContain('tot en met 31 december 2024');
    expect(text.match(new RegExp(madeUpPublication.hash.slice(0, 12), 'g'))).toHaveLength(2);
    expect(text.match(new RegExp(madeUpPublication.hash, 'g'))).toHaveLength(1);
  });

  it('reports on an earlier year from the same publication', async () => {
    const text = plain((await write(madeUpPublication, 2023)).html);
    expect(text).toContain('In schooljaar 2022-2023 stroomde 3,9 % van de vso-leerlingen');
    expect(text).toContain(
      'In 2023 is € 140.000,00 aan vergoedingen voor doorstroom toegekend; het aantal vergoedingen was 14.',
    );
    expect(text).toContain('Het aantal is hoger dan in 2022: toen 12.');
  });

  it('says so when it reports on an earlier period than the year asks for', async () => {
    const text = plain((await write(madeUpPublication, 2025)).html);
    expect(text).toContain(
      'Over schooljaar 2024-2025 is er nog geen cijfer. Hier staat het laatste daarvoor: schooljaar 2023-2024.',
    );
  });

  it('warns of a concept', async () => {
    const { html: concept } = await write({ ...madeUpPublication, status: 'concept' });
    expect(concept).toContain('Dit is een concept.');
    expect(html).not.toContain('Dit is een concept.');
  });

  it('refuses a year that is none, a publication without headlines and a figure without its value', async () => {
    await expect(write(madeUpPublication, 24)).rejects.toMatchObject({ code: 'periode_onjuist' });
    await expect(write({ ...madeUpPublication, definities: [] })).rejects.toMatchObject({
      code: 'indicator_onbekend',
    });
    const [first, ...rest] = madeUpPublication.cijfers;
    const broken = [...(first ? [{ ...first, waarde: null }] : []), ...rest];
    await expect(write({ ...madeUpPublication, cijfers: broken })).rejects.toThrow('zonder waarde');
  });
});
