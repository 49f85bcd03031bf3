import {
  makeDefinitive,
  openPseudonymiser,
  type Published,
  publish,
  readPublication,
  withdraw,
} from '@peildatum/etl';
import type { Cell } from '@peildatum/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Installation, install } from './setup/installation.js';
import { csv, pupilNumber, REGISTERS, writeFiles } from './setup/made-up.js';

const SWV = 'VO9901';
const JAAR = '2023-2024';
const MELDINGEN = 'verzuimmeldingen-leerplicht-2023-2024.csv';

/** Thuiszitters of the whole schooljaar, as many of each gemeente; the last few are known late. */
function meldingen(of9801: number, of9802: number): Record<string, string> {
  const one = (gemeente: string) => (_: unknown, at: number) => [
    `${gemeente}-${at}`,
    pupilNumber((gemeente === '9801' ? 1000 : 2000) + at),
    '',
    gemeente,
    14,
    'absoluut',
    '2023-11-01',
    '',
    '',
  ];
  return {
    [MELDINGEN]: csv(
      'melding_id,leerling_id,vestiging,gemeente,leeftijd,soort,begindatum,einddatum,reden_afgesloten'.split(
        ',',
      ),
      [
        ...Array.from({ length: of9801 }, one('9801')),
        ...Array.from({ length: of9802 }, one('9802')),
      ],
    ),
  };
}

/** Something that has nothing to do with thuiszitters. */
const OBLIGATION = {
  'verplichtingen-administratie-2024.csv': csv(
    ['verplichting_id', 'soort', 'bevoegd_gezag', 'van', 'tot', 'basisbedrag'],
    [['H1', 'herbesteding', '99001', '2024-01-01', '2024-12-31', '1000']],
  ),
};

