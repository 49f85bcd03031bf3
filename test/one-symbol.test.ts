import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { exactFigures, openPseudonymiser, readPublication } from '@peildatum/etl';
import { writeSection } from '@peildatum/reports';
import { CELL_STATUS, type Cell, STATUS_WORDS } from '@peildatum/schema';
import { tableFromIPC } from 'apache-arrow';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesOf, TRUTHS } from './setup/hidden-truths.js';
import { type ServedRegion, serveRegion } from './setup/served-region.js';

const SWV = 'VO9901';
const CUT = '2024-12-31';
/** Of two publications only this may differ; a test cannot make two at the same moment. */
const MOMENT = '2025-02-03T10:11:12Z';

/** All that introspection tells, of what has a name. */
const INTROSPECTION = `{ __schema { types {
  name description
  fields { name description args { name description } }
  inputFields { name description }
  enumValues { name description }
} } }`;

interface SchemaType {
  readonly name: string;
  readonly fields: readonly { readonly args: readonly { readonly name: string }[] }[] | null;
  readonly enumValues: readonly { readonly name: string }[] | null;
}

interface Definition {
  readonly figuur: string;
  readonly uitsplitsingen: readonly { readonly naam: string }[];
}

/** Everything that can be asked of a cell. */
const EVERYTHING = `publicatie indicator periode uitsplitsing dimensies { naam waarde label } tekst status kenmerk
  cel {
    __typename
    ... on GetoondCijfer { waarde teller noemer tekst tellerTekst noemerTekst }
    ... on NietGetoond { tekst uitleg } ... on GeenGegevens { tekst uitleg } ... on TeWeinig { tekst uitleg }
    ... on NietVanToepassing { teller noemer tekst uitleg tellerTekst noemerTekst }
  }
  doel { over streefwaarde oordeel oordeelTekst vorige vorigeTekst }
  vergelijking { periode waarde verschil verschilTekst status reden }`;

/** What tells one cell from another without saying anything of its value. */
const IDENTITY = new Set('publicatie indicator periode uitsplitsing dimensies kenmerk'.split(' '));

/** What can be asked for: names, and how many publications. */
const NAMED_ARGUMENTS =
  'after filter first id indicator kerncijfer periode publicatie status swv uitsplitsing'.split(
    ' ',
  );

