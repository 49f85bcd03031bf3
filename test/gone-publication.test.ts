import { makeDefinitive, openPseudonymiser, publish, withdraw } from '@peildatum/etl';
import { beforeAll, describe, expect, it } from 'vitest';
import { csv, writeFiles } from './setup/made-up.js';
import { type ServedRegion, serveRegion } from './setup/served-region.js';

const CUT = '2024-12-31';
const OTHER_CUT = '2024-06-30';
/** A day of which the first publication is withdrawn as a concept, and the second one never becomes definitive. */
const CONCEPT_CUT = '2024-09-30';

const idOf = (cut: string, version: number) => `VO9901-${cut}-${version}`;

describe('a publication that readers can no longer read', () => {
  let region: ServedRegion;

  beforeAll(async () => {
    region = await serveRegion();
    const pool = region.poolOf('peildatum_etl');
    const make = async (cut: string) => {
      const pseudonymiser = await openPseudonymiser(region.dataFolder, 'VO9901', pool);
      return (await publish({ pool, swv: 'VO9901', cut, pseudonymiser, threshold: 5 })).head.id;
    };
    const change = async (amount: string) =>
      region.takeIn([
        writeFiles(region.folder, `bedrag-${amount}`, {
          'verplichtingen-administratie-2024.csv': csv(
            ['verplichting_id', 'soort', 'bevoegd_gezag', 'van', 'tot', 'basisbedrag'],
            [['H1', 'herbesteding', '99001', '2024-01-01', '2024-12-31', amount]],
          ),
        }),
      ]);
    await makeDefinitive(pool, await make(OTHER_CUT));
    await withdraw(pool, idOf(OTHER_CUT, 1));
    await make(CONCEPT_CUT);
    await withdraw(pool, idOf(CONCEPT_CUT, 1));
    await change('120000,00');
    await make(CONCEPT_CUT);
    for (const version of [2, 3]) {
      await change(`13000${version},00`);
      await makeDefinitive(pool, await make(CUT));
      // a concept beside what holds
      if (version === 3) {
        await change('140000,00');
        await make(CUT);
      }
    }
  });

  async function lookUp(id: string) {
    const page = await fetch(`${region.address}/?publicatie=${id}`, { redirect: 'manual' });
    const download = await fetch(`${region.address}/publicaties/${id}/cijfers.arrow`);
    const { errors, data } = await region.ask(`{ publicatie(id: "${id}") { id } }`);
    return {
      page: { status: page.status, text: await page.text() },
      download: {
        status: download.status,
        body: await download.json(),
      },
      graphql: { errors, data },
    };
  }

  it.each([1, 2])(
    'is said to be replaced, by the one that holds now: version %i',
    async (version) => {
      const id = idOf(CUT, version);
      const { page, download, graphql } = await lookUp(id);
      expect([page.status, download.status]).toEqual([410, 410]);
      expect(page.text).toContain('Deze publicatie is vervangen');
      expect(page.text).toMatch(
        new RegExp(`${id} is op \\d+ [a-z]+ \\d{4} vervangen door een verbeterde versie`),
      );
      expect(page.text).toContain(`href="/?publicatie=${idOf(CUT, 3)}"`);
      const extensions = {
        code: 'PUBLICATIE_VERVANGEN',
        swv: 'VO9901',
        sinds: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        opvolger: idOf(CUT, 3),
      };
      expect(download.body).toMatchObject({ errors: [{ extensions }] });
      expect(graphql.errors?.[0]).toMatchObject({ extensions });
      expect(graphql.data?.publicatie ?? null).toBeNull();
    },
  );

  it('is said wherever its id is asked for, with the choice of the reader kept', async () => {
    const id = idOf(CUT, 1);
    for (const query of [
      `{ thuiszitters(publicatie: "${id}") { periode } }`,
      `{ publicaties(after: "${id}") { id } }`,
    ]) {
      const { errors } = await region.ask(query);
      expect(errors?.[0]?.extensions.code, query).toBe('PUBLICATIE_VERVANGEN');
    }
    const page = await fetch(`${region.address}/?publicatie=${id}&uitsplitsing=gemeente`);
    expect(await page.text()).toContain(
      `href="/?publicatie=${idOf(CUT, 3)}&amp;uitsplitsing=gemeente"`,
    );
  });

  it('is said to be withdrawn, with the way to what holds of the same swv', async () => {
    const { page, download, graphql } = await lookUp(idOf(OTHER_CUT, 1));
    expect([page.status, download.status]).toEqual([410, 410]);
    expect(page.text).toContain('Deze publicatie is ingetrokken');
    expect(page.text).toContain('href="/?swv=VO9901"');
    const extensions = {
      code: 'PUBLICATIE_INGETROKKEN',
      swv: 'VO9901',
      sinds: null,
      opvolger: null,
    };
    expect(graphql.errors?.[0]).toMatchObject({ extensions });
  });

  it('gives nothing of its figures, nor its hash', async () => {
    const { rows } = await region
      .poolOf('peildatum_etl')
      .query<{ hash: string }>('select hash from publication.publicatie where id = $1', [
        idOf(CUT, 2),
      ]);
    const said = JSON.stringify(await lookUp(idOf(CUT, 2)));
    // who kept the file is not told that it still holds
    const kept = await fetch(`${region.address}/publicaties/${idOf(CUT, 2)}/cijfers.arrow`, {
      headers: { 'if-none-match': `"${rows[0]?.hash}"` },
    });
    expect(kept.status).toBe(410);
    expect(kept.headers.get('etag')).not.toContain(rows[0]?.hash);
    expect(said).not.toContain(rows[0]?.hash);
    expect(said).not.toMatch(/130[.]?002/);
  });

  it('that never was definitive is as unknown as one that never was', async () => {
    const impersonal = async (id: string) =>
      JSON.parse(JSON.stringify(await lookUp(id)).replaceAll(id, 'id')) as unknown;
    const unknown = await impersonal(idOf(CUT, 9));
    expect(unknown).toMatchObject({ page: { status: 404 }, download: { status: 404 } });
    for (const id of [idOf(CUT, 4), idOf(CONCEPT_CUT, 1), idOf(CONCEPT_CUT, 2)]) {
      expect(await impersonal(id), id).toEqual(unknown);
    }
  });

  it('is all that the view of it tells a reader of the database', async () => {
    const reader = region.poolOf('peildatum_public');
    const { rows } = await reader.query(
      'select id, status, opvolger from publication.vervallen order by id',
    );
    expect(rows).toEqual([
      { id: idOf(OTHER_CUT, 1), status: 'ingetrokken', opvolger: null },
      { id: idOf(CUT, 1), status: 'vervangen', opvolger: idOf(CUT, 3) },
      { id: idOf(CUT, 2), status: 'vervangen', opvolger: idOf(CUT, 3) },
    ]);
    // no error of a reader's own condition comes from a row that the view leaves out
    const concepts = await reader.query(
      `select id from publication.vervallen where (case when id = '${idOf(CUT, 4)}' then 1 / (length(id) - length(id)) else 1 end) = 2`,
    );
    expect(concepts.rows).toEqual([]);
  });
});
