import { benchmarkOf, makeDefinitive, openPseudonymiser, publish } from '@peildatum/etl';
import type { Benchmark } from '@peildatum/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Installation, install } from './setup/installation.js';
import { writeFiles } from './setup/made-up.js';

const CUT = '2024-12-31';

/** Of each swv what was spent of an obligation of 1,000 euro: 10 % to 70 %; it has a finding of an audit for each 10 euro. */
const SPENT: Readonly<Record<string, number>> = {
  VO9301: 100,
  VO9302: 200,
  VO9303: 300,
  VO9304: 400,
  VO9305: 500,
  VO9306: 600,
  VO9307: 700,
};

describe('a figure beside those of other swv’s', () => {
  let installation: Installation;

  async function publishOne(swv: string): Promise<void> {
    const spent = SPENT[swv] ?? 0;
    const folder = writeFiles(installation.folder, swv, {
      'vestiging_kenmerken-swv.csv': 'vestiging;van\n99AA00;2024-01-01\n',
      'verplichtingen-swv.csv':
        'verplichting_id;soort;bevoegd_gezag;van;tot;basisbedrag\nA;herbesteding;99001;2024-01-01;2024-12-31;1000\n',
      'verplichting_mutaties-swv.csv': `verplichting_id;datum;soort;bedrag\nA;2024-05-01;realisatie;${spent}\n`,
      'audits-swv.csv': `ronde;vestiging;datum;thema;soort\n${'2024 voorjaar;99AA00;2024-04-11;Dossiers;tip\n'.repeat(spent / 10)}`,
    });
    await installation.takeIn([folder], { swv });
    const pool = installation.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, swv, pool);
    const { head } = await publish({ pool, swv, cut: CUT, pseudonymiser, threshold: 5 });
    await makeDefinitive(pool, head.id);
  }

  const totalOf = async (figure: string, swv: string): Promise<Benchmark | undefined> => {
    const all = await benchmarkOf(installation.poolOf('peildatum_etl'), swv, CUT);
    return all?.find(
      ({ indicator, dimensies }) => indicator === figure && Object.keys(dimensies).length === 0,
    );
  };
  const percentage = (swv: string) => totalOf('herbestedingsverplichting/percentage', swv);

  beforeAll(async () => {
    installation = await install();
    for (const swv of ['VO9301', 'VO9302', 'VO9303', 'VO9304', 'VO9305']) await publishOne(swv);
  }, 120_000);

  it('is not compared with four', async () => {
    expect(await percentage('VO9301')).toMatchObject({
      eigen: { waarde: 10, status: 'ok' },
      anderen: 4,
      mediaan: null,
      kwart1: null,
      kwart3: null,
      status: 'te_weinig',
    });
  });

  it('is compared with the median and the quartiles of five, without its own', async () => {
    await publishOne('VO9306');
    // the others of VO9301: 20, 30, 40, 50, 60
    expect(await percentage('VO9301')).toMatchObject({
      anderen: 5,
      kwart1: 30,
      mediaan: 40,
      kwart3: 50,
      status: 'ok',
    });
    // the others of VO9303: 10, 20, 40, 50, 60
    expect(await percentage('VO9303')).toMatchObject({ kwart1: 20, mediaan: 40, kwart3: 50 });
    await publishOne('VO9307');
    // of six, 20 to 70: places 1,25, 2,5 and 3,75 give 32,5, 45 and 57,5
    expect(await percentage('VO9301')).toMatchObject({
      anderen: 6,
      kwart1: 32.5,
      mediaan: 45,
      kwart3: 57.5,
    });
  });

  it('is compared in a round that the deliveries name themselves', async () => {
    // the others of VO9301 have 20, 30, 40, 50, 60 and 70 findings
    expect(await totalOf('audits', 'VO9301')).toMatchObject({
      periode: '2024 voorjaar',
      eigen: { waarde: 10, status: 'ok' },
      anderen: 6,
      mediaan: 45,
      status: 'ok',
    });
  });

  it('is compared by totals only where values are places of one swv', async () => {
    const all = await benchmarkOf(installation.poolOf('peildatum_etl'), 'VO9301', CUT);
    expect(all?.some(({ dimensies }) => 'bevoegd_gezag' in dimensies)).toBe(false);
  });

  it('is not there for an swv that published nothing', async () => {
    const pool = installation.poolOf('peildatum_etl');
    expect(await benchmarkOf(pool, 'VO9399', CUT)).toBeUndefined();
    expect(await benchmarkOf(pool, 'VO9301', '2023-12-31')).toBeUndefined();
  });
});
