import {
  type CoverageOfKind,
  figureCoverage,
  latenessOf,
  openPseudonymiser,
  parseCalendar,
} from '@peildatum/etl';
import { INDICATORS, sayCoverage } from '@peildatum/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { tellingFile } from './examples/telling-file.js';
import { type Installation, install } from './setup/installation.js';
import { REGISTERS, writeFiles } from './setup/made-up.js';

const SWV = 'VO9901';
const CUT = '2024-12-31';

/**
 * Pupils on 1-10-2023: 600 at 99AA00, 300 at 99AB00, 100 at 99AC00. Of verzuim in 2023-2024 school een delivers 99AA00,
 * school twee 99AC00 in 2022-2023 only, and nobody 99AB00.
 */
describe('what figures cover', () => {
  let installation: Installation;

  const verzuim = (vestiging: string, datum: string) =>
    `leerling_id;vestiging;datum;minuten;soort;reden;geoorloofd\nL1;${vestiging};${datum};50;afwezig;ziek;J\n`;

  beforeAll(async () => {
    installation = await install();
    const folder = writeFiles(installation.folder, 'dekking', {
      ...REGISTERS,
      'leerlingen-vo-2023.csv': tellingFile(
        '99AA00;HAVO lj 4-5;4;M;600\n99AB00;HAVO lj 4-5;4;V;300\n99AC00;Praktijkonderwijs alle vj;1;M;100',
      ),
      'verzuim-een-2023.csv': verzuim('99AA00', '2023-11-01'),
      'verzuim-twee-2022.csv': verzuim('99AC00', '2022-11-01'),
    });
    await installation.takeIn([folder], { swv: SWV });
  }, 60_000);

  const context = async () => {
    const pool = installation.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, SWV, pool);
    const indicators = INDICATORS.filter(({ id }) => id === 'zestig_uur_ziek');
    return { pool, swv: SWV, cut: CUT, pseudonymiser, threshold: 5, indicators };
  };
  const of = (all: readonly CoverageOfKind[], periode: string) =>
    all.find((one) => one.periode === periode && one.soort === 'verzuim');

  it('is told in suppliers, schools and pupils', async () => {
    const all = await figureCoverage(await context());
    const newest = of(all, '2023-2024');
    expect(newest).toMatchObject({
      leveranciers: { geleverd: 1, verwacht: 2 },
      scholen: { geleverd: 1, verwacht: 3, leerlingenProcent: 60 },
      teLaat: ['twee'],
    });
    expect(newest && sayCoverage(newest)).toBe('1 van 3 scholen, 60,0 % van de leerlingen');
    // in 2022-2023 there is no telling yet that says which schools there are
    expect(of(all, '2022-2023')).toMatchObject({
      leveranciers: { geleverd: 1, verwacht: 2 },
      scholen: null,
      teLaat: ['een'],
    });
  });

  it('asks of the calendar who is expected, and who is late', async () => {
    const calendar = parseCalendar(
      'verzuim:\n  per: schooljaar\n  uiterlijk: 09-15\n  vanaf: 2023-08-01\n  leveranciers: [een, drie]\n',
    );
    const { pool } = await context();
    const { teLaat } = await latenessOf(pool, SWV, calendar, '2024-12-31');
    const all = await figureCoverage(await context(), { calendar, late: teLaat });
    expect(of(all, '2023-2024')).toMatchObject({
      leveranciers: { geleverd: 1, verwacht: 2 },
      teLaat: ['drie'],
    });
  });
});
