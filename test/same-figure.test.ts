import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { exactFigures, openPseudonymiser, readPublication } from '@peildatum/etl';
import { writeSection } from '@peildatum/reports';
import { tableFromIPC } from 'apache-arrow';
import { beforeAll, describe, expect, it } from 'vitest';
import { HAND_MADE_TOTALS } from './setup/hand-made-region.js';
import { type ServedRegion, serveRegion } from './setup/served-region.js';

/** A figure as it stands printed in HTML: its name, period and dimensions, and the text that a reader sees. */
function printedFigures(
  html: string,
): { indicator: string; periode: string; dimensies: string; tekst: string }[] {
  const tags = html.matchAll(/<(\w+)\s([^>]*\bdata-indicator=[^>]*)>([\s\S]*?)<\/\1>/g);
  return [...tags].map(([, , attributes = '', content = '']) => {
    const attribute = (name: string) => {
      const found = new RegExp(`data-${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes);
      return found?.[1] ?? found?.[2] ?? '';
    };
    return {
      indicator: attribute('indicator'),
      periode: attribute('periode'),
      dimensies: attribute('dimensies').replaceAll('&quot;', '"'),
      tekst: plain(content),
    };
  });
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&amp;', '&')
    .trim();
}

/** The text of a Word file, by the central directory of its zip. */
function wordText(file: string): string {
  const zip = readFileSync(file);
  for (
    let at = zip.indexOf('PK\u0001\u0002');
    at >= 0;
    at = zip.indexOf('PK\u0001\u0002', at + 4)
  ) {
    const name = zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).toString();
    if (name !== 'word/document.xml') continue;
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    return inflateRawSync(packed)
      .toString('utf8')
      .replace(/<\/w:tc>|<\/w:p>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .replaceAll('\u00a0', ' ');
  }
  throw new Error('geen word/document.xml');
}

describe('the same figure', () => {
  let region: ServedRegion;
  let section: { docx: string; html: string };

  beforeAll(async () => {
    region = await serveRegion();
    const publication = await readPublication(
      region.poolOf('peildatum_public'),
      region.publication,
    );
    section = await writeSection(publication, { jaar: 2024, folder: region.folder });
  });

  it('comes out of the exact figures as it was worked out by hand', async () => {
    const pool = region.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(region.dataFolder, 'VO9901', pool);
    const cells = await exactFigures({
      pool,
      swv: 'VO9901',
      cut: '2024-12-31',
      pseudonymiser,
      threshold: 5,
    });
    for (const { tekst: _, ...expected } of HAND_MADE_TOTALS) {
      expect(cells).toContainEqual({ ...expected, dimensies: {}, status: 'ok' });
    }
    const of = (indicator: string, dimensies: object) =>
      cells.find(
        (cell) =>
          cell.indicator === indicator &&
          ['2023-2024', '2024'].includes(cell.periode) &&
          JSON.stringify(cell.dimensies) === JSON.stringify(dimensies),
      );
    expect(of('doorstroompercentage', { vso_vestiging: '99VA00' })).toMatchObject({
      teller: 5,
      noemer: 80,
      waarde: 6.3,
    });
    expect(of('doorstroompercentage', { vso_vestiging: '99VB00' })).toMatchObject({
      teller: 5,
      noemer: 20,
      waarde: 25,
    });
    expect(of('doorstroompercentage', { bestemming: 'pro' })).toMatchObject({
      teller: 5,
      noemer: 100,
      waarde: 5,
    });
    expect(of('doorstroompercentage', { vo_vestiging: '99AA00' })).toMatchObject({
      teller: 5,
      noemer: 100,
      waarde: 5,
    });
    expect(of('thuiszitters', { soort: 'absoluut' })).toMatchObject({ waarde: 12 });
    expect(of('thuiszitters', { vestiging: '99AA00' })).toMatchObject({ waarde: 7 });
    expect(of('vergoedingen/bedrag', { grond: 'niet_passend' })).toMatchObject({ waarde: 20002.5 });
    expect(of('herbestedingsverplichting/netto', { bevoegd_gezag: '99002' })).toMatchObject({
      waarde: 0,
    });
    expect(of('herbestedingsverplichting/percentage', { bevoegd_gezag: '99002' })).toMatchObject({
      teller: 0,
      noemer: 0,
      waarde: null,
      status: 'niet_van_toepassing',
    });
  });

  it.each([
    ['doorstroompercentages', 'doorstroompercentage'],
    ['thuiszitters', 'thuiszitters'],
    ['vergoedingen', 'vergoedingen'],
    ['herbestedingsverplichtingen', 'herbestedingsverplichting'],
  ])('comes out of the GraphQL query %s', async (query, indicator) => {
    const { data } = await region.ask(
      `{ ${query} { indicator periode dimensies { naam } cel { __typename ... on GetoondCijfer { waarde teller noemer tekst } } } }`,
    );
    for (const { tekst, ...expected } of HAND_MADE_TOTALS) {
      if (expected.indicator.split('/')[0] !== indicator) continue;
      expect(data[query]).toContainEqual({
        indicator: expected.indicator,
        periode: expected.periode,
        dimensies: [],
        cel: {
          __typename: 'GetoondCijfer',
          waarde: expected.waarde,
          teller: expected.teller,
          noemer: expected.noemer,
          tekst,
        },
      });
    }
  });

  it('comes out of the Arrow download', async () => {
    const response = await fetch(
      `${region.address}/publicaties/${region.publication}/cijfers.arrow`,
    );
    expect(response.status).toBe(200);
    const rows = tableFromIPC(new Uint8Array(await response.arrayBuffer())).toArray();
    for (const { indicator, periode, teller, noemer, waarde } of HAND_MADE_TOTALS) {
      const row = rows.find(
        (one) => one.indicator === indicator && one.periode === periode && !one.uitsplitsing,
      );
      expect(
        row && { teller: row.teller, noemer: row.noemer, waarde: row.waarde, status: row.status },
      ).toEqual({
        teller,
        noemer,
        waarde,
        status: 'ok',
      });
    }
  });

  it('stands in the HTML of the jaarverslag, on the page, and in Word', async () => {
    const report = printedFigures(readFileSync(section.html, 'utf8'));
    const page = printedFigures(await (await fetch(`${region.address}/`)).text());
    const word = wordText(section.docx);
    for (const { indicator, periode, tekst } of HAND_MADE_TOTALS) {
      for (const [where, figures] of [
        ['verslag', report],
        ['pagina', page],
      ] as const) {
        const printed = figures.filter(
          (one) => one.indicator === indicator && one.periode === periode && one.dimensies === '{}',
        );
        expect(printed.length, `${indicator} op ${where}`).toBeGreaterThan(0);
        expect(new Set(printed.map((one) => one.tekst)), `${indicator} op ${where}`).toEqual(
          new Set([tekst]),
        );
      }
      expect(
        word.split('\n').map((line) => line.trim()),
        `${indicator} in Word`,
      ).toContain(tekst);
    }
  });

  it('is hidden everywhere when it is hidden somewhere', async () => {
    const { data } = await region.ask(
      `{ doorstroompercentages(periode: "2023-2024", uitsplitsing: "leerjaar") { dimensies { waarde } cel { __typename } } }`,
    );
    const hidden = data.doorstroompercentages.filter(
      (one: { cel: { __typename: string } }) => one.cel.__typename === 'NietGetoond',
    );
    // two pupils of leerjaar 3 went to vo: no leerjaar may be shown, since the total is; one cell may stand for both
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden).toHaveLength(data.doorstroompercentages.length);
    const html = readFileSync(section.html, 'utf8');
    const printed = printedFigures(html).filter((one) => one.dimensies.includes('leerjaar'));
    expect(printed.length).toBeGreaterThan(0);
    for (const { tekst } of printed) expect(tekst).toBe('niet getoond');
  });
});
