import { describe, expect, it } from 'vitest';
import type { Execute } from './execute.js';
import {
  IndicatorDocument,
  type IndicatorQuery,
  PublicatieDocument,
  type PublicatieQuery,
  PublicatiesDocument,
  type PublicatiesQuery,
} from './generated/graphql.js';
import { renderPage } from './render-page.js';

const heads: PublicatiesQuery['publicaties'] = [
  { id: 'B', swv: 'VO2708', tot: '2024-12-31', versie: 2, status: 'vastgesteld' },
  { id: 'A', swv: 'VO2708', tot: '2024-12-31', versie: 1, status: 'vervangen' },
];

function publication(id: string): PublicatieQuery['publicatie'] {
  const head = heads.find((one) => one.id === id);
  if (head === undefined) throw Object.assign(new Error('nee'), { code: 'PUBLICATIE_ONBEKEND' });
  return {
    ...head,
    vastgesteldOp: '2025-03-01T09:00:00.000Z',
    hash: 'f'.repeat(64),
    codeVersie: '0.1.0',
    vervangenDoor: id === 'A' ? 'B' : null,
    bronvermelding: 'Bron.',
    downloads: { arrow: `/publicaties/${id}/cijfers.arrow` },
    definities: [
      {
        figuur: 'thuiszitters',
        indicator: 'thuiszitters',
        maat: '',
        naam: 'Thuiszitters',
        indicatorNaam: 'Thuiszitters',
        definitie: 'Definitie.',
        toelichting: 'Uitleg.',
        eenheid: 'leerlingen',
        periodesoort: 'schooljaar',
        teldatum: 'het hele schooljaar',
        richting: 'lager_is_beter',
        grond: 'Grond.',
        regelset: 'landelijk',
        versie: 1,
        kerncijfer: true,
        uitsplitsingen: [{ naam: 'vestiging', omschrijving: 'vestiging' }],
      },
    ],
  };
}

type Total = IndicatorQuery['totalen'][number];

function total(periode: string, waarde: number | null, school?: string): Total {
  const dimensies =
    school === undefined ? [] : [{ naam: 'vestiging', waarde: '18BR00', label: school }];
  const cel =
    waarde === null
      ? { tekst: 'niet getoond', uitleg: 'Dit cijfer wordt niet getoond.' }
      : { waarde, tekst: String(waarde), tellerTekst: String(waarde), noemerTekst: null };
  return {
    indicator: 'thuiszitters',
    periode,
    status: waarde === null ? 'niet_getoond' : 'ok',
    dimensies,
    cel,
  };
}

const answers = new Map<unknown, (variables: Record<string, unknown>) => unknown>([
  [PublicatiesDocument, () => ({ publicaties: heads })],
  [PublicatieDocument, ({ id }) => ({ publicatie: publication(String(id)) })],
  [
    IndicatorDocument,
    ({ uitgesplitst }): IndicatorQuery => ({
      totalen: [total('2022-2023', 131), total('2023-2024', null)],
      ...(uitgesplitst ? { delen: [total('2023-2024', 12, 'School <b> & "Zo"')] } : {}),
    }),
  ],
]);
const execute = (async (document: unknown, variables: Record<string, unknown>) =>
  answers.get(document)?.(variables)) as Execute;

function page(address: string, ask: Execute = execute) {
  const { pathname, searchParams } = new URL(address, 'http://x');
  return renderPage({ path: pathname, query: searchParams }, ask);
}

describe('renderPage', () => {
  it('shows the newest publication that counts, in Dutch, without a script or anything from elsewhere', async () => {
    const { status, html } = await page('/');
    expect(status).toBe(200);
    expect(html).toMatch(/^<!doctype html><html lang="nl">/);
    expect(html).toContain('Kerncijfers van samenwerkingsverband VO2708');
    expect(html).toContain('<option value="B" selected="">');
    expect(html).not.toMatch(/<script|<link rel="stylesheet"|<img|src=/);
  });

  it('gives each figure its trace, and its text is what is printed', async () => {
    const { html } = await page('/?uitsplitsing=vestiging');
    const traced = [
      ...html.matchAll(
        /data-indicator="([^"]*)" data-periode="([^"]*)" data-dimensies="([^"]*)" data-status="([^"]*)">([^<]*)</g,
      ),
    ].map((found) => found.slice(1).map((text) => text.replaceAll('&quot;', '"')));
    expect(traced).toContainEqual(['thuiszitters', '2022-2023', '{}', 'ok', '131']);
    expect(traced).toContainEqual([
      'thuiszitters',
      '2023-2024',
      '{}',
      'niet_getoond',
      'niet getoond',
    ]);
    expect(traced).toContainEqual([
      'thuiszitters',
      '2023-2024',
      '{"vestiging":"18BR00"}',
      'ok',
      '12',
    ]);
  });

  it('draws a gap without a size for what is not shown', async () => {
    const { html } = await page('/');
    expect(html).toContain('<div class="gat"></div>');
    expect(html.match(/<rect x=/g)).toHaveLength(1);
    expect(html).toContain('aria-label="Staafdiagram. 2022-2023: 131; 2023-2024: niet getoond."');
  });

  it('writes names as text, whatever is in them', async () => {
    const { html } = await page('/?uitsplitsing=vestiging');
    expect(html).toContain('School &lt;b&gt; &amp; &quot;Zo&quot;');
    const { html: wrong } = await page('/?publicatie=%3Cscript%3E');
    expect(wrong).toContain('&lt;script&gt;');
  });

  it('leads from a replaced publication to the newer one', async () => {
    const { html } = await page('/?publicatie=A');
    expect(html).toContain('href="/?publicatie=B">ga naar de nieuwere versie');
  });

  it('declares the style that it has, for the policy of the page', async () => {
    const { html, styles } = await page('/');
    expect(html).toContain(`<style>${styles[0]}</style>`);
    expect(html).not.toContain('style="');
  });

  it('says in a page what is not there', async () => {
    const titles = await Promise.all(
      ['/x', '/?publicatie=nee', '/?swv=VO9999', '/?uitsplitsing=kleur'].map(async (address) => {
        const { status, html } = await page(address);
        return `${status} ${/<h1>(.*?)<\/h1>/.exec(html)?.[1]}`;
      }),
    );
    expect(titles).toEqual([
      '404 Deze pagina bestaat niet',
      '404 Deze publicatie bestaat niet',
      '404 Van dit samenwerkingsverband zijn er geen cijfers',
      '404 Deze uitsplitsing bestaat niet',
    ]);
  });

  it('says what to do when there is nothing yet, and when the database is away', async () => {
    const nothing = (async () => ({ publicaties: [] })) as unknown as Execute;
    expect(await page('/', nothing)).toMatchObject({
      status: 200,
      html: expect.stringContaining('Er is nog geen publicatie'),
    });
    const away: Execute = async () => {
      throw Object.assign(new Error('weg'), { code: 'DATABASE_ONBEREIKBAAR' });
    };
    expect(await page('/', away)).toMatchObject({
      status: 503,
      html: expect.stringContaining('even niet bereikbaar'),
    });
  });

  it('weighs little', async () => {
    const { html } = await page('/');
    expect(Buffer.byteLength(html)).toBeLessThan(20_000);
  });
});
