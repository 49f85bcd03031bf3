import { readFileSync } from 'node:fs';
import { printSdl } from '@peildatum/api';
import { openPseudonymiser, publish } from '@peildatum/etl';
import { cellId, figureName, INDICATORS } from '@peildatum/schema';
import { tableFromIPC } from 'apache-arrow';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ServedRegion, serveRegion } from './setup/served-region.js';

describe('the API', () => {
  let region: ServedRegion;

  beforeAll(async () => {
    region = await serveRegion();
  });

  it('has the committed schema, with a Dutch description on everything', () => {
    const committed = readFileSync(
      new URL('../packages/api/schema.graphql', import.meta.url),
      'utf8',
    );
    expect(printSdl().trim()).toBe(committed.trim());
    const lines = committed.split('\n');
    const undescribed = lines.filter((line, at) => {
      const declares = /^(type|union|enum|input|scalar) \w+|^ {2}\w+(\(.*)?:? ?[[\w!\]]*$/.test(
        line,
      );
      return (
        declares && !/"""$/.test(lines[at - 1] ?? '') && !/^\s*"""/.test(line) && line.trim() !== ''
      );
    });
    expect(undescribed.filter((line) => !/^ {2}\)?$/.test(line))).toEqual([]);
  });

  it('lists publications and indicators', async () => {
    const { data } = await region.ask(
      `{ publicaties { id swv tot versie status hash downloads { arrow } }
         indicatoren { id naam definitie figuren { id uitsplitsingen } }
         publicatie(id: "${region.publication}") { id definities { figuur versie } } }`,
    );
    expect(data.publicaties).toEqual([
      expect.objectContaining({
        id: region.publication,
        swv: 'VO9901',
        tot: '2024-12-31',
        status: 'vastgesteld',
      }),
    ]);
    // the headlines first, then every indicator of the catalogue
    const ids: string[] = data.indicatoren.map((one: { id: string }) => one.id);
    expect(ids.slice(0, 4)).toEqual([
      'doorstroompercentage',
      'thuiszitters',
      'vergoedingen',
      'herbestedingsverplichting',
    ]);
    expect(ids.toSorted()).toEqual(INDICATORS.map(({ id }) => id).toSorted());
    // what is held back from readers has no definition in a publication
    const shown = INDICATORS.filter(({ heldBack }) => heldBack === undefined);
    expect(
      data.publicatie.definities.map(({ figuur }: { figuur: string }) => figuur).toSorted(),
    ).toEqual(
      shown
        .flatMap((indicator) => indicator.figures.map((figure) => figureName(indicator, figure)))
        .toSorted(),
    );
  });

  it('gives each figure a name to trace it by, and the period before beside it', async () => {
    const { data } = await region.ask(
      `{ publicatie(id: "${region.publication}") {
           aansluiting { jaar uitkomst tekst }
           dekking(indicator: "thuiszitters") { periode soort tekst leveranciers leveranciersVerwacht scholen }
           definities { figuur thema parameters { naam waarde van tot } }
           cijfers(indicator: "thuiszitters") { periode kenmerk tekst vergelijking { periode verschil verschilTekst status reden } } } }`,
    );
    const { publicatie } = data;
    const cells: {
      periode: string;
      kenmerk: string;
      vergelijking: { status: string; periode: string };
    }[] = publicatie.cijfers;
    const of = (periode: string) => cells.find((cell) => cell.periode === periode);
    expect(of('2023-2024')?.kenmerk).toBe(
      cellId('VO9901', '2024-12-31', {
        indicator: 'thuiszitters',
        periode: '2023-2024',
        dimensies: {},
      }),
    );
    expect(of('2023-2024')?.vergelijking).toMatchObject({
      periode: '2022-2023',
      status: 'geen_eerdere',
    });
    const definition = publicatie.definities.find(
      ({ figuur }: { figuur: string }) => figuur === 'thuiszitters',
    );
    expect(definition.thema).toBe('thuiszitters');
    expect(definition.parameters).toContainEqual({
      naam: 'thuiszitter_dagen',
      waarde: '28',
      van: '1900-01-01',
      tot: null,
    });
    expect(publicatie.dekking).toContainEqual({
      periode: '2023-2024',
      soort: 'verzuimmeldingen',
      tekst: '1 van 1 leverancier',
      leveranciers: 1,
      leveranciersVerwacht: 1,
      scholen: null,
    });
    const refused = await region.ask(
      `{ publicatie(id: "${region.publication}") { dekking(indicator: "geluk") { tekst } } }`,
    );
    expect(refused.errors?.[0]?.extensions?.code).toBe('INDICATOR_ONBEKEND');
  });

  it('gives a breakdown, and a filter that selects and never adds up', async () => {
    const { data } = await region.ask(
      `query ($filter: [CelFilter!]) {
         cijfers(indicator: "herbestedingsverplichting/netto", periode: "2024", uitsplitsing: "bevoegd_gezag", filter: $filter) {
           dimensies { naam waarde } cel { ... on GetoondCijfer { waarde } } } }`,
      { filter: [{ dimensie: 'bevoegd_gezag', waarden: ['99001'] }] },
    );
    expect(data.cijfers).toEqual([
      { dimensies: [{ naam: 'bevoegd_gezag', waarde: '99001' }], cel: { waarde: 70000 } },
    ]);
  });

  it('gives a hidden cell as a type of its own that has no value to read', async () => {
    const { data, errors } = await region.ask(
      `{ doorstroompercentages(periode: "2023-2024", uitsplitsing: "leerjaar") {
           status cel { __typename ... on NietGetoond { tekst uitleg } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.doorstroompercentages.length).toBeGreaterThan(0);
    for (const { status, cel } of data.doorstroompercentages) {
      expect(status).toBe('niet_getoond');
      expect(cel).toMatchObject({ __typename: 'NietGetoond', tekst: 'niet getoond' });
    }
    const wrong = await region.ask('{ thuiszitters { cel { ... on NietGetoond { waarde } } } }');
    expect(wrong.errors?.[0]?.extensions.code).toBe('VRAAG_ONJUIST');
  });

  it.each([
    ['{ cijfers(indicator: "geluk") { periode } }', 'INDICATOR_ONBEKEND', 'doorstroompercentage'],
    [
      '{ thuiszitters(uitsplitsing: "sterrenbeeld") { periode } }',
      'UITSPLITSING_ONBEKEND',
      'leeftijdsklasse',
    ],
    ['{ thuiszitters(periode: "vorig jaar") { periode } }', 'PERIODE_ONJUIST', '2023-2024'],
    [
      '{ thuiszitters(publicatie: "VO9901-1999-12-31-1") { periode } }',
      'PUBLICATIE_ONBEKEND',
      'VO9901-1999-12-31-1',
    ],
    [
      '{ thuiszitters(filter: [{dimensie: "kleur", waarden: ["rood"]}]) { periode } }',
      'UITSPLITSING_ONBEKEND',
      'kleur',
    ],
    ['{ leerlingenlijst { naam } }', 'VRAAG_ONJUIST', 'leerlingenlijst'],
    ['{ thuiszitters { ', 'VRAAG_ONJUIST', ''],
  ])('answers %s with the code %s and a sentence', async (query, code, said) => {
    const { errors } = await region.ask(query);
    expect(errors?.[0]?.extensions.code).toBe(code);
    expect(errors?.[0]?.message).toContain(said);
    expect(JSON.stringify(errors)).not.toMatch(/select |node_modules|stack/);
  });

  it('refuses a question that is too deep or too wide', async () => {
    const many = Array.from({ length: 400 }, (_, at) => `a${at}: thuiszitters { periode }`).join(
      ' ',
    );
    const wide = await region.ask(`{ ${many} }`);
    expect(wide.errors?.[0]?.extensions.code).toBe('VRAAG_TE_GROOT');
    const deep = await region.ask(
      `{ __schema { types { fields { type ${'{ ofType '.repeat(40)} { name } ${'}'.repeat(40)} } } } }`,
    );
    expect(deep.errors?.[0]?.extensions.code).toBe('VRAAG_TE_GROOT');
  });

  it('does not know a concept, by any way in', async () => {
    const pool = region.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(region.dataFolder, 'VO9901', pool);
    const { head } = await publish({
      pool,
      swv: 'VO9901',
      cut: '2024-06-30',
      pseudonymiser,
      threshold: 5,
    });
    expect(head.status).toBe('concept');
    const { data } = await region.ask('{ publicaties { id } }');
    expect(data.publicaties.map((one: { id: string }) => one.id)).not.toContain(head.id);
    const asked = await region.ask(`{ publicatie(id: "${head.id}") { id } }`);
    expect(asked.data?.publicatie ?? null).toBeNull();
    expect((await fetch(`${region.address}/publicaties/${head.id}/cijfers.arrow`)).status).toBe(
      404,
    );
    expect(await (await fetch(`${region.address}/?publicatie=${head.id}`)).text()).not.toContain(
      head.hash,
    );
  });

  it('serves Arrow at a stable address, byte for byte the same, with no number in a hidden cell', async () => {
    const url = `${region.address}/publicaties/${region.publication}/cijfers.arrow`;
    const first = await fetch(url);
    const bytes = Buffer.from(await first.arrayBuffer());
    expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(bytes)).toBe(true);
    const etag = first.headers.get('etag') ?? '';
    expect(
      (await fetch(url, { headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' } }))
        .status,
    ).toBe(304);
    const table = tableFromIPC(bytes);
    const hidden = table.toArray().filter((row) => row.status === 'niet_getoond');
    expect(hidden.length).toBeGreaterThan(0);
    for (const row of hidden) {
      expect([row.waarde, row.teller, row.noemer]).toEqual([null, null, null]);
    }
    // also not under the null: the buffers of the columns hold 0 there
    for (const name of ['waarde', 'teller', 'noemer']) {
      const vector = table.getChild(name);
      const values = vector?.data.flatMap((part) => [...(part.values as Float64Array)]) ?? [];
      table.toArray().forEach((row, at) => {
        if (row[name] === null) expect(values[at]).toBe(0);
      });
    }
  });

  it('sets headers that let nothing in from elsewhere', async () => {
    const { headers } = await fetch(`${region.address}/`);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'|default-src 'self'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});
