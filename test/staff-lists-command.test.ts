import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ledgerText } from './setup/ledger-text.js';
import { csv, pupilNumber, REGISTERS, writeFiles } from './setup/made-up.js';
import { newDataFolder, runCommand } from './setup/run-command.js';

const FILES = {
  ...REGISTERS,
  'doorstroom-tac-2023.csv': csv(
    ['traject_id', 'leerling_id', 'vso_vestiging', 'start_voorbereiding', 'einde', 'uitkomst'],
    [
      ['T1', pupilNumber(1), '99VA00', '2022-09-01', '2023-02-01', 'geslaagd'],
      ['T2', pupilNumber(2), '99VA00', '2022-09-01', '2023-02-01', 'terug_vso'],
    ],
  ),
  'vergoedingen-tac-2023.csv': csv(
    [
      ...['vergoeding_id', 'traject_id', 'vo_vestiging', 'aanvraagdatum', 'grond', 'besluit'],
      ...['besluitdatum', 'toegekend_bedrag', 'betaaldatum'],
    ],
    [
      ...[['G1', 'T1', '99AA00', '2023-03-01', 'geslaagd', 'toegekend']].map((row) => [
        ...[...row, '2023-04-01', '10000', '2023-05-01'],
      ]),
      ['G2', 'T2', '99AA00', '2023-03-01', 'geslaagd', 'toegekend', '2023-04-01', '9000', ''],
    ],
  ),
  'parameters-swv.csv': csv(
    ['parameter', 'waarde', 'van'],
    [['kostenplaats_vergoedingen', '4400', '2023-01-01']],
  ),
  'grootboek-2023.xaf': ledgerText(2023, [['2023-05-01', '4400', '9999.99']]),
};

describe('the lists for staff', () => {
  const dataFolder = newDataFolder();
  const run = (...words: string[]) => runCommand(words, { PEILDATUM_DATA: dataFolder });
  const list = (command: string, ...words: string[]) =>
    run(command, '--swv', 'VO9901', '--tot', '2023-12-31', ...words);

  beforeAll(async () => {
    const folder = writeFiles(join(dataFolder, '..'), 'leveringen', FILES);
    expect((await run('inlezen', folder, '--swv', 'VO9901')).code).toBe(0);
  });

  it('say of each vergoeding how far it is, and what deviates', async () => {
    const { code, out } = await list('vergoedingen');
    expect(code).toBe(0);
    expect(out).toMatch(/^G1 +T1 +geslaagd +10\.000,00 +uitgekeerd +afgerond +niemand$/m);
    expect(out).toMatch(/^G2 +T2 +geslaagd +9\.000,00 +toegekend .* de vo-school$/m);
    expect(out).toContain('  wijkt af: bij geslaagd precies 10000.00 euro');
    expect(out).toContain('  wijkt af: bij geslaagd een traject met uitkomst geslaagd');
    expect(JSON.parse((await list('vergoedingen', '--json')).out)).toMatchObject([
      { vergoeding: 'G1', stand: 'uitgekeerd', afwijkingen: [] },
      { vergoeding: 'G2', stand: 'toegekend', teruggezet: [] },
    ]);
  });

  it('say of the money whether it ties out, and end with a code of their own when it does not', async () => {
    const { code, out } = await list('aansluiting');
    expect(code).toBe(5);
    expect(out).toMatch(/^2023 +vergoedingen +4400 +10\.000,00 +9\.999,99 +0,01 /m);
    expect(out).toContain('2023: De bedragen sluiten niet aan op het grootboek.');
    const before = await run(
      ...['aansluiting', '--swv', 'VO9901', '--tot', '2023-04-30', '--json'],
    );
    expect(before.code).toBe(5);
    expect(JSON.parse(before.out)).toEqual([]);
    expect((await list('aansluiting', '--jaar', '23')).code).toBe(2);
  });

  it('say where deliveries contradict each other, and name no pupil', async () => {
    const { code, out } = await list('bevindingen');
    expect(code).toBe(0);
    expect(out).toMatch(/^vergoeding_afwijkend +1 /m);
    expect(out).toMatch(/levering \d+ \(tac\), vergoedingen-tac-2023\.csv, regel 3/);
    expect(out).toMatch(/^kostenplaats_zonder_programma +1 /m);
    const found = JSON.parse((await list('bevindingen', '--json')).out) as { aantal: number }[];
    expect(found.filter(({ aantal }) => aantal > 0)).toHaveLength(2);
    expect(out).not.toContain(pupilNumber(1));
    expect(out).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });
});
