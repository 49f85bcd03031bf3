import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell } from '@peildatum/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENROLLED, enrolments } from './setup/intake.js';
import { csv, pupilNumber, REGISTERS, writeFiles } from './setup/made-up.js';
import { newDataFolder, runCommand } from './setup/run-command.js';

const OBLIGATION = ['verplichting_id', 'soort', 'bevoegd_gezag', 'van', 'tot', 'basisbedrag'];
const obligation = (basis: string) =>
  csv(OBLIGATION, [['V1', 'herbesteding', '99001', '2024-01-01', '2024-12-31', basis]]);

interface Listed {
  levering: number;
  soort: string;
  staat: string;
  rijen: number;
  teLaat: string[] | null;
  vervangenDoor: number | null;
}

describe('the command leveringen', () => {
  const dataFolder = newDataFolder();
  const calendar = join(dataFolder, 'leverkalender.yaml');
  const run = (...words: string[]) => runCommand(words, { PEILDATUM_DATA: dataFolder });
  const list = (...words: string[]) => run('leveringen', '--swv', 'VO9901', ...words);
  const listed = async (...words: string[]) =>
    JSON.parse((await list(...words, '--json')).out) as Listed[];
  const take = async (name: string, files: Record<string, string>) =>
    await run('inlezen', writeFiles(join(dataFolder, '..'), name, files), '--swv', 'VO9901');
  /** Of the newest loaded delivery of the administration. */
  let current = 0;

  beforeAll(async () => {
    const rows = enrolments(0, 30);
    rows[3] = [pupilNumber(3), '99AA00', 'gymnasium', 3, '2023-08-01', '', '2009-05-05', 'J'];
    rows[4] = [pupilNumber(4), '99ZZ00', 'havo', 3, '2023-08-01', '', '2009-05-05', 'J'];
    await take('eerst', {
      ...REGISTERS,
      'inschrijvingen-school-2023.csv': csv(ENROLLED, rows),
      'verplichtingen-administratie-2024.csv': obligation('1000'),
      'raadsel.csv': 'a;b\n1;2\n',
    });
    await take('daarna', { 'verplichtingen-administratie-2024.csv': obligation('1500') });
    current = (await listed('--soort', 'verplichtingen', '--staat', 'geladen'))[0]?.levering ?? 0;
  });

  it('lists deliveries, the newest first, with what became of them', async () => {
    const all = await listed();
    expect(all.map(({ levering }) => levering)).toEqual(
      all.map(({ levering }) => levering).toSorted((a, b) => b - a),
    );
    expect(all[0]).toMatchObject({
      levering: current,
      soort: 'verplichtingen',
      leverancier: 'administratie',
      periode: '2024',
      staat: 'geladen',
      rijen: 1,
      geladen: 1,
      quarantaine: 0,
      vervangt: [expect.any(Number)],
      teLaat: null,
    });
    expect(all.find(({ soort }) => soort === 'inschrijvingen')).toMatchObject({
      rijen: 30,
      geladen: 28,
      quarantaine: 2,
      wachtend: 1,
    });
    const { out } = await list();
    expect(out).toContain('soort_onbekend');
    expect(out).toContain(`vervangen door levering ${current}`);
    // a table without a calendar says nothing about being late
    expect(out.split('\n')[0]).not.toContain('te laat');
  });

  it('filters by kind, supplier and state', async () => {
    const states = async (...words: string[]) =>
      (await listed(...words)).map(({ soort, staat }) => `${soort} ${staat}`);
    expect(await states('--soort', 'verplichtingen')).toEqual([
      'verplichtingen geladen',
      'verplichtingen vervangen',
    ]);
    expect(await states('--leverancier', 'SCHOOL')).toEqual(['inschrijvingen geladen']);
    expect(await states('--staat', 'geweigerd')).toEqual(['null geweigerd']);
    expect((await list('--leverancier', 'niemand')).out).toContain('Er zijn geen leveringen.');
  });

  it('shows one with its findings by sort, and with --json all of them', async () => {
    const [school] = await listed('--soort', 'inschrijvingen');
    const one = await list('--levering', String(school?.levering));
    expect(one.code).toBe(0);
    expect(one.out).toMatch(/code_onbekend +onderwijssoort +1 +5/);
    expect(one.out).toMatch(/verwijzing_onbekend +vestiging +1 +6/);
    expect(one.out).toContain('2 rijen; 1 daarvan wacht op een verwijzing');
    const { out } = await list('--levering', String(school?.levering), '--json');
    const { bevindingen } = JSON.parse(out) as { bevindingen: object[] };
    expect(bevindingen).toContainEqual({
      regel: 5,
      kolom: 'onderwijssoort',
      code: 'code_onbekend',
      niveau: 'fout',
      verwacht: expect.any(String),
      gevonden: 'aaaaaaaaa',
    });
  });

  it('says who is late by the calendar, in a list of its own and beside each delivery', async () => {
    expect((await list('--te-laat')).log).toContain('leverkalender_ontbreekt');
    writeFileSync(calendar, 'inschrijvingen: { per: mand }\nonzin: { per: maand }\n');
    const wrong = await list('--te-laat');
    expect(wrong.code).toBe(2);
    expect(wrong.log).toContain('inschrijvingen.per');
    expect(wrong.log).toContain('onzin');
    writeFileSync(
      calendar,
      'verplichtingen: { per: kalenderjaar, uiterlijk: 30, vanaf: 2023-01-01, leveranciers: { administratie: , bestuur: { vanaf: 2024-01-01 } } }\n',
    );
    const late = await list('--te-laat', '--vandaag', '2025-02-01');
    expect(late.code).toBe(0);
    expect(late.out).toContain('Te laat op 1 februari 2025:');
    expect(late.out).toMatch(/verplichtingen +administratie +2023 +2024-01-30 +368/);
    expect(late.out).toMatch(/verplichtingen +bestuur +2024 +2025-01-30 +2 +geen/);
    expect(late.out).toContain('De komende 14 dagen wordt er verder niets verwacht.');
    const soon = await list('--te-laat', '--vandaag', '2025-01-20', '--json');
    expect(JSON.parse(soon.out)).toMatchObject({
      vandaag: '2025-01-20',
      teLaat: [{ leverancier: 'administratie', periode: '2023' }],
      binnenkort: [{ leverancier: 'bestuur', periode: '2024', uiterlijk: '2025-01-30', dagen: 10 }],
    });
    const [newest] = await listed('--soort', 'verplichtingen', '--vandaag', '2025-02-01');
    expect(newest?.teLaat).toEqual(['2023']);
    const table = await list('--vandaag', '2025-02-01');
    expect(table.out.split('\n')[0]).toContain('te laat');
    rmSync(calendar);
  });

  it('withdraws one, and says what does not come back by itself', async () => {
    const words = ['--levering', String(current), '--intrekken'];
    expect((await list(...words)).log).toContain('--reden');
    const withNumber = await list(...words, '--reden', `van ${pupilNumber(1)}`);
    expect(withNumber).toMatchObject({ code: 2 });
    expect(withNumber.log).toContain('reden_met_nummer');
    expect(withNumber.log).not.toContain(pupilNumber(1));
    const done = await list(...words, '--reden', 'verkeerd bedrag');
    expect(done.code).toBe(0);
    expect(done.out).toContain('blijft bewaard (1 rij)');
    expect(done.out).toContain('--opnieuw');
    const again = await list(...words, '--reden', 'verkeerd bedrag');
    expect(again.code).toBe(3);
    expect(again.log).toContain('al ingetrokken');
    expect((await list()).out).toMatch(/ingetrokken op [\d: -]+: verkeerd bedrag/);
  });

  it('knows the figures from before it was withdrawn', async () => {
    const [loaded] = (await listed('--staat', 'ingetrokken')) as unknown as {
      geladenOp: string;
    }[];
    const words = ['cijfers', '--swv', 'VO9901', '--tot', '2024-12-31', '--json'];
    const then = await run(...words, '--exact', '--bekend-op', loaded?.geladenOp ?? '');
    expect(then.code).toBe(0);
    expect(then.log).toContain(`Zoals bekend op ${loaded?.geladenOp}.`);
    const basis = (out: string) =>
      (JSON.parse(out) as Cell[]).find(
        ({ indicator, periode }) =>
          indicator === 'herbestedingsverplichting/basis' && periode === '2024',
      );
    expect(basis(then.out)?.waarde).toBe(1500);
    expect(basis((await run(...words, '--exact')).out)?.status).toBe('geen_gegevens');
  });

  it.each([
    [['cijfers', '--tot', '2024-12-31', '--bekend-op', '2024-12-31'], 'alleen met --exact'],
    [['cijfers', '--tot', '2024-12-31', '--exact', '--bekend-op', 'ooit'], 'ooit'],
    [['cijfers', '--tot', '2024-12-31', '--exact', '--bekend-op', '2999-01-01'], 'toekomst'],
    [
      ['cijfers', '--tot', '2024-12-31', '--exact', '--bekend-op', '2001-01-01'],
      'nog niets bekend',
    ],
    [['leveringen', '--staat', 'kwijt'], 'kwijt'],
    [['leveringen', '--soort', 'onzin'], 'onzin'],
    [['leveringen', '--levering', 'twee'], 'twee'],
    [['leveringen', '--levering', '999999'], 'levering_onbekend'],
    [['leveringen', '--levering', '1', '--soort', 'tlv'], '--soort'],
    [['leveringen', '--intrekken', '--reden', 'x'], '--levering'],
    [['leveringen', '--reden', 'x'], '--intrekken'],
    [['leveringen', '--te-laat', '--staat', 'geladen'], '--staat'],
    [['leveringen', '--te-laat', '--vandaag', 'morgen'], 'morgen'],
  ])('refuses %j with exit code 2 and a sentence', async (words, said) => {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(calendar, 'tlv: { per: maand, uiterlijk: 5 }\n');
    const outcome = await run(...words, '--swv', 'VO9901');
    rmSync(calendar);
    expect(outcome.code).toBe(2);
    expect(outcome.log).toContain(said);
    expect(outcome.out).toBe('');
  });
});
