import { beforeAll, describe, expect, it } from 'vitest';
import { handMadeRegion } from './setup/hand-made-region.js';
import { type Installation, install } from './setup/installation.js';
import { csv, pupilNumber, writeFiles } from './setup/made-up.js';
import { type Outcome, runCommand } from './setup/run-command.js';

const TO = ['--swv', 'VO9901', '--tot', '2024-12-31'];
const MELDINGEN = 'verzuimmeldingen-leerplicht-2023-2024.csv';
const HEADER = 'melding_id,leerling_id,vestiging,gemeente,leeftijd,soort,begindatum,einddatum';

interface TrialResult {
  readonly tabellen: readonly {
    indicator: string;
    uitsplitsing: string;
    cijfers: number;
    getoond: number;
    vervallen: number;
    aandeel: number | null;
  }[];
  readonly aangehouden: readonly string[];
  readonly winst: readonly {
    indicator: string;
    uitsplitsing: string;
    wijziging: string;
    getoondNu: number;
    getoondDan: number;
  }[];
  readonly seconds: number;
}

/** Thuiszitters of gemeente 9801, 9802 and so on: so many of each. */
function meldingen(...counts: readonly number[]): Record<string, string> {
  const gemeenten = counts.flatMap((count, at) => Array(count).fill(`${9801 + at}`));
  return {
    [MELDINGEN]: csv(
      HEADER.split(','),
      gemeenten.map((gemeente, at) => [
        `M${at}`,
        pupilNumber(1000 + at),
        '',
        gemeente,
        14,
        'absoluut',
        '2023-11-01',
        '',
      ]),
    ),
  };
}

/** Of all tables of an indicator together. */
function shownOf(indicator: string, tables: TrialResult['tabellen']): number {
  return tables
    .filter((one) => one.indicator === indicator)
    .reduce((sum, { getoond }) => sum + getoond, 0);
}

