import { createHmac } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { csv, pupilNumber, writeFiles } from './setup/made-up.js';
import { newDataFolder, runCommand } from './setup/run-command.js';

describe('the command at the school', () => {
  const dataFolder = newDataFolder();
  const school = join(dataFolder, '..', 'school');
  const keyFile = join(dataFolder, '..', 'VO9901.schoolsleutel');
  const rawSecret = () =>
    readFileSync(join(dataFolder, 'sleutels', 'VO9901.sleutel'), 'utf8').trim();
  /** A database that is nowhere, and a data folder that must not come into being. */
  const nowhere = {
    DATABASE_URL: 'postgresql://niemand:niets@127.0.0.1:9/nergens',
    PEILDATUM_DATA: join(school, 'geen-gegevens'),
  };
  const pseudonimiseren = (file: string, ...words: string[]) =>
    runCommand(
      ['pseudonimiseren', join(school, file), '--swv', 'VO9901', '--sleutel', keyFile, ...words],
      nowhere,
    );
  const uit = join(school, 'gepseudonimiseerd');
  const MELDING = ['melding_id', 'leerling_id', 'gemeente', 'soort', 'begindatum'];
  const meldingen = (count: number) =>
    Array.from({ length: count }, (_, at) => [
      `M-${at}`,
      pupilNumber(600 + at),
      '9801',
      'absoluut',
      '2024-02-01',
    ]);

  beforeAll(async () => {
    const made = await runCommand(['sleutel', '--swv', 'VO9901', '--uit', keyFile], {
      PEILDATUM_DATA: dataFolder,
    });
    expect(made).toMatchObject({ code: 0, log: '' });
    const [, pupil = 'x', birth = 'x'] =
      /leerling: (\w+)\ngeboortedatum: (\w+)/.exec(readFileSync(keyFile, 'utf8')) ?? [];
    for (const secret of [rawSecret(), pupil, birth]) expect(made.out).not.toContain(secret);
  });

  it('has a key file with the two derived keys for nobody else to read, and never the secret', async () => {
    const text = readFileSync(keyFile, 'utf8');
    expect(text).toMatch(/^# Peildatum-sleutel 1 .*VO9901.*Geheim/);
    expect(text).not.toContain(rawSecret());
    const derived = createHmac('sha256', Buffer.from(rawSecret(), 'hex'))
      .update('peildatum leerling 1')
      .digest('hex');
    expect(text).toContain(`leerling: ${derived}\n`);
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    const again = await runCommand(['sleutel', '--swv', 'VO9901', '--uit', keyFile], {
      PEILDATUM_DATA: dataFolder,
    });
    expect(again).toMatchObject({ code: 2, out: '' });
    expect(again.log).toContain('bestand_bestaat');
    expect(readFileSync(keyFile, 'utf8')).toBe(text);
    for (const screen of ['-', '/dev/stdout']) {
      const shown = await runCommand(['sleutel', '--swv', 'VO9901', '--uit', screen], {
        PEILDATUM_DATA: dataFolder,
      });
      expect(shown.code).toBe(2);
      expect(shown.out + shown.log).not.toContain(derived);
    }
  });

  it('works without a database, without a data folder, and leaves nothing but the new file', async () => {
    writeFiles(school, '.', { 'verzuimmeldingen-iota-2024.csv': csv(MELDING, meldingen(3)) });
    const outcome = await pseudonimiseren('verzuimmeldingen-iota-2024.csv');
    expect(outcome).toMatchObject({ code: 0, log: '' });
    expect(outcome.out).toContain('3 rijen gelezen, 3 geschreven, 0 weggelaten.');
    expect(existsSync(nowhere.PEILDATUM_DATA)).toBe(false);
    expect(readdirSync(uit)).toEqual(['verzuimmeldingen-iota-2024.csv']);
    const text = readFileSync(join(uit, 'verzuimmeldingen-iota-2024.csv'), 'utf8');
    for (const [, number = ''] of meldingen(3)) {
      expect(text).not.toContain(number);
      expect(outcome.out).not.toContain(number);
    }
    const again = await pseudonimiseren('verzuimmeldingen-iota-2024.csv');
    expect(again.code).toBe(2);
    expect(again.log).toContain('bestand_bestaat');
    expect(readFileSync(join(uit, 'verzuimmeldingen-iota-2024.csv'), 'utf8')).toBe(text);
    const replaced = await pseudonimiseren('verzuimmeldingen-iota-2024.csv', '--overschrijf');
    expect(replaced.code).toBe(0);
    const onto = await pseudonimiseren(
      'verzuimmeldingen-iota-2024.csv',
      '--overschrijf',
      '--uit',
      school,
    );
    expect(onto.code).toBe(2);
    expect(readFileSync(join(school, 'verzuimmeldingen-iota-2024.csv'), 'utf8')).toBe(
      csv(MELDING, meldingen(3)),
    );
  });

  it('names every faulty row by its line, hidden, and writes nothing', async () => {
    const rows = meldingen(60);
    // the id of a row is the pupil's number, holds it, or the number is dressed up as another
    rows[10] = [pupilNumber(610), pupilNumber(610), '9801', 'absoluut', '2024-02-01'];
    rows[11] = [`M-${pupilNumber(611)}-2`, pupilNumber(611), '9801', 'absoluut', '2024-02-01'];
    const dressed = pupilNumber(612).replace(/(...)(...)(...)/, '$1.$2.$3');
    rows[12] = ['M-12', dressed, '9801', 'absoluut', '31-02-2024'];
    writeFiles(school, '.', { 'verzuimmeldingen-kappa-2024.csv': csv(MELDING, rows) });
    const outcome = await pseudonimiseren('verzuimmeldingen-kappa-2024.csv');
    expect(outcome.code).toBe(3);
    expect(outcome.log).toContain('rijen_fout');
    expect(outcome.log).toContain('3 van 60 rijen');
    const lines = outcome.out.trimEnd().split('\n');
    expect(lines.map((line) => line.split('. Verwacht')[0])).toEqual([
      'regel 12, melding_id: id_is_leerling',
      'regel 13, melding_id: id_is_leerling',
      'regel 14, leerling_id: leerling_onjuist',
      'regel 14, begindatum: datum_onjuist',
    ]);
    for (const number of [pupilNumber(610), pupilNumber(611), dressed, '31-02-2024']) {
      expect(outcome.out + outcome.log).not.toContain(number);
    }
    expect(readdirSync(uit)).toEqual(['verzuimmeldingen-iota-2024.csv']);

    const without = await pseudonimiseren('verzuimmeldingen-kappa-2024.csv', '--fouten-weglaten');
    expect(without.code).toBe(4);
    expect(without.out).toContain('60 rijen gelezen, 57 geschreven, 3 weggelaten.');
    const written = readFileSync(join(uit, 'verzuimmeldingen-kappa-2024.csv'), 'utf8');
    expect(written.trimEnd().split('\n')).toHaveLength(58);
    const list = readFileSync(join(uit, 'verzuimmeldingen-kappa-2024.fouten.csv'), 'utf8');
    const [header, ...named] = list.trimEnd().split('\n');
    expect(header).toBe('regel;kolom;code;verwacht;gevonden_vorm');
    expect(named.map((line) => line.split(';').slice(0, 3).join(' '))).toEqual([
      '12 melding_id id_is_leerling',
      '13 melding_id id_is_leerling',
      '14 leerling_id leerling_onjuist',
      '14 begindatum datum_onjuist',
    ]);
    for (const number of [pupilNumber(610), pupilNumber(611), dressed, '31-02-2024']) {
      expect(list + written).not.toContain(number);
    }
  });

  it('refuses to leave out more rows than reading in would allow', async () => {
    const rows = meldingen(10);
    rows[3] = ['M-3', pupilNumber(603), '9801', 'onzin', '2024-02-01'];
    writeFiles(school, '.', { 'verzuimmeldingen-lambda-2024.csv': csv(MELDING, rows) });
    const outcome = await pseudonimiseren('verzuimmeldingen-lambda-2024.csv', '--fouten-weglaten');
    expect(outcome.code).toBe(3);
    expect(outcome.log).toContain('te_veel_fouten');
    expect(readdirSync(uit).filter((name) => name.includes('lambda'))).toEqual([]);
    expect(readdirSync(uit).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it.each([
    [
      'begroting-mu-2024.csv',
      csv(['jaar', 'programma', 'bedrag', 'versie'], []),
      'zonder_leerlingen',
    ],
    ['verzuimmeldingen.csv', csv(MELDING, meldingen(1)), 'leverancier_ontbreekt'],
    ['vrijstellingen-nu.csv', 'leerling_id;achternaam\n', 'kolom_verboden'],
    ['dossier.xml', '<a/>', 'zonder_leerlingen'],
  ])('refuses %s', async (name, content, code) => {
    writeFiles(school, '.', { [name]: content });
    const outcome = await pseudonimiseren(name);
    expect(outcome.log).toContain(code);
    expect(outcome.code).toBe(3);
  });

  it('refuses a supplier that no file name can say', async () => {
    const outcome = await pseudonimiseren('verzuimmeldingen.csv', '--leverancier', 'mijn-school');
    expect(outcome).toMatchObject({ code: 3 });
    expect(outcome.log).toContain('naam_past_niet');
  });

  it('refuses a key of another swv, a changed one, the secret itself and anything else', async () => {
    const text = readFileSync(keyFile, 'utf8');
    const at = text.indexOf('leerling: ') + 12;
    const changed = `${text.slice(0, at)}${text[at] === 'a' ? 'b' : 'a'}${text.slice(at + 1)}`;
    const files = writeFiles(school, 'sleutels', {
      'veranderd.sleutel': changed,
      'geheim.sleutel': `${rawSecret()}\n`,
      'leeg.sleutel': '',
      'windows.sleutel': `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    });
    const withKey = (name: string, swv = 'VO9901') =>
      runCommand(
        [
          ...['pseudonimiseren', join(school, 'verzuimmeldingen.csv'), '--swv', swv],
          ...['--sleutel', name, '--leverancier', 'xi', '--uit', join(school, 'xi')],
        ],
        nowhere,
      );
    for (const name of ['veranderd', 'geheim', 'leeg', 'afwezig']) {
      const outcome = await withKey(join(files, `${name}.sleutel`));
      expect([name, outcome.code]).toEqual([name, 2]);
      expect(outcome.log).toContain('sleutelbestand_onjuist');
      expect(outcome.log).not.toMatch(/[0-9a-f]{32}/);
    }
    const other = await withKey(keyFile, 'VO9902');
    expect(other.code).toBe(2);
    expect(other.log).toContain('sleutel_ander_swv');
    expect(existsSync(join(school, 'xi'))).toBe(false);
    expect((await withKey(join(files, 'windows.sleutel'))).code).toBe(0);
  });
});
