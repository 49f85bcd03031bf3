import {
  exactFigures,
  openPseudonymiser,
  type TakeInResult,
  withdrawDelivery,
} from '@peildatum/etl';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Installation, install } from './setup/installation.js';
import { REGISTERS, writeFiles } from './setup/made-up.js';

const SWV = 'VO9901';

const deliveryOf = ({ receipts }: TakeInResult): number => receipts[0]?.delivery ?? 0;

describe('what is kept of lesson rows', () => {
  let installation: Installation;

  const lessons = (minutes: number) =>
    `leerling_id;vestiging;datum;minuten;soort;reden;geoorloofd\nL1;99AA00;2023-11-01;${minutes};afwezig;ziek;J\nL2;99AA00;2023-11-02;50;afwezig;spijbelen;N\n`;
  const build = async (cut: string) => {
    const pool = installation.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, SWV, pool);
    return await exactFigures({ pool, swv: SWV, cut, pseudonymiser, threshold: 5 });
  };
  const kept = async () => {
    const { rows } = await installation
      .poolOf('peildatum_etl')
      .query<{ cut: string; delivery: number }>(
        `select tot::text as cut, levering_id::int as delivery from marts.verzuim_som
       union select tot::text, levering_id::int from marts.verzuim_dag order by 1, 2`,
      );
    return rows.map(({ cut, delivery }) => `${cut} ${delivery}`);
  };

  beforeAll(async () => {
    installation = await install();
    const folder = writeFiles(installation.folder, 'plaatsen', { ...REGISTERS });
    await installation.takeIn([folder], { swv: SWV });
  });

  it('goes when a correction takes the place of the delivery, and when that is withdrawn', async () => {
    const file = (minutes: number) =>
      writeFiles(installation.folder, `les-${minutes}`, {
        'verzuim-een-2023.csv': lessons(minutes),
      });
    const first = deliveryOf(await installation.takeIn([file(40)], { swv: SWV }));
    await build('2024-05-31');
    await build('2024-01-31');
    expect(await kept()).toEqual([`2024-01-31 ${first}`, `2024-05-31 ${first}`]);
    const second = deliveryOf(await installation.takeIn([file(45)], { swv: SWV }));
    // also at the cut that is not built again
    expect(await kept()).toEqual([]);
    await build('2024-05-31');
    expect(await kept()).toEqual([`2024-05-31 ${second}`]);
    const pool = installation.poolOf('peildatum_etl');
    await withdrawDelivery(pool, SWV, second, 'ingetrokken in een test', 0.05);
    expect(await kept()).toEqual([]);
  });

  it('stays for the cuts that were built last only', async () => {
    const folder = writeFiles(installation.folder, 'les-twee', {
      'verzuim-twee-2023.csv': lessons(30),
    });
    await installation.takeIn([folder], { swv: SWV });
    for (const month of ['01', '02', '03', '04', '05', '06']) await build(`2024-${month}-15`);
    const cuts = new Set((await kept()).map((one) => one.slice(0, 10)));
    expect([...cuts]).toEqual(['2024-03-15', '2024-04-15', '2024-05-15', '2024-06-15']);
  });
});
