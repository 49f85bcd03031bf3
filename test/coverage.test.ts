import {
  type CoverageOfKind,
  figureCoverage,
  latenessOf,
  openPseudonymiser,
  parseCalendar,
  publish,
  readPublication,
} from '@peildatum/etl';
import { INDICATORS, sayCoverage } from '@peildatum/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { tellingFile } from './examples/telling-file.js';
import { type Installation, install } from './setup/installation.js';
import { csv, REGISTERS, writeFiles } from './setup/made-up.js';

const SWV = 'VO9901';
const CUT = '2024-12-31';

/** What `publish` and `figureCoverage` want to know; of these indicators, or of all. */
async function contextOf(installation: Installation, ...ids: readonly string[]) {
  const pool = installation.poolOf('peildatum_etl');
  const pseudonymiser = await openPseudonymiser(installation.dataFolder, SWV, pool);
  const indicators = ids.length === 0 ? undefined : INDICATORS.filter(({ id }) => ids.includes(id));
  return { pool, swv: SWV, cut: CUT, pseudonymiser, threshold: 5, indicators };
}

const verzuim = (...lessons: readonly (readonly [vestiging: string, datum: string])[]) =>
  csv(
    ['leerling_id', 'vestiging', 'datum', 'minuten', 'soort', 'reden', 'geoorloofd'],
    lessons.map(([vestiging, datum]) => ['L1', vestiging, datum, 50, 'afwezig', 'ziek', 'J']),
  );

const of = (all: readonly CoverageOfKind[], periode: string, soort = 'verzuim') =>
  all.find((one) => one.periode === periode && one.soort === soort);

/**
 * Pupils on 1-10-2023: 600 at 99AA00, 300 at 99AB00, 100 at 99AC00. Of verzuim in 2023-2024 school een delivers 99AA00,
 * school twee 99AC00 in 2022-2023 only, and nobody 99AB00.
 */
