import { join } from 'node:path';
import {
  comparedFigures,
  exactFiguresAt,
  type Failure,
  openPseudonymiser,
  protectedFigures,
  publish,
  traceFigure,
  withdrawDelivery,
  writeExample,
} from '@peildatum/etl';
import { type Cell, cellId } from '@peildatum/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { nameOf } from './oracle/differences.js';
import { type Installation, install } from './setup/installation.js';
import { writeFiles } from './setup/made-up.js';
import { startCommand } from './setup/run-command.js';

const SWV = 'VO9901';
const CUT = '2024-06-30';

describe('an indicator that cannot be computed', () => {
  let installation: Installation;
  let before: readonly Cell[];

  const context = async () => {
    const pool = installation.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, SWV, pool);
    return { pool, swv: SWV, cut: CUT, pseudonymiser, threshold: 5 };
  };
  const figures = async () => await exactFiguresAt(await context());
  /** A value that was stored before its bounds were declared, or that was put there by another hand. */
  const store = async (parameter: string, value: string) => {
    const { rowCount } = await installation
      .poolOf('peildatum_etl')
      .query('update warehouse.parameters set waarde = $2 where swv = $3 and parameter = $1', [
        parameter,
        value,
        SWV,
      ]);
    expect(rowCount).toBe(1);
  };
  const ids = (failures: readonly Failure[]) => [
    ...new Set(failures.map(({ indicator }) => indicator)),
  ];
  /** Cells of indicators that did not fail, and of no goal about one that did. */
  const others = (cells: readonly Cell[], failed: readonly string[]) =>
    cells.filter(
      ({ indicator, over }) => !failed.includes((over ?? indicator).split('/')[0] ?? ''),
    );
  const stored = async (table: string) => {
    const { rows } = await installation
      .poolOf('peildatum_etl')
      .query<{ key: string }>(
        `select distinct indicator || ' ' || periode as key from marts.${table} where swv = $1 and tot = $2 order by 1`,
        [SWV, CUT],
      );
    return rows.map(({ key }) => key);
  };

  beforeAll(async () => {
    installation = await install();
    const folder = join(installation.folder, 'voorbeeld');
    await writeExample({ folder, seed: 20_241, size: 's' });
    const own = writeFiles(installation.folder, 'normen', {
      'parameters-swv-normen.csv':
        'parameter;waarde;van;tot\nzestien_uur_dagen;28;2000-01-01;\nopp_dagen;42;2000-01-01;\nvergoeding_maximum;10000;2000-01-01;\n',
      'verplichtingen-swv-groot.csv':
        'verplichting_id;soort;bevoegd_gezag;van;tot;basisbedrag\nGROOT;herbesteding;99001;2022-01-01;2024-12-31;1000\n',
    });
    const { receipts } = await installation.takeIn([folder, own], { swv: SWV });
    expect(receipts.filter(({ state }) => state !== 'geladen')).toEqual([]);
    const { cells, failures } = await figures();
    expect(failures).toEqual([]);
    before = cells;
  }, 120_000);

  it('has no value and says why, while every other figure stays as it was', async () => {
    await store('zestien_uur_dagen', '0');
    await store('opp_dagen', '999999999999');
    const { cells, failures } = await figures();
    expect(ids(failures).sort()).toEqual(['opp_op_tijd', 'zestien_uur']);
    expect(others(cells, ids(failures))).toEqual(others(before, ids(failures)));
    const failed = new Map(
      cells
        .filter(({ mislukt }) => mislukt !== undefined)
        .map((cell) => [nameOf(cell), cell] as const),
    );
    expect(failed.size).toBeGreaterThan(0);
    for (const cell of failed.values()) {
      const { teller, noemer, waarde, status, dimensies } = cell;
      expect({ teller, noemer, waarde, status, dimensies }).toEqual({
        ...{ teller: null, noemer: null, waarde: null },
        status: 'geen_gegevens',
        dimensies: {},
      });
    }
    expect([...new Set([...failed.values()].map(({ mislukt }) => mislukt))].sort()).toEqual([
      '22003',
      '22013',
    ]);
    const kept = await stored('mislukt');
    expect(kept).toEqual(failures.map(({ indicator, period }) => `${indicator} ${period}`).sort());
    expect((await stored('bouw')).filter((key) => kept.includes(key))).toEqual([]);
  }, 60_000);

  it('is passed over by comparisons and protection, and refuses to be traced', async () => {
    const compared = await comparedFigures(await context());
    expect(ids(compared.failures).sort()).toEqual(['opp_op_tijd', 'zestien_uur']);
    expect(ids((await protectedFigures(await context())).failures)).toHaveLength(2);
    const cell = compared.cells.find(({ mislukt }) => mislukt !== undefined);
    expect(cell).toBeDefined();
    if (cell === undefined) return;
    const { pool, pseudonymiser } = await context();
    const id = cellId(SWV, CUT, cell);
    const where = { swv: SWV, cut: CUT };
    const page = { from: 0, count: 10 };
    await expect(
      traceFigure({ pool, pseudonymiserOf: async () => pseudonymiser }, id, where, {}, page),
    ).rejects.toMatchObject({ code: 'indicator_mislukt' });
  }, 60_000);

  it('stops the publication, and the command says which it is', async () => {
    await expect(publish(await context())).rejects.toMatchObject({
      code: 'indicator_mislukt',
      detail:
        'zestien_uur (22013): 2023-2024; opp_op_tijd (22003): 2021-2022, 2022-2023, 2023-2024.',
    });
    const env = { DATABASE_URL: installation.url, PEILDATUM_DATA: installation.dataFolder };
    const words = ['--swv', SWV, '--tot', CUT];
    const shown = await startCommand(['cijfers', ...words, '--exact'], env).done;
    expect(shown.code).toBe(0);
    expect(shown.log).toMatch(/zestien_uur \(22013\): .*\[indicator_mislukt\]/);
    expect(shown.out).toContain('mislukt (22013)');
    const published = await startCommand(['publiceren', ...words], env).done;
    expect(published.code).toBe(3);
    expect(published.log).toContain('[indicator_mislukt]');
    const { rows } = await installation
      .poolOf('peildatum_etl')
      .query('select id from publication.publicatie where swv = $1', [SWV]);
    expect(rows).toEqual([]);
  }, 120_000);

  it('is tried again by the next build, and is there as before once it can be computed', async () => {
    await store('zestien_uur_dagen', '28');
    expect(ids((await figures()).failures)).toEqual(['opp_op_tijd']);
    await store('opp_dagen', '42');
    expect(await figures()).toMatchObject({ cells: before, failures: [] });
    expect(await stored('mislukt')).toEqual([]);
  }, 60_000);

  it('fails with the step that it reads, and no other indicator does', async () => {
    await store('vergoeding_maximum', 'veel');
    const { cells, failures } = await figures();
    expect(ids(failures)).toEqual(['vergoedingen_afwijkend']);
    expect(others(cells, ids(failures))).toEqual(others(before, ids(failures)));
    await store('vergoeding_maximum', '10000');
    expect(await figures()).toMatchObject({ cells: before, failures: [] });
  }, 60_000);

  it('fails in the periods alone whose amounts overflow', async () => {
    // 101 times just under a billion thousand: more than a mart holds
    const lines = Array.from({ length: 101 }, () => 'GROOT;2023-05-01;realisatie;999999999999,99;');
    const large = writeFiles(installation.folder, 'groot', {
      'verplichting_mutaties-swv-groot.csv': `verplichting_id;datum;soort;bedrag;reden\n${lines.join('\n')}\n`,
    });
    const { receipts } = await installation.takeIn([large], { swv: SWV });
    expect(receipts.map(({ state, loaded }) => [state, loaded])).toEqual([['geladen', 101]]);
    const { cells, failures } = await figures();
    const own = failures.filter(({ indicator }) => indicator === 'herbestedingsverplichting');
    expect(own).toEqual([
      { indicator: 'herbestedingsverplichting', period: '2023', sqlState: '22003' },
      { indicator: 'herbestedingsverplichting', period: '2024', sqlState: '22003' },
    ]);
    const earlier = ({ indicator, periode }: Cell) =>
      indicator.startsWith('herbestedingsverplichting') && periode < '2023';
    expect(cells.filter(earlier)).toEqual(before.filter(earlier));
    expect(before.filter(earlier).length).toBeGreaterThan(0);
    // that one counts deliveries, and there is one more
    const not = [...ids(failures), 'aanleverstatus'];
    expect(others(cells, not)).toEqual(others(before, not));
    const { pool } = await context();
    await withdrawDelivery(pool, SWV, receipts[0]?.delivery ?? 0, 'te groot in een test', 0.05);
    const after = await figures();
    expect(after.failures).toEqual([]);
    expect(others(after.cells, ['aanleverstatus'])).toEqual(others(before, ['aanleverstatus']));
    expect((await publish(await context())).isNew).toBe(true);
  }, 120_000);
});
