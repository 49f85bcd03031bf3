import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  exactFigures,
  exactFiguresAt,
  openPseudonymiser,
  withdrawDelivery,
  writeExample,
} from '@peildatum/etl';
import type { Cell } from '@peildatum/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { nameOf } from './oracle/differences.js';
import { type Installation, install } from './setup/installation.js';
import { writeFiles } from './setup/made-up.js';

const SWV = 'VO9901';
const CUT = '2024-06-30';

/** Another seed: BOUW_ZAAD. */
const SEED = Number(process.env.BOUW_ZAAD ?? 20_241);

describe('marts that are brought up to date', () => {
  let installation: Installation;
  let folder: string;

  const context = async () => {
    const pool = installation.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, SWV, pool);
    return { pool, swv: SWV, cut: CUT, pseudonymiser, threshold: 5 };
  };
  const says = (cells: readonly Cell[]) =>
    new Map(cells.map((cell) => [nameOf(cell), JSON.stringify(cell)]));

  /** Builds what changed, and all of it from nothing, and gives every cell in which the two differ. */
  async function differences(): Promise<readonly string[]> {
    const grown = says(await exactFigures(await context()));
    const { rows } = await installation
      .poolOf('peildatum_etl')
      .query<{ now: string }>(
        `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`,
      );
    const { cells } = await exactFiguresAt(await context(), rows[0]?.now);
    const anew = says(cells);
    const names = new Set([...grown.keys(), ...anew.keys()]);
    return [...names]
      .filter((name) => grown.get(name) !== anew.get(name))
      .map((name) => `${name}: ${grown.get(name)} en opnieuw ${anew.get(name)}`);
  }

  beforeAll(async () => {
    installation = await install();
    folder = join(installation.folder, 'voorbeeld');
    await writeExample({ folder, seed: SEED, size: 's' });
    await installation.takeIn([folder], { swv: SWV });
  }, 120_000);

  it('are the same as marts that are built from nothing', async () => {
    expect(await differences()).toEqual([]);
  });

  const files = [
    'inschrijvingen-',
    'verzuim-',
    'tlv-',
    'doorstroom-',
    'verzuimmeldingen-leerplicht',
    'vrijstellingen-',
    'evaluaties-',
    'opp-',
    'vergoedingen-',
    'verplichting_mutaties-',
    'leerlingen-vo-',
    'vestiging_opvolging-',
    'regio_indeling',
    'basisondersteuning-',
    'capaciteit-',
    'programmas-',
  ];
  it.each(files)(
    'stay so after a correction of %s',
    async (start) => {
      const name = readdirSync(folder).find((file) => file.startsWith(start));
      expect(name).toBeDefined();
      const path = join(folder, name ?? '');
      const [header = '', ...lines] = readFileSync(path, 'latin1').split('\n');
      // a correction: one in four rows is left out
      const kept = lines.filter((_line, at) => at % 4 !== 1);
      writeFileSync(path, [header, ...kept].join('\n'), 'latin1');
      const { receipts } = await installation.takeIn([path], { swv: SWV });
      expect(receipts.map(({ state }) => state)).toEqual(['geladen']);
      expect(await differences()).toEqual([]);
    },
    60_000,
  );

  it('stay so after own norms are delivered, and after those are withdrawn', async () => {
    const norms = writeFiles(installation.folder, 'normen', {
      'parameters-swv.csv':
        'parameter;waarde;van;tot\nthuiszitter_dagen;20;2022-08-01;2023-07-31\nopp_dagen;30;2020-08-01;\nteldatum_vso;02-01;2021-08-01;\n',
    });
    const { receipts } = await installation.takeIn([norms], { swv: SWV });
    expect(receipts.map(({ state, loaded }) => [state, loaded])).toEqual([['geladen', 3]]);
    const before = says(await exactFigures(await context()));
    expect(await differences()).toEqual([]);
    const { pool } = await context();
    await withdrawDelivery(pool, SWV, receipts[0]?.delivery ?? 0, 'ingetrokken in een test', 0.05);
    expect(await differences()).toEqual([]);
    const after = says(await exactFigures(await context()));
    const moved = [...after].filter(([name, cell]) => before.get(name) !== cell);
    expect(moved.some(([name]) => name.startsWith('opp_op_tijd'))).toBe(true);
  }, 60_000);

  it('stay so after a delivery is withdrawn', async () => {
    const { pool } = await context();
    const { rows } = await pool.query<{ id: number }>(
      `select id::int from audit.levering where swv = $1 and staat = 'geladen' and soort in ('verzuim', 'inschrijvingen')
       order by soort, id desc limit 2`,
      [SWV],
    );
    for (const { id } of rows) {
      await withdrawDelivery(pool, SWV, id, 'ingetrokken in een test', 0.05);
      expect(await differences()).toEqual([]);
    }
  }, 60_000);
});
