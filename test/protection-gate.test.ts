import { gunzipSync, gzipSync } from 'node:zlib';
import { makeDefinitive, openPseudonymiser, publish, readHead, readHeads } from '@peildatum/etl';
import { beforeAll, describe, expect, it } from 'vitest';
import { handMadeRegion } from './setup/hand-made-region.js';
import { type Installation, install } from './setup/installation.js';
import { writeFiles } from './setup/made-up.js';

const SWV = 'VO9901';
const CUT = '2024-12-31';

/** What is stored as proof, as far as these tests change it. */
interface StoredProof {
  certificate: {
    rules: { threshold: number; width: number };
    attackers: string;
    systems: {
      counts: number[];
      cells: {
        columns: number[];
        threshold: number;
        isPublic: boolean;
        least: number;
        shown: number | null;
      }[];
      insiders: { kind: string; columns: number[] }[];
      remainders: { threshold: number }[];
      moves: { columns: number[]; changes: number[] }[];
    }[];
  };
  amounts?: {
    certificate: {
      systems: {
        cells: { name: string; isShown: boolean; contributors: number; count: number }[];
      }[];
    };
  };
  proven: { key: string; figure: string; teller?: string; noemer?: string }[];
  history: string[];
}

const NOTHING = (): void => undefined;

describe('the gate of a publication', () => {
  let installation: Installation;
  let concept: string;

  const etl = () => installation.poolOf('peildatum_etl');
  const context = async (cut = CUT) => {
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, SWV, etl());
    return { pool: etl(), swv: SWV, cut, pseudonymiser, threshold: 5 };
  };

  /** A concept that is a copy of the first, with another proof or other cells: what no run of the program makes. */
  const copyWith = async (
    change: (proof: StoredProof) => void,
    { cells = '', seal = true } = {},
  ): Promise<string> => {
    const [newest] = await readHeads(etl(), { swv: SWV, cut: CUT });
    const version = (newest?.versie ?? 0) + 1;
    const id = `${SWV}-${CUT}-${version}`;
    const client = await etl().connect();
    try {
      await client.query('begin');
      await client.query(
        `insert into publication.publicatie (id, swv, tot, versie, status, code_versie, hash, aansluiting, bescherming)
         select $1, swv, tot, $2, 'concept', code_versie, hash, aansluiting, bescherming
         from publication.publicatie where id = $3`,
        [id, version, concept],
      );
      // the cells of the concept, or these in their place
      await client.query(
        `insert into publication.cijfer
         select (jsonb_populate_record(
           null::publication.cijfer, to_jsonb(cijfer) || jsonb_build_object('publicatie_id', $1::text) ${cells}
         )).* from publication.cijfer where publicatie_id = $2`,
        [id, concept],
      );
      await client.query(
        `insert into audit.publicatie_levering
         select $1, levering_id, inhoud_hash from audit.publicatie_levering where publicatie_id = $2`,
        [id, concept],
      );
      const { rows } = await client.query<{ geheim: Buffer }>(
        'select geheim from audit.bewijs where publicatie_id = $1',
        [concept],
      );
      const proof = JSON.parse(
        gunzipSync(rows[0]?.geheim ?? Buffer.of()).toString('utf8'),
      ) as StoredProof;
      change(proof);
      if (seal) {
        await client.query('insert into audit.bewijs (publicatie_id, geheim) values ($1, $2)', [
          id,
          gzipSync(JSON.stringify(proof)),
        ]);
      }
      await client.query('commit');
      return id;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  };

  const expectRefused = async (id: string, why: RegExp): Promise<void> => {
    await expect(makeDefinitive(etl(), id)).rejects.toMatchObject({
      code: 'bewijs_onvolledig',
      message: expect.stringMatching(why),
    });
    expect((await readHead(etl(), id)).status).toBe('concept');
  };

  beforeAll(async () => {
    installation = await install();
    await installation.takeIn([writeFiles(installation.folder, 'regio', handMadeRegion())]);
    const { head } = await publish(await context());
    concept = head.id;
  });

  it('is closed in the database itself for what has no proof', async () => {
    const id = await copyWith(NOTHING, { seal: false });
    const update = `update publication.publicatie set status = 'vastgesteld', vastgesteld_op = now() where id = $1`;
    for (const role of ['peildatum_etl', 'peildatum_owner'] as const) {
      await expect(installation.poolOf(role).query(update, [id])).rejects.toMatchObject({
        code: '23000',
      });
    }
    await expectRefused(id, /geen bewijs/);
  });

  it.each<[string, RegExp, (proof: StoredProof) => void]>([
    [
      'tables that look the same',
      /count-narrow/,
      ({ certificate }) => {
        for (const system of certificate.systems) system.moves = [];
      },
    ],
    [
      'a table that changes what is shown',
      /table-impossible/,
      ({ certificate }) => {
        for (const { cells, moves } of certificate.systems) {
          const shown = cells.find((cell) => cell.shown !== null && cell.columns.length > 0);
          if (shown !== undefined) moves.push({ columns: shown.columns.slice(0, 1), changes: [1] });
        }
      },
    ],
    [
      'another count that is shown',
      /shown-differs/,
      ({ certificate }) => {
        for (const { cells } of certificate.systems) {
          for (const cell of cells) if (cell.shown !== null) cell.shown += 1;
        }
      },
    ],
    [
      'another count, and records to go with it',
      /anders dan in het bewijs/,
      ({ certificate }) => {
        for (const { cells, counts } of certificate.systems) {
          const at = counts.findIndex((count) => count > 20);
          if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
          for (const cell of cells) {
            if (cell.shown !== null && cell.columns.includes(at)) cell.shown += 1;
          }
        }
      },
    ],
    [
      'a lower threshold',
      /te lage grens/,
      ({ certificate }) => {
        certificate.rules.threshold = 4;
      },
    ],
    [
      'a lower width',
      /te lage grens/,
      ({ certificate }) => {
        certificate.rules.width = 4;
      },
    ],
    [
      'a lower threshold of its counts',
      /te lage grens/,
      ({ certificate }) => {
        for (const { cells, remainders, moves } of certificate.systems) {
          for (const one of [...cells, ...remainders]) one.threshold = 2;
          moves.length = 0;
        }
      },
    ],
    [
      'counts that nobody knew said to be known',
      /bekend/,
      ({ certificate }) => {
        for (const { cells } of certificate.systems) for (const cell of cells) cell.isPublic = true;
      },
    ],
    [
      'nobody who knows more',
      /rekent niet met scholen/,
      ({ certificate }) => {
        certificate.attackers = 'outsider';
      },
    ],
    [
      'nobody who is alone',
      /single-missing/,
      ({ certificate }) => {
        for (const system of certificate.systems) {
          system.insiders = system.insiders.filter(({ kind }) => kind !== 'single');
        }
      },
    ],
    [
      'a history that was not',
      /andere publicatie/,
      (proof) => {
        proof.history = ['VO9901-2023-12-31-1'];
      },
    ],
    [
      'nothing about amounts',
      /gaat niet over bedragen; maak het opnieuw/,
      (proof) => {
        delete proof.amounts;
      },
    ],
    [
      'an amount of a few that is shown',
      /bedragen houdt geen stand \(.*amount-sensitive/,
      ({ amounts }) => {
        for (const cell of amounts?.certificate.systems.flatMap(({ cells }) => cells) ?? []) {
          if (cell.isShown) Object.assign(cell, { contributors: 2, count: 2 });
        }
      },
    ],
    [
      'fewer figures than are printed',
      /niet in het bewijs/,
      (proof) => {
        proof.proven = proof.proven.slice(1);
      },
    ],
  ])('is closed for a proof with %s', async (_what, why, change) => {
    await expectRefused(await copyWith(change), why);
  });

  it.each([
    [
      'a teller that is printed otherwise',
      `|| case when indicator = 'doorstroom_geslaagd' and periode = '2023-2024' and uitsplitsing = ''
        then jsonb_build_object('teller', teller + 1) else '{}' end`,
      /anders dan in het bewijs/,
    ],
    [
      'a noemer that is printed otherwise',
      `|| case when indicator = 'doorstroom_geslaagd' and periode = '2023-2024' and uitsplitsing = ''
        then jsonb_build_object('noemer', noemer - 1) else '{}' end`,
      /anders dan in het bewijs/,
    ],
    [
      'a figure that was hidden and is printed',
      `|| case when status = 'niet_getoond' and indicator = 'doorstroompercentage'
        then jsonb_build_object('status', 'ok', 'teller', 3, 'noemer', 100, 'waarde', 3) else '{}' end`,
      /niet in het bewijs/,
    ],
    [
      'a value alone that was hidden and is printed',
      `|| case when status = 'niet_getoond' and indicator = 'doorstroompercentage'
        then jsonb_build_object('status', 'ok', 'waarde', 3) else '{}' end`,
      /niet in het bewijs/,
    ],
  ])('is closed for %s', async (_what, cells, why) => {
    await expectRefused(await copyWith(NOTHING, { cells }), why);
  });

  it('is closed to a concept of before amounts were proven, which is made again', async () => {
    const before = await copyWith((proof) => {
      delete proof.amounts;
    });
    const { head, isNew } = await publish(await context());
    expect(isNew).toBe(true);
    expect(head.id).not.toBe(before);
  });

  it('is closed for a figure of the proof that is printed nowhere', async () => {
    const cells = `|| case when indicator = 'thuiszitters' and uitsplitsing = ''
      then jsonb_build_object('periode', '1999-2000') else '{}' end`;
    await expectRefused(await copyWith(NOTHING, { cells }), /ontbreekt|niet in het bewijs/);
  });

  it('keeps its proof as it was made, and from everybody who does not make publications', async () => {
    for (const statement of [
      `update audit.bewijs set geheim = ''`,
      `update audit.bewijs set besluit = 'toch maar'`,
      'delete from audit.bewijs',
      'truncate audit.bewijs',
      `insert into audit.bewijs (publicatie_id, geheim) values ('${concept}', '')`,
      `update audit.aangehouden set uit = publicatie_id`,
      'delete from audit.aangehouden',
      `insert into audit.aangehouden values ('${concept}', 'thuiszitters', '2023-2024', '${concept}')`,
    ]) {
      for (const role of ['peildatum_etl', 'peildatum_owner'] as const) {
        await expect(installation.poolOf(role).query(statement), statement).rejects.toMatchObject({
          code: expect.stringMatching(/^(23000|23505|42501)$/),
        });
      }
    }
    const { rows } = await etl().query(
      'select from audit.bewijs where publicatie_id = $1 and besluit is null and length(geheim) > 100',
      [concept],
    );
    expect(rows).toHaveLength(1);
    // a proof brackets the true counts; of a later publication it would be too late as well
    const late = await copyWith(NOTHING, { seal: false });
    await expect(
      etl().query(`insert into audit.bewijs (publicatie_id, geheim) values ($1, '')`, [late]),
    ).rejects.toMatchObject({ code: '23000' });
  });

  it.each(['peildatum_public', 'peildatum_staff'] as const)(
    'shows no proof to %s',
    async (role) => {
      const client = await installation.poolOf(role).connect();
      try {
        await client.query(`set peildatum.swv = '${SWV}'`);
        await expect(client.query('select * from audit.bewijs')).rejects.toMatchObject({
          code: '42501',
        });
        await expect(client.query('select count(*) from audit.bewijs')).rejects.toMatchObject({
          code: '42501',
        });
      } finally {
        await client.query('reset peildatum.swv');
        client.release();
      }
    },
  );

  it('says to readers by which rules it is protected, and of no count how small it is', async () => {
    const { bescherming } = await readHead(etl(), concept);
    expect(bescherming).toMatchObject({
      drempel: 5,
      breedte: 5,
      aanvallers: ['buitenstaander', 'school', 'leerling'],
      rooster: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(bescherming?.smalste ?? 0).toBeGreaterThanOrEqual(5);
  });

  it('is closed when another publication was made definitive in between, and opens for a new one', async () => {
    const earlier = await publish(await context('2024-09-30'));
    const between = await publish(await context('2024-11-30'));
    expect((await makeDefinitive(etl(), between.head.id)).status).toBe('vastgesteld');
    await expectRefused(earlier.head.id, /sindsdien een andere publicatie/);
    // what the fault advises: make it again
    const again = await publish(await context('2024-09-30'));
    expect(again.isNew).toBe(true);
    expect((await makeDefinitive(etl(), again.head.id)).status).toBe('vastgesteld');
  });

  it('lets one of two through that become definitive at the same time', async () => {
    const cuts = ['2024-07-31', '2024-08-31', '2024-10-31'];
    const ids: string[] = [];
    for (const cut of cuts) ids.push((await publish(await context(cut))).head.id);
    const outcomes = await Promise.allSettled(ids.map((id) => makeDefinitive(etl(), id)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ code: 'bewijs_onvolledig' });
    }
  });

  it('is open for the same copy when nothing was changed in it', async () => {
    const { head } = await publish(await context());
    concept = head.id;
    const copy = await copyWith(NOTHING);
    expect((await makeDefinitive(etl(), copy)).status).toBe('vastgesteld');
    // once definitive it stays what it is, and is not made again
    expect((await publish(await context())).head.id).toBe(copy);
  });
});