describe('what figures cover', () => {
  let installation: Installation;

  beforeAll(async () => {
    installation = await install();
    const folder = writeFiles(installation.folder, 'dekking', {
      ...REGISTERS,
      'leerlingen-vo-2023.csv': tellingFile(
        '99AA00;HAVO lj 4-5;4;M;600\n99AB00;HAVO lj 4-5;4;V;300\n99AC00;Praktijkonderwijs alle vj;1;M;100',
      ),
      'verzuim-een-2023.csv': verzuim(['99AA00', '2023-11-01']),
      'verzuim-twee-2022.csv': verzuim(['99AC00', '2022-11-01']),
    });
    await installation.takeIn([folder], { swv: SWV });
  }, 60_000);

  const context = () => contextOf(installation, 'zestig_uur_ziek');

  it('is told in suppliers, schools and pupils', async () => {
    const all = await figureCoverage(await context());
    const newest = of(all, '2023-2024');
    expect(newest).toMatchObject({
      leveranciers: { geleverd: 1, verwacht: 2 },
      scholen: { geleverd: 1, verwacht: 3, leerlingenProcent: 60 },
      teLaat: ['twee'],
    });
    expect(newest && sayCoverage(newest)).toBe('1 van 3 scholen, 60,0 % van de leerlingen');
    // in 2022-2023 there is no telling yet that says which schools there are, and school een did not deliver yet
    expect(of(all, '2022-2023')).toMatchObject({
      leveranciers: { geleverd: 1, verwacht: 1 },
      scholen: null,
      teLaat: [],
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

/** Pupils on 1-10-2023: 100 at 99AA00; 900 at 99AB00 and a count that DUO shields. Only 99AA00 delivers. */
describe('what figures cover where DUO shields a count', () => {
  let installation: Installation;

  beforeAll(async () => {
    installation = await install();
    const folder = writeFiles(installation.folder, 'afgeschermd', {
      ...REGISTERS,
      'leerlingen-vo-2023.csv': tellingFile(
        '99AA00;HAVO lj 4-5;4;M;100\n99AB00;HAVO lj 4-5;4;V;900\n99AB00;HAVO lj 4-5;5;V;<5',
      ),
      'verzuim-een-2023.csv': verzuim(['99AA00', '2023-11-01']),
    });
    await installation.takeIn([folder], { swv: SWV });
  }, 60_000);

  // 100 of 1.001 to 1.004 pupils: which share is not known, and 100 % it is not
  const SHIELDED = { geleverd: 1, verwacht: 2, leerlingenProcent: null };

  it('has schools, and no share of the pupils', async () => {
    const all = await figureCoverage(await contextOf(installation, 'zestig_uur_ziek'));
    const one = of(all, '2023-2024');
    expect(one?.scholen).toEqual(SHIELDED);
    expect(one && sayCoverage(one)).toBe('1 van 2 scholen');
  });

  it('is published so', async () => {
    const context = await contextOf(installation);
    const { head } = await publish(context);
    const { dekking } = await readPublication(context.pool, head.id);
    const one = dekking.find(
      ({ indicator, periode }) => indicator === 'zestig_uur_ziek' && periode === '2023-2024',
    );
    expect(one?.scholen).toEqual(SHIELDED);
  });
});

/**
 * Pupils on 1-10-2022 and on 1-10-2023: 600 at 99AA00, 400 at 99AB00. One file of verzuim has 99AA00 in November 2023 and
 * 99AB00 in November 2022; one of inschrijvingen has 99AA00 until 31-7-2023 and 99AB00 since 1-8-2023.
 */
describe('what figures cover of a file with more schools and years', () => {
  let installation: Installation;

  beforeAll(async () => {
    installation = await install();
    const telling = tellingFile('99AA00;HAVO lj 4-5;4;M;600\n99AB00;HAVO lj 4-5;4;V;400');
    const folder = writeFiles(installation.folder, 'jaren', {
      ...REGISTERS,
      'leerlingen-vo-2022.csv': telling,
      'leerlingen-vo-2023.csv': telling,
      'verzuim-regio-2023.csv': verzuim(['99AA00', '2023-11-01'], ['99AB00', '2022-11-01']),
      'inschrijvingen-regio-2023.csv': csv(
        [
          ...['leerling_id', 'vestiging', 'onderwijssoort', 'leerjaar'],
          ...['begindatum', 'einddatum', 'geboortedatum', 'bekostigd'],
        ],
        [
          ['L1', '99AA00', 'havo', 4, '2022-08-01', '2023-07-31', '2007-01-01', 'J'],
          ['L2', '99AB00', 'havo', 4, '2023-08-01', '', '2007-01-01', 'J'],
        ],
      ),
    });
    await installation.takeIn([folder], { swv: SWV });
  }, 60_000);

  const percent = (all: readonly CoverageOfKind[], periode: string, soort?: string) =>
    of(all, periode, soort)?.scholen;

  it('is told by year', async () => {
    const all = await figureCoverage(await contextOf(installation, 'zestig_uur_ziek'));
    const only = (leerlingenProcent: number) => ({ geleverd: 1, verwacht: 2, leerlingenProcent });
    // 400 of 1.000 pupils are at 99AB00, 600 at 99AA00; since August 2024 there is nothing
    expect(percent(all, '2022-2023')).toEqual(only(40));
    expect(percent(all, '2023-2024')).toEqual(only(60));
    expect(percent(all, '2024-2025')).toEqual({ geleverd: 0, verwacht: 2, leerlingenProcent: 0 });
  });

  it('is told by quarter and peildatum', async () => {
    const all = await figureCoverage(
      await contextOf(installation, 'verzuimuren', 'thuiszitters_peildatum'),
    );
    // verzuim of November is in the fourth quarter alone
    expect(percent(all, '2022-K4')?.leerlingenProcent).toBe(40);
    expect(percent(all, '2023-K1')?.leerlingenProcent).toBe(0);
    expect(percent(all, '2023-K4')?.leerlingenProcent).toBe(60);
    // inschrijvingen: 99AA00 up to and including 31 July, 99AB00 since 1 August: both in the third quarter
    expect(percent(all, '2023-07-31', 'inschrijvingen')?.leerlingenProcent).toBe(60);
    expect(percent(all, '2023-10-01', 'inschrijvingen')?.leerlingenProcent).toBe(40);
    expect(percent(all, '2023-K3', 'inschrijvingen')?.leerlingenProcent).toBe(100);
  });

  it('follows a correction', async () => {
    const folder = writeFiles(installation.folder, 'correctie', {
      'verzuim-regio-2023.csv': verzuim(['99AA00', '2023-11-01'], ['99AA00', '2022-11-01']),
    });
    await installation.takeIn([folder], { swv: SWV });
    const all = await figureCoverage(await contextOf(installation, 'zestig_uur_ziek'));
    expect(percent(all, '2022-2023')?.leerlingenProcent).toBe(60);
    expect(percent(all, '2023-2024')?.leerlingenProcent).toBe(60);
  });
});

/** The swv delivers verplichtingen of 2022 and 2023, a mutatie of 2023 and a begroting of 2022; nobody a ledger or an evaluatie. */
describe('what figures cover of kinds that are only looked into', () => {
  let installation: Installation;

  beforeAll(async () => {
    installation = await install();
    const folder = writeFiles(installation.folder, 'inkijk', {
      ...REGISTERS,
      'verplichtingen-swv-2023.csv': csv(
        ['verplichting_id', 'soort', 'bevoegd_gezag', 'van', 'tot', 'basisbedrag'],
        [['V1', 'herbesteding', '99001', '2022-01-01', '2023-12-31', '1000']],
      ),
      'verplichting_mutaties-swv-2023.csv': csv(
        ['verplichting_id', 'datum', 'soort', 'bedrag'],
        [['V1', '2023-06-30', 'realisatie', '250']],
      ),
      'begroting-swv-2022.csv': csv(
        ['jaar', 'programma', 'bedrag', 'versie'],
        [['2022', 'Ondersteuning', '1000', 'vastgesteld']],
      ),
      'doorstroom-vso-2023.csv': csv(
        [
          ...['traject_id', 'leerling_id', 'vso_vestiging', 'vo_vestiging'],
          ...['start_voorbereiding', 'start_doorstroom', 'einde', 'uitkomst'],
        ],
        [['T1', 'L1', '99VA00', '99AA00', '2023-01-10', '2023-09-01', '', 'lopend']],
      ),
    });
    await installation.takeIn([folder], { swv: SWV });
  }, 60_000);

  it('names such kinds where somebody is expected to deliver them', async () => {
    const all = await figureCoverage(
      await contextOf(
        installation,
        'herbestedingsverplichting',
        'programma_realisatie',
        'evaluatieritme',
      ),
    );
    const said = (indicator: string, periode: string) =>
      all
        .filter((one) => one.indicator === indicator && one.periode === periode)
        .map((one) => `${one.soort}: ${sayCoverage(one)}`);
    expect(said('herbestedingsverplichting', '2022')).toEqual([
      'verplichtingen: 1 van 1 leverancier',
    ]);
    expect(said('herbestedingsverplichting', '2023')).toEqual([
      'verplichtingen: 1 van 1 leverancier',
      'verplichting_mutaties: 1 van 1 leverancier',
    ]);
    // of 2024 both are missing: 2023 is one of the two years before it
    expect(said('herbestedingsverplichting', '2024')).toEqual([
      'verplichtingen: 0 van 1 leverancier',
      'verplichting_mutaties: 0 van 1 leverancier',
    ]);
    // nobody delivered a ledger
    expect(said('programma_realisatie', '2022')).toEqual(['begroting: 1 van 1 leverancier']);
    expect(said('programma_realisatie', '2023')).toEqual(['begroting: 0 van 1 leverancier']);
    expect(said('evaluatieritme', '2023-2024')).toEqual(['doorstroom: 1 van 1 leverancier']);
  });
});