describe('a version after another', () => {
  let installation: Installation;
  let deliveries = 0;

  const etl = () => installation.poolOf('peildatum_etl');
  const deliver = async (files: Record<string, string>) => {
    deliveries += 1;
    await installation.takeIn([
      writeFiles(installation.folder, `levering-${deliveries}`, { ...REGISTERS, ...files }),
    ]);
  };
  /** Publishes and makes definitive. */
  const release = async (cut: string, decision?: string): Promise<Published> => {
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, SWV, etl());
    const made = await publish(
      { pool: etl(), swv: SWV, cut, pseudonymiser, threshold: 5 },
      decision,
    );
    await makeDefinitive(etl(), made.head.id);
    return made;
  };
  const cellsOf = async (id: string, figure: string, periode?: string): Promise<readonly Cell[]> =>
    (await readPublication(etl(), id)).cijfers
      .filter((cell) => cell.indicator === figure && (periode ?? cell.periode) === cell.periode)
      .map(({ vergelijking: _, ...cell }) => cell);
  const totalOf = async (id: string, figure: string, periode = JAAR): Promise<number | null> =>
    (await cellsOf(id, figure, periode)).find(
      ({ dimensies }) => Object.keys(dimensies).length === 0,
    )?.teller ?? null;
  const heldIn = async (id: string): Promise<readonly string[]> =>
    (
      await etl().query<{ held: string }>(
        `select indicator || ' ' || periode || ' ' || uit as held from audit.aangehouden
         where publicatie_id = $1 order by 1`,
        [id],
      )
    ).rows.map(({ held }) => held);

  const first = `${SWV}-2024-07-31-1`;

  beforeAll(async () => {
    installation = await install();
    await deliver({ ...meldingen(12, 20), ...OBLIGATION });
    const made = await release('2024-07-31');
    expect(made.head.id).toBe(first);
    expect(made.held).toEqual([]);
  });

  it('is the same when nothing changed, though by now readers know the first', async () => {
    const again = await release('2024-07-31');
    expect(again).toMatchObject({ isNew: false, held: [] });
    expect(again.head.id).toBe(first);
  });

  it('says of a period that did not change what an earlier cut said of it', async () => {
    const made = await release('2024-08-31');
    expect(made.held).toEqual([]);
    expect(await cellsOf(made.head.id, 'thuiszitters', JAAR)).toEqual(
      await cellsOf(first, 'thuiszitters', JAAR),
    );
  });

  it('keeps back a correction of one, in every period and figure that would tell of it', async () => {
    await deliver(meldingen(11, 20));
    const { head, held, isNew } = await release('2024-07-31');
    expect(isNew).toBe(true);
    expect(await totalOf(head.id, 'thuiszitters')).toBe(32);
    for (const figure of ['thuiszitters', 'thuiszitters_peildatum', 'thuiszitters_duur']) {
      const periods = new Set((await cellsOf(first, figure)).map(({ periode }) => periode));
      for (const periode of periods) {
        const before = await cellsOf(first, figure, periode);
        expect(await cellsOf(head.id, figure, periode), `${figure} ${periode}`).toEqual(before);
        if (!before.some(({ teller }) => (teller ?? 0) > 0)) continue;
        expect(held.map(({ subject }) => subject)).toContain(`${figure} ${periode}`);
      }
    }
    // what a beheerder reads of it, and staff in the database
    expect(await heldIn(head.id)).toEqual(
      held.map(({ indicator, periode, from }) => `${indicator} ${periode} ${from}`).sort(),
    );
    const staff = await installation.poolOf('peildatum_staff').connect();
    try {
      await staff.query(`set peildatum.swv = '${SWV}'`);
      const own = await staff.query('select from audit.aangehouden where publicatie_id = $1', [
        head.id,
      ]);
      expect(own.rowCount).toBe(held.length);
      await staff.query(`set peildatum.swv = 'VO9902'`);
      const other = await staff.query('select from audit.aangehouden where publicatie_id = $1', [
        head.id,
      ]);
      // of another swv only what anybody may know is there: that the publication exists
      expect(other.rowCount).toBe(0);
    } finally {
      await staff.query('reset peildatum.swv');
      staff.release();
    }
    await expect(
      installation.poolOf('peildatum_public').query('select from audit.aangehouden'),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('keeps it back under another cut too, where nobody has seen the period otherwise', async () => {
    const { head, held } = await release('2024-10-31');
    expect(await totalOf(head.id, 'thuiszitters')).toBe(32);
    expect(held.map(({ subject }) => subject)).toContain(`thuiszitters ${JAAR}`);
  });

  it('counts with what was withdrawn: who has read it knows it', async () => {
    for (const cut of ['2024-08-31', '2024-10-31']) await withdraw(etl(), `${SWV}-${cut}-1`);
    await withdraw(etl(), `${SWV}-2024-07-31-2`);
    const { head } = await release('2024-07-31');
    expect(head.id).toBe(`${SWV}-2024-07-31-3`);
    expect(await totalOf(head.id, 'thuiszitters')).toBe(32);
  });

  it('publishes a correction as soon as it is too large to tell of a few', async () => {
    await deliver(meldingen(7, 20));
    const { head, held } = await release('2024-07-31');
    expect(held.filter(({ indicator }) => indicator.startsWith('thuiszitters'))).toEqual([]);
    expect(await totalOf(head.id, 'thuiszitters')).toBe(27);
    const seen = [first, `${SWV}-2024-07-31-3`];
    for (const id of seen) {
      for (const figure of ['thuiszitters', 'thuiszitters_peildatum', 'thuiszitters_duur']) {
        const now = new Map(
          (await cellsOf(head.id, figure)).map((cell) => [
            JSON.stringify([cell.periode, cell.dimensies]),
            cell.teller,
          ]),
        );
        for (const { periode, dimensies, teller } of await cellsOf(id, figure)) {
          const after = now.get(JSON.stringify([periode, dimensies]));
          if (teller === null || after == null) continue;
          const change = Math.abs(after - teller);
          expect(change === 0 || change >= 5, `${figure} ${periode}: ${change}`).toBe(true);
        }
      }
    }
  });

  it('publishes a small correction when somebody decides so, and starts again from there', async () => {
    await deliver(meldingen(8, 20));
    const kept = await release('2024-07-31');
    expect(await totalOf(kept.head.id, 'thuiszitters')).toBe(27);
    const decided = await release('2024-07-31', 'Het verslag van de accountant noemt 28.');
    expect(decided.held).toEqual([]);
    expect(await totalOf(decided.head.id, 'thuiszitters')).toBe(28);
    const { rows } = await etl().query<{ besluit: string | null }>(
      'select besluit from audit.bewijs where publicatie_id = $1',
      [decided.head.id],
    );
    expect(rows).toEqual([{ besluit: 'Het verslag van de accountant noemt 28.' }]);
    // readers get the reason from nowhere
    expect(JSON.stringify(await readPublication(etl(), decided.head.id))).not.toContain(
      'accountant',
    );
    // what was published before it no longer counts: without it this would differ by 4 from the first, which said 32
    const after = await release('2024-09-30');
    expect(after.held).toEqual([]);
    expect(await totalOf(after.head.id, 'thuiszitters')).toBe(28);
    // and what is published since does
    await deliver(meldingen(9, 20));
    expect(await totalOf((await release('2024-09-30')).head.id, 'thuiszitters')).toBe(28);
  });
});
