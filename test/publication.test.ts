import {
  exactFigures,
  makeDefinitive,
  openPseudonymiser,
  publish,
  readHeads,
  readPublication,
} from '@peildatum/etl';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Installation, install } from './setup/installation.js';
import { csv, REGISTERS, writeFiles } from './setup/made-up.js';

const OBLIGATION = ['verplichting_id', 'soort', 'bevoegd_gezag', 'van', 'tot', 'basisbedrag'];
const obligation = (basis: string) =>
  csv(OBLIGATION, [['V1', 'herbesteding', '99001', '2024-01-01', '2024-12-31', basis]]);

describe('a publication', () => {
  let installation: Installation;
  const swv = 'VO9901';
  const cut = '2024-12-31';

  const context = async () => {
    const pool = installation.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, swv, pool);
    return { pool, swv, cut, pseudonymiser, threshold: 5 };
  };

  beforeAll(async () => {
    installation = await install();
    await installation.takeIn([
      writeFiles(installation.folder, 'eerst', {
        ...REGISTERS,
        'verplichtingen-administratie-2024.csv': obligation('1000'),
      }),
    ]);
  });

  it('is a concept that readers do not see until it is made definitive', async () => {
    const { head, isNew } = await publish(await context());
    expect(isNew).toBe(true);
    expect(head).toMatchObject({ id: 'VO9901-2024-12-31-1', status: 'concept', versie: 1 });
    const reader = installation.poolOf('peildatum_public');
    expect(await readHeads(reader, {})).toEqual([]);
    await expect(readPublication(reader, head.id)).rejects.toThrow(/bestaat niet/);
    const definitive = await makeDefinitive(installation.poolOf('peildatum_etl'), head.id);
    expect(definitive.status).toBe('vastgesteld');
    expect((await readPublication(reader, head.id)).cijfers.length).toBeGreaterThan(0);
  });

  it('is made once as long as nothing changes', async () => {
    const { head, isNew } = await publish(await context());
    expect(isNew).toBe(false);
    expect(head.id).toBe('VO9901-2024-12-31-1');
  });

  it.each([
    ['Fout bij leerling 123456782', 'reden_met_nummer'],
    ['Fout bij 1234 56 782.', 'reden_met_nummer'],
    ['', 'gebruik_onjuist'],
  ])('is not made by a decision that names somebody or says nothing: "%s"', async (text, code) => {
    await expect(publish(await context(), text)).rejects.toMatchObject({ code });
  });

  it('keeps its figures when a correction gives a new one, and points to it', async () => {
    const before = await readPublication(
      installation.poolOf('peildatum_public'),
      `${swv}-${cut}-1`,
    );
    await installation.takeIn([
      writeFiles(installation.folder, 'correctie', {
        'verplichtingen-administratie-2024.csv': obligation('1500'),
      }),
    ]);
    const { head } = await publish(await context());
    expect(head.versie).toBe(2);
    await makeDefinitive(installation.poolOf('peildatum_etl'), head.id);
    const etl = installation.poolOf('peildatum_etl');
    const reader = installation.poolOf('peildatum_public');
    const old = await readPublication(etl, `${swv}-${cut}-1`);
    // two versions beside each other tell more than one: readers get the new one only
    expect((await readHeads(reader, {})).map(({ id }) => id)).toEqual([head.id]);
    expect(old).toEqual({ ...before, status: 'vervangen', vervangenDoor: head.id });
    const basis = (cells: typeof old.cijfers) =>
      cells.find(
        (cell) =>
          cell.indicator === 'herbestedingsverplichting/basis' &&
          cell.periode === '2024' &&
          Object.keys(cell.dimensies).length === 0,
      )?.waarde;
    expect(basis(old.cijfers)).toBe(1000);
    expect(basis((await readPublication(reader, head.id)).cijfers)).toBe(1500);
  });

  it.each([
    ['update publication.cijfer set waarde = 1'],
    ['delete from publication.cijfer'],
    ['truncate publication.cijfer'],
    ["update publication.definitie set inhoud = '{}'"],
    ['delete from publication.label'],
    ['delete from publication.publicatie'],
    ["update publication.publicatie set hash = repeat('0', 64)"],
    ["update publication.publicatie set tot = '2023-12-31'"],
    ["update publication.publicatie set status = 'concept'"],
    ['update publication.publicatie set vastgesteld_op = now()'],
    [
      "insert into publication.cijfer select id, 99999, 'x', '2024', '', '{}', 1, null, 1, 'ok' from publication.publicatie limit 1",
    ],
    ["insert into publication.label select id, 'x', 'y', 'z' from publication.publicatie limit 1"],
  ])('never changes, not even by its owner: %s', async (statement) => {
    for (const role of ['peildatum_owner', 'peildatum_etl'] as const) {
      const client = await installation.poolOf(role).connect();
      try {
        await expect(client.query(statement)).rejects.toMatchObject({
          // refused by a trigger (23000), or by missing rights (42501)
          code: expect.stringMatching(/^(23000|42501)$/),
        });
      } finally {
        client.release();
      }
    }
  });

  it('holds no number where its status says that there is none', async () => {
    const { rows } = await installation.poolOf('peildatum_etl').query(
      `select from publication.cijfer where status in ('niet_getoond', 'geen_gegevens', 'te_weinig')
       and (teller is not null or noemer is not null or waarde is not null)`,
    );
    expect(rows).toEqual([]);
    await expect(
      installation.poolOf('peildatum_etl').query(
        `with head as (
           insert into publication.publicatie (id, swv, tot, versie, status, code_versie, hash)
           values ('x', 'VO9901', '2020-01-01', 1, 'concept', '0', repeat('0', 64)) returning id
         )
         insert into publication.cijfer select id, 1, 'thuiszitters', '2024', '', '{}', 3, null, null, 'niet_getoond' from head`,
      ),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^23/) });
  });

  it('names the deliveries that it was made from, for staff of the swv only', async () => {
    const staff = await installation.poolOf('peildatum_staff').connect();
    const count = async () =>
      Number((await staff.query('select count(*) as n from audit.publicatie_levering')).rows[0]?.n);
    try {
      await staff.query("set peildatum.swv = 'VO9901'");
      expect(await count()).toBeGreaterThan(0);
      expect(
        (await staff.query('select from marts.herbestedingsverplichting')).rowCount,
      ).toBeGreaterThan(0);
      await staff.query("set peildatum.swv = 'VO9902'");
      expect((await staff.query('select from marts.herbestedingsverplichting')).rowCount).toBe(0);
      expect((await staff.query('select from audit.levering')).rowCount).toBe(0);
    } finally {
      await staff.query('reset peildatum.swv');
      staff.release();
    }
  });

  it('is all that the public role can read', async () => {
    const owner = installation.poolOf('peildatum_owner');
    const { rows } = await owner.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('staging', 'warehouse', 'marts', 'audit') and c.relkind in ('r', 'p', 'v', 'm')`,
    );
    expect(rows.length).toBeGreaterThan(25);
    const reader = installation.poolOf('peildatum_public');
    for (const { name } of rows) {
      await expect(reader.query(`select * from ${name}`), name).rejects.toMatchObject({
        code: '42501',
      });
    }
    await expect(
      reader.query("select warehouse.make_partition('inschrijvingen', 'VO9901', '2030-2031')"),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(reader.query('create temporary table x (y int)')).rejects.toMatchObject({
      code: '42501',
    });
    await expect(
      reader.query("update publication.publicatie set status = 'ingetrokken'"),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('is not needed to see the exact figures of today', async () => {
    const cells = await exactFigures(await context());
    expect(cells.find((cell) => cell.indicator === 'herbestedingsverplichting/netto')?.waarde).toBe(
      1500,
    );
    expect(cells.filter((cell) => cell.indicator === 'vergoedingen/aantal')).toEqual([
      {
        indicator: 'vergoedingen/aantal',
        periode: '2024',
        dimensies: {},
        teller: null,
        noemer: null,
        waarde: null,
        status: 'geen_gegevens',
      },
    ]);
  });
});