describe('a cell that is not shown', () => {
  let one: ServedRegion;
  let other: ServedRegion;
  let definitions: readonly Definition[];

  beforeAll(async () => {
    one = await serveAtMoment(filesOf(TRUTHS.one));
    other = await serveAtMoment(filesOf(TRUTHS.other), one);
    const { data } = await one.ask(
      '{ publicaties { definities { figuur uitsplitsingen { naam } } } }',
    );
    definitions = data.publicaties[0].definities;
  });

  async function serveAtMoment(
    files: Record<string, string>,
    sameKeyAs?: ServedRegion,
  ): Promise<ServedRegion> {
    const region = await serveRegion(files, sameKeyAs);
    const owner = region.poolOf('peildatum_owner');
    await owner.query('alter table publication.publicatie disable trigger only_forward');
    await owner.query('update publication.publicatie set gemaakt_op = $1, vastgesteld_op = $1', [
      MOMENT,
    ]);
    await owner.query('alter table publication.publicatie enable trigger only_forward');
    return region;
  }

  async function exactOf(region: ServedRegion): Promise<readonly Cell[]> {
    const pool = region.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(region.dataFolder, SWV, pool);
    return await exactFigures({ pool, swv: SWV, cut: CUT, pseudonymiser, threshold: 5 });
  }

  const nameOf = ({ indicator, periode, dimensies }: Cell) =>
    `${indicator} ${periode} ${JSON.stringify(dimensies)}`;

  it('is another number in the other region: small or not, primary or not, and 0', async () => {
    const [here, there] = [await exactOf(one), await exactOf(other)];
    const valueThere = new Map(there.map((cell) => [nameOf(cell), cell.waarde]));
    expect([...valueThere.keys()].sort()).toEqual(here.map(nameOf).sort());
    const { cijfers } = await readPublication(one.poolOf('peildatum_public'), one.publication);
    const statusOf = new Map(cijfers.map((cell) => [nameOf(cell), cell.status]));
    const differs = here.filter((cell) => valueThere.get(nameOf(cell)) !== cell.waarde);
    // what readers never get, not even hidden, is not in the publication
    const published = differs.filter((cell) => statusOf.has(nameOf(cell)));
    expect(published.map((cell) => statusOf.get(nameOf(cell)))).toEqual(
      published.map(() => 'niet_getoond'),
    );
    const pairs = published.map((cell) => [cell.waarde, valueThere.get(nameOf(cell))]);
    // thuiszitters 7 and 3; of four pupils none, and two
    expect(pairs).toEqual(
      expect.arrayContaining([
        [7, 3],
        [3, 7],
        [0, 50],
        [50, 0],
      ]),
    );
  });

  /** An answer as it goes over the line, but for what is of this very moment. */
  async function answerOf(region: ServedRegion, path: string, init: RequestInit = {}) {
    const response = await fetch(`${region.address}${path}`, init);
    const headers = Object.fromEntries(
      [...response.headers].filter(([name]) => !['date', 'keep-alive'].includes(name)),
    );
    return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) };
  }

  async function expectSame(path: string, init: RequestInit = {}) {
    const here = await answerOf(one, path, init);
    const there = await answerOf(other, path, init);
    const asked = `${path} ${typeof init.body === 'string' ? init.body : ''}`;
    expect(here.headers, asked).toEqual(there.headers);
    expect(here.body.equals(there.body), asked).toBe(true);
    expect(here.status).toBe(there.status);
    return here;
  }

  const post = (query: string, variables: object = {}): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });

  const CELLS = `query ($indicator: ID!, $periode: String, $uitsplitsing: String, $filter: [CelFilter!]) {
    cijfers(indicator: $indicator, periode: $periode, uitsplitsing: $uitsplitsing, filter: $filter) { ${EVERYTHING} }
  }`;

  it('leaves no trace in any table of GraphQL: bytes, length, order, headers', async () => {
    let hidden = 0;
    for (const { figuur, uitsplitsingen } of definitions) {
      for (const uitsplitsing of [null, ...uitsplitsingen.map(({ naam }) => naam)]) {
        const { body } = await expectSame(
          '/graphql',
          post(CELLS, { indicator: figuur, uitsplitsing }),
        );
        hidden += body.toString().split('"NietGetoond"').length - 1;
      }
    }
    expect(hidden).toBeGreaterThan(10);
  });

  it('is picked and refused by filters as any other cell is', async () => {
    const ask = (
      indicator: string,
      dimensie: string,
      waarden: string[],
      periode: string | null = null,
    ) =>
      expectSame(
        '/graphql',
        post(CELLS, {
          indicator,
          uitsplitsing: dimensie,
          periode,
          filter: [{ dimensie, waarden }],
        }),
      );
    for (const gemeente of ['9801', '9802', '9803']) {
      await ask('thuiszitters', 'gemeente', [gemeente]);
      await ask('thuiszitters', 'gemeente', [gemeente], '2023-2024');
      await ask('thuiszitters', 'gemeente', [gemeente], '1999-2000');
    }
    for (const school of ['99VA00', '99VB00', '99VC00', '99VD00', '99VE00']) {
      await ask('doorstroompercentage', 'vso_vestiging', [school]);
    }
    // a filter picks by names alone: there is no argument by which a value could be asked for, or an order by it
    const types: readonly SchemaType[] = (await one.ask(INTROSPECTION)).data.__schema.types;
    const args = types
      .filter(({ name }) => !name.startsWith('__'))
      .flatMap(({ fields }) => fields ?? [])
      .flatMap((field) => field.args.map(({ name }) => name));
    expect([...new Set(args)].sort()).toEqual(NAMED_ARGUMENTS);
  });

  it('is not told of by errors, the schema, heads, coverage, reconciliation and definitions', async () => {
    const questions = [
      '{ publicaties { id swv tot versie status gemaaktOp vastgesteldOp hash codeVersie vervangenDoor bronvermelding downloads { arrow } aansluiting { jaar uitkomst tekst } dekking { indicator periode soort tekst leveranciers leveranciersVerwacht scholen scholenVerwacht leerlingenProcent } definities { figuur uitsplitsingen { naam omschrijving } } } }',
      '{ thuiszitters(uitsplitsing: "gemeente") { cel { waarde } } }',
      '{ thuiszitters(uitsplitsing: "gemeente") { cel { ... on NietGetoond { waarde } } } }',
      '{ thuiszitters(uitsplitsing: "gemeente", filter: [{ dimensie: "waarde", waarden: ["3"] }]) { tekst } }',
      '{ thuiszitters(uitsplitsing: "gemeente", filter: [{ dimensie: "gemeente", waarden: ["3", "7"] }]) { tekst } }',
      '{ thuiszitters(waarde: 3) { tekst } }',
      '{ thuiszitters(orderBy: "waarde") { tekst } }',
      INTROSPECTION,
    ];
    for (const query of questions) {
      const { body } = await expectSame('/graphql', post(query));
      await expectSame(`/graphql?query=${encodeURIComponent(query)}`);
      expect(JSON.parse(body.toString())).toBeTypeOf('object');
    }
  });

  it('leaves no trace in pages and downloads, nor in what a cache would know them by', async () => {
    const id = one.publication;
    expect(other.publication).toBe(id);
    const breakdowns = new Set(
      definitions.flatMap((each) => each.uitsplitsingen.map(({ naam }) => naam)),
    );
    const paths = [
      '/',
      `/?publicatie=${id}`,
      '/?uitsplitsing=waarde',
      ...[...breakdowns].map((naam) => `/?uitsplitsing=${encodeURIComponent(naam)}`),
      `/publicaties/${id}/cijfers.arrow`,
      '/publicaties/anders/cijfers.arrow',
      '/schema.graphql',
      '/gezond',
    ];
    for (const path of paths) {
      const { headers } = await expectSame(path);
      await expectSame(path, { method: 'HEAD' });
      await expectSame(path, { headers: { 'if-none-match': headers.etag ?? '*' } });
      await expectSame(path, { headers: { 'accept-encoding': 'identity' } });
    }
  });

  it('leaves no trace in the files of the jaarverslag', async () => {
    const hashes = [];
    for (const region of [one, other]) {
      const publication = await readPublication(
        region.poolOf('peildatum_public'),
        region.publication,
      );
      const { html, docx } = await writeSection(publication, { jaar: 2024, folder: region.folder });
      const bytes = [readFileSync(html), readFileSync(docx)];
      hashes.push(bytes.map((file) => createHash('sha256').update(file).digest('hex')));
    }
    expect(hashes[0]).toEqual(hashes[1]);
  });

  it('leaves no trace in what a reader of the database gets, down to where the rows stand', async () => {
    for (const table of ['cijfer', 'label', 'dekking', 'definitie']) {
      const rowsOf = async (region: ServedRegion) =>
        (
          await region
            .poolOf('peildatum_public')
            .query<{ line: string }>(`select ctid || t::text as line from publication.${table} t`)
        ).rows.map(({ line }) => line);
      const here = await rowsOf(one);
      expect(here.length).toBeGreaterThan(0);
      expect(here).toEqual(await rowsOf(other));
    }
  });

  it('looks in GraphQL as every other that is not shown, but for what it is about', async () => {
    const shapes = new Set<string>();
    for (const { figuur, uitsplitsingen } of definitions) {
      for (const uitsplitsing of [null, ...uitsplitsingen.map(({ naam }) => naam)]) {
        const { body } = await answerOf(
          one,
          '/graphql',
          post(CELLS, { indicator: figuur, uitsplitsing }),
        );
        for (const cell of JSON.parse(body.toString()).data.cijfers) {
          if (cell.cel.__typename !== 'NietGetoond') continue;
          // the number of the period before is that of another cell, which is shown; the difference would be ours
          expect(cell.vergelijking?.verschil ?? null).toBeNull();
          const { vergelijking: _, ...rest } = cell;
          const said = Object.entries(rest).filter(([name]) => !IDENTITY.has(name));
          shapes.add(JSON.stringify(said));
        }
      }
    }
    expect([...shapes].map((shape) => Object.fromEntries(JSON.parse(shape)))).toEqual([
      {
        tekst: STATUS_WORDS.niet_getoond.short,
        status: 'niet_getoond',
        cel: {
          __typename: 'NietGetoond',
          tekst: STATUS_WORDS.niet_getoond.short,
          uitleg: STATUS_WORDS.niet_getoond.long,
        },
        doel: null,
      },
    ]);
  });

  it('has one word, and no second one for a reason', async () => {
    expect(STATUS_WORDS.niet_getoond.short).toBe('niet getoond');
    expect(
      CELL_STATUS.filter((status) => /getoond|geheim|verborgen|onderdrukt/.test(status)),
    ).toEqual(['niet_getoond']);
    const { data } = await one.ask(INTROSPECTION);
    const sdl = (await answerOf(one, '/schema.graphql')).body.toString();
    for (const text of [sdl, JSON.stringify(data)]) {
      expect(text).not.toMatch(/primair|secundair|primary|secondary|onderdruk/i);
    }
    const types: readonly SchemaType[] = data.__schema.types;
    const status = types.find(({ name }) => name === 'CelStatus');
    expect(status?.enumValues).toHaveLength(CELL_STATUS.length);
  });

  it('has in Arrow the same status as every other, and no number in its place', async () => {
    const { body } = await answerOf(one, `/publicaties/${one.publication}/cijfers.arrow`);
    const table = tableFromIPC(new Uint8Array(body));
    const hidden = table
      .toArray()
      .flatMap((row, at) => (row.status === 'niet_getoond' ? [at] : []));
    expect(hidden.length).toBeGreaterThan(10);
    for (const name of ['teller', 'noemer', 'waarde']) {
      const column = table.getChild(name);
      // also not in the room that an empty number takes
      const room = column?.data[0]?.values as Float64Array;
      for (const at of hidden) {
        expect(column?.get(at)).toBeNull();
        expect(room[at]).toBe(0);
      }
    }
  });

  it('is printed on the page and in the jaarverslag in the same way as every other', async () => {
    const publication = await readPublication(one.poolOf('peildatum_public'), one.publication);
    const { html } = await writeSection(publication, { jaar: 2024, folder: one.folder });
    const breakdowns = new Set(
      definitions.flatMap(({ uitsplitsingen }) => uitsplitsingen.map(({ naam }) => naam)),
    );
    let page = '';
    for (const breakdown of breakdowns) {
      const { body } = await answerOf(one, `/?uitsplitsing=${breakdown}`);
      page += body.toString();
    }
    for (const [where, text] of [
      ['verslag', readFileSync(html, 'utf8')],
      ['pagina', page],
    ] as const) {
      const tags = [...text.matchAll(/<(\w+)\s([^>]*\bdata-indicator=[^>]*)>([\s\S]*?)<\/\1>/g)];
      const hidden = tags.filter(([, , , content = '']) =>
        content.includes(STATUS_WORDS.niet_getoond.short),
      );
      // where nothing of a breakdown can be shown the page says so in one sentence
      const sentences = text.split('geen enkel cijfer te tonen').length - 1;
      expect(hidden.length + sentences, where).toBeGreaterThan(1);
      // the element is that of the place where it stands: a cell of a table, or a word in a sentence
      const printed = hidden.map(([tag]) =>
        tag
          .replace(/\bdata-(indicator|periode|dimensies|kenmerk)=("[^"]*"|'[^']*')/g, '')
          .replace(/(?<=<\/?)\w+/g, '')
          .replace(/\s+/g, ' '),
      );
      expect(new Set(printed).size, where).toBeLessThanOrEqual(1);
    }
  });
});