describe('the command that publishes', () => {
  let installation: Installation;
  const env = () => ({ DATABASE_URL: installation.url, PEILDATUM_DATA: installation.dataFolder });
  const run = (...words: string[]): Promise<Outcome> => runCommand(words, env());
  const trial = async (...words: string[]): Promise<TrialResult> => {
    const outcome = await run('publiceren', ...TO, '--proef', '--json', ...words);
    expect(outcome.code, outcome.log).toBe(0);
    return JSON.parse(outcome.out) as TrialResult;
  };
  const publications = async (): Promise<readonly string[]> =>
    (
      await installation
        .poolOf('peildatum_etl')
        .query<{ id: string }>('select id from publication.publicatie order by id')
    ).rows.map(({ id }) => id);
  const deliver = (name: string, files: Record<string, string>) =>
    installation.takeIn([writeFiles(installation.folder, name, files)]);

  beforeAll(async () => {
    installation = await install();
    await deliver('regio', { ...handMadeRegion(), ...meldingen(17, 3) });
  });

  it('tries a protection without saving anything, and says what others would win', async () => {
    const outcome = await run('publiceren', ...TO, '--proef');
    expect(outcome.code, outcome.log).toBe(0);
    expect(outcome.out).toContain('Proef: er is niets bewaard.');
    expect(outcome.out).toMatch(/^Tabel\s+Getoond\s+Deel van de leerlingen$/m);
    expect(outcome.out).toMatch(/^thuiszitters naar gemeente\s+\d+ van \d+\s+\d+ %$/m);
    expect(outcome.out).toMatch(
      /Wat een andere keuze zou opleveren|levert meer getoonde cijfers op/,
    );
    expect(await publications()).toEqual([]);
  });

  it('says the same to a program', async () => {
    const { tabellen, winst, aangehouden, seconds } = await trial();
    expect(aangehouden).toEqual([]);
    expect(seconds).toBeGreaterThan(0);
    const gemeenten = tabellen.find(
      (one) => one.indicator === 'thuiszitters' && one.uitsplitsing === 'gemeente',
    );
    // two gemeenten in two schooljaren; with one of three neither can be shown
    expect(gemeenten).toMatchObject({ cijfers: 4, getoond: 0 });
    expect(gemeenten?.aandeel).toBe(0);
    for (const { cijfers, getoond, vervallen, aandeel } of tabellen) {
      expect(getoond + vervallen).toBeLessThanOrEqual(cijfers);
      expect(aandeel === null || (aandeel >= 0 && aandeel <= 1)).toBe(true);
    }
    for (const { getoondNu, getoondDan } of winst) expect(getoondDan).toBeGreaterThan(getoondNu);
    const gains = winst.map(({ getoondNu, getoondDan }) => getoondDan - getoondNu);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    expect(await publications()).toEqual([]);
  });

  it('tries without a table, and wins what it said', async () => {
    const whole = await trial();
    const without = await trial(
      '--zonder',
      'thuiszitters/gemeente, doorstroompercentage/bestemming',
    );
    const names = ({ tabellen }: TrialResult) =>
      tabellen.map(({ indicator, uitsplitsing }) => `${indicator}/${uitsplitsing}`);
    expect(names(whole)).toEqual(
      expect.arrayContaining(['thuiszitters/gemeente', 'doorstroompercentage/bestemming']),
    );
    expect(names(without)).toEqual(
      names(whole).filter(
        (name) => !['thuiszitters/gemeente', 'doorstroompercentage/bestemming'].includes(name),
      ),
    );
    // the best two: each trial takes seconds
    for (const gain of whole.winst.slice(0, 2)) {
      const { indicator, uitsplitsing, wijziging, getoondNu, getoondDan } = gain;
      if (wijziging !== 'tabel_weglaten') continue;
      const other = await trial('--zonder', `${indicator}/${uitsplitsing}`);
      // beside other indicators it may be a little less
      expect(shownOf(indicator, other.tabellen)).toBeGreaterThan(getoondNu - 1);
      expect(getoondDan).toBeGreaterThan(getoondNu);
    }
  });

  it.each([
    [['--zonder', 'thuiszitters/gemeente'], /hoort bij --proef/],
    [['--proef', '--zonder', 'thuiszitters/schoenmaat'], /thuiszitters\/schoenmaat/],
    [['--proef', '--zonder', 'thuiszitter/gemeente'], /Lijkt op: thuiszitters\/gemeente\b/],
    [['--proef', '--zonder', 'onzin/gemeente'], /onzin\/gemeente/],
    [['--proef', '--zonder', 'thuiszitters'], /indicator\/uitsplitsing/],
    [['--proef', '--zonder', 'thuiszitters/'], /indicator\/uitsplitsing/],
    [['--proef', '--zonder', 'thuiszitters/gemeente/soort'], /indicator\/uitsplitsing/],
    [['--proef', '--concept'], /--proef/],
    [['--proef', '--besluit', 'Toch.'], /--proef/],
  ])('refuses %j by what is wrong with it', async (words, why) => {
    const outcome = await run('publiceren', ...TO, ...words);
    expect(outcome.code).toBe(2);
    expect(outcome.log).toMatch(why);
    expect(outcome.log).toContain('[gebruik_onjuist]');
    expect(await publications()).toEqual([]);
  });

  it('lets nobody lower the threshold, and everybody raise it', async () => {
    const low = await runCommand(['publiceren', ...TO], { ...env(), PEILDATUM_DREMPEL: '4' });
    expect(low.code).not.toBe(0);
    expect(low.log).toContain('PEILDATUM_DREMPEL');
    expect(await publications()).toEqual([]);
    const cells = async (threshold: string) => {
      const words = ['cijfers', ...TO, '--json'];
      const outcome = await runCommand(words, { ...env(), PEILDATUM_DREMPEL: threshold });
      return (
        JSON.parse(outcome.out) as { indicator: string; teller: number | null; status: string }[]
      ).filter(({ indicator, status }) => indicator === 'vergoedingen/aantal' && status === 'ok');
    };
    // 6 geslaagd, 5 niet passend, 11 together
    expect((await cells('5')).map(({ teller }) => teller).sort()).toEqual([11, 11, 5, 6].sort());
    for (const { teller } of await cells('7')) expect(teller ?? 0).toBeGreaterThanOrEqual(7);
    expect(await cells('12')).toEqual([]);
  });

  it('says which periods stay as they were, and what a decision does', async () => {
    expect(await run('publiceren', ...TO)).toMatchObject({ code: 0 });
    await deliver('correctie', meldingen(18, 3));
    const kept = await run('publiceren', ...TO);
    expect(kept.code, kept.log).toBe(0);
    expect(kept.out).toMatch(/keer blijft een periode zoals zij was/);
    expect(kept.out).toContain('thuiszitters 2023-2024 (uit VO9901-2024-12-31-1)');
    const { aangehouden } = await trial();
    expect(aangehouden.some((one) => one.startsWith('thuiszitters 2023-2024'))).toBe(true);
    const decided = await run('publiceren', ...TO, '--besluit', 'De inspectie vraagt het.');
    expect(decided.code, decided.log).toBe(0);
    expect(decided.out).not.toContain('blijft een periode');
    expect((await trial()).aangehouden).toEqual([]);
  });

  it('makes a report of a publication that is gone with a word of warning', async () => {
    const report = (...more: string[]) =>
      run(
        'jaarverslag',
        ...TO.slice(0, 2),
        '--jaar',
        '2024',
        '--uit',
        installation.folder,
        ...more,
      );
    const gone = await report('--publicatie', 'VO9901-2024-12-31-1');
    expect(gone).toMatchObject({ code: 0 });
    expect(gone.log).toContain('VO9901-2024-12-31-1 is vervangen');
    expect((await report()).log).toBe('');
  });
});

describe('what another choice would win', () => {
  it('is counted as the tables above it are, of the whole indicator', async () => {
    const installation = await install();
    const files = { ...handMadeRegion(), ...meldingen(17, 3, 4) };
    await installation.takeIn([writeFiles(installation.folder, 'regio', files)]);
    const env = { DATABASE_URL: installation.url, PEILDATUM_DATA: installation.dataFolder };
    const said = await runCommand(['publiceren', ...TO, '--proef', '--json'], env);
    expect(said.code, said.log).toBe(0);
    const { tabellen, winst } = JSON.parse(said.out) as TrialResult;
    // the 3 and the 4 together are 7, and can be shown
    expect(winst).toContainEqual(
      expect.objectContaining({
        indicator: 'thuiszitters',
        uitsplitsing: 'gemeente',
        wijziging: 'kleine_samenvoegen',
      }),
    );
    for (const { indicator, getoondNu, getoondDan } of winst) {
      expect(getoondNu, indicator).toBe(shownOf(indicator, tabellen));
      expect(getoondDan).toBeGreaterThan(getoondNu);
    }
  });
});
