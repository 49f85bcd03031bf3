import { createHmac } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  builtInProfiles,
  exactFigures,
  openPseudonymiser,
  type PseudonymisedFile,
  pseudonymiseDelivery,
  readProfiles,
  readSchoolKey,
  writeExample,
  writeSchoolKey,
} from '@peildatum/etl';
import { SOURCES } from '@peildatum/schema';
import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Installation, install, receiptOf } from './setup/installation.js';
import { ENROLLED, enrolments } from './setup/intake.js';
import { csv, pupilNumber, REGISTERS, writeFiles } from './setup/made-up.js';
import { newDataFolder, runCommand } from './setup/run-command.js';

/** Two swv's of which the secrets are known, so that a test can work pseudonyms out by itself. */
const SECRET = '11'.repeat(32);
const OTHER_SECRET = '22'.repeat(32);

const PUPIL_KINDS = SOURCES.filter(
  ({ format, columns }) => format === 'contract' && columns.leerling_id !== undefined,
).map(({ kind }) => kind);

/** An installation whose swv has a secret that the test knows. */
async function installWith(secret: string, swv = 'VO9901'): Promise<Installation> {
  const installation = await install();
  mkdirSync(join(installation.dataFolder, 'sleutels'), { recursive: true });
  writeFileSync(join(installation.dataFolder, 'sleutels', `${swv}.sleutel`), `${secret}\n`);
  return installation;
}

/** The key file that the swv of an installation gives to a school. */
async function schoolKeyOf(installation: Installation, name: string): Promise<string> {
  const pool = installation.poolOf('peildatum_etl');
  const { keys } = await openPseudonymiser(installation.dataFolder, 'VO9901', pool, true);
  const file = join(installation.folder, name);
  await writeSchoolKey(file, 'VO9901', keys);
  return file;
}

async function pseudonymise(
  path: string,
  keyFile: string,
  folder: string,
  options: { supplier?: string; period?: string; profile?: string } = {},
): Promise<PseudonymisedFile> {
  const { keys } = await readSchoolKey(keyFile, 'VO9901');
  const { profile, ...said } = options;
  return await pseudonymiseDelivery(
    path,
    { ...said, profile: profile === undefined ? undefined : readProfiles(profile)[0] },
    {
      keys,
      limits: { lineLength: 100_000, unpackedBytes: 4e9 },
      profiles: builtInProfiles(),
      folder,
      overwrite: false,
      leaveOutFaults: false,
      faultShare: 0.05,
      onFinding: (finding) => {
        throw new Error(`regel ${finding.line} ${finding.column}: ${finding.code}`);
      },
    },
  );
}

/** The pseudonym by the definition of it: HMAC-SHA-256 under a key of the secret, cut to 128 bits. */
function pseudonymOf(secret: string, name: string): string {
  const key = createHmac('sha256', Buffer.from(secret, 'hex'))
    .update('peildatum leerling 1')
    .digest();
  return createHmac('sha256', key).update(name).digest('hex').slice(0, 32);
}

describe('a delivery that was pseudonymised at the school', () => {
  let raw: Installation;
  let sealed: Installation;
  let keyFile: string;
  let example: string;
  let pseudonymised: PseudonymisedFile[];

  beforeAll(async () => {
    raw = await installWith(SECRET);
    sealed = await installWith(SECRET);
    keyFile = await schoolKeyOf(raw, 'VO9901.schoolsleutel');
    example = join(raw.folder, 'voorbeeld');
    await writeExample({ folder: example, seed: 7, size: 's' });
    const target = join(sealed.folder, 'gepseudonimiseerd');
    mkdirSync(target);
    pseudonymised = [];
    for (const name of readdirSync(example)) {
      const [kind = ''] = name.split(/[-.]/);
      const path = join(example, name);
      if (!PUPIL_KINDS.includes(kind)) copyFileSync(path, join(target, name));
      else pseudonymised.push(await pseudonymise(path, keyFile, target));
    }
    await raw.takeIn([example]);
    const { receipts } = await sealed.takeIn([target]);
    const faults = receipts.flatMap(({ findings }) =>
      findings.filter(({ level }) => level === 'fout'),
    );
    expect(faults).toEqual([]);
  });

  it('holds every row of the delivery that it was made of', () => {
    expect(pseudonymised.length).toBeGreaterThan(5);
    for (const { kind, file, rows, written, leftOut } of pseudonymised) {
      const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
      expect([kind, lines.length - 1, written, leftOut]).toEqual([kind, rows, rows, 0]);
    }
  });

  it('gives the same pseudonyms and the same rows as the raw one', async () => {
    for (const kind of new Set(pseudonymised.map((one) => one.kind))) {
      const rowsIn = async ({ poolOf }: Installation) =>
        (
          await poolOf('peildatum_etl').query<{ row: string }>(
            `select (to_jsonb(rij) - array['levering_id', 'id', 'regel', 'bekend_van', 'bekend_tot', 'geboorte_versleuteld'])::text as row
             from warehouse.${kind} rij order by row`,
          )
        ).rows.map(({ row }) => row);
      const [before, after] = [await rowsIn(raw), await rowsIn(sealed)];
      expect(before.length, kind).toBeGreaterThan(0);
      expect(before.join('\n'), kind).toContain('"leerling": "');
      expect(after, kind).toEqual(before);
    }
  });

  it('gives the same figures, to the last one', async () => {
    const figuresOf = async ({ dataFolder, poolOf }: Installation) => {
      const pool = poolOf('peildatum_etl');
      const pseudonymiser = await openPseudonymiser(dataFolder, 'VO9901', pool);
      return await exactFigures({
        pool,
        swv: 'VO9901',
        cut: '2024-12-31',
        pseudonymiser,
        threshold: 5,
      });
    };
    const before = await figuresOf(raw);
    expect(before.length).toBeGreaterThan(50);
    expect(await figuresOf(sealed)).toEqual(before);
  });

  it('holds no number and no date of birth of the raw one', () => {
    for (const { kind, file } of pseudonymised) {
      const before = readFileSync(join(example, basename(file)), 'utf8').replace(
        /[\uFEFF"\r]/g,
        '',
      );
      const [head = '', ...lines] = before.trimEnd().split('\n');
      const separator = head.includes(';') ? ';' : ',';
      const names = head.toLowerCase().split(separator);
      const valuesOf = (name: string) =>
        lines.map((line) => line.split(separator)[names.indexOf(name)] ?? '').filter(Boolean);
      const output = readFileSync(file, 'utf8');
      const numbers = valuesOf('leerling_id');
      expect(numbers.length, kind).toBeGreaterThan(0);
      for (const number of numbers) expect(output.includes(number), kind).toBe(false);
      const births = valuesOf('geboortedatum');
      expect(births.length > 0, kind).toBe(kind === 'inschrijvingen');
      for (const birth of births) {
        const dutch = /^(..)-(..)-(....)$/.exec(birth);
        const iso = dutch === null ? birth : `${dutch[3]}-${dutch[2]}-${dutch[1]}`;
        // of these pupils nothing else is that long ago, so that no other day is taken for one of birth
        expect(iso < '2017', birth).toBe(true);
        for (const written of [birth, iso]) expect(output.includes(written), kind).toBe(false);
      }
      // a pseudonym is hexadecimal and may hold nine digits in a row; what is left may not
      const bare = output.replace(/(?:ps|gd)1\.[0-9a-f]{8}\.[0-9a-f]{32}/g, '');
      expect(bare).not.toMatch(/(?<!\d)\d{8,9}(?!\d)/);
    }
  });
});

describe('pupils', () => {
  let installation: Installation;
  let keyFile: string;

  beforeAll(async () => {
    installation = await installWith(SECRET);
    keyFile = await schoolKeyOf(installation, 'school.sleutel');
    await installation.takeIn([writeFiles(installation.folder, 'registers', REGISTERS)]);
  });

  const takeIn = async (path: string) =>
    receiptOf(await installation.takeIn([path]), basename(path));
  const leerlingen = async (kind: string, supplier: string) =>
    (
      await installation.poolOf('peildatum_etl').query<{ hex: string }>(
        `select replace(k.leerling::text, '-', '') as hex from warehouse.${kind} k
         join audit.levering l on l.id = k.levering_id
         where k.bekend_tot is null and l.leverancier = $1 order by k.regel`,
        [supplier],
      )
    ).rows.map(({ hex }) => hex);
  const write = (name: string, files: Record<string, string | Buffer>) =>
    writeFiles(installation.folder, name, files);

  it('get the pseudonym of their number, a national one from anybody and an own one from the supplier', async () => {
    const numbers = [pupilNumber(1), 'L-1001', '777', pupilNumber(1).slice(1)];
    const folder = write('vrijstelling', {
      'vrijstellingen-alfa-2024.csv': csv(
        ['leerling_id', 'grond', 'van', 'gemeente'],
        numbers.map((number, at) => [number, '15', `2024-01-0${at + 1}`, '9801']),
      ),
    });
    const raw = join(folder, 'vrijstellingen-alfa-2024.csv');
    const { file } = await pseudonymise(raw, keyFile, join(folder, 'uit'));
    expect(basename(file)).toBe('vrijstellingen-alfa-2024.csv');
    const expected = [
      pseudonymOf(SECRET, `nationaal\0${numbers[0]}`),
      pseudonymOf(SECRET, 'eigen\0alfa\0L-1001'),
      pseudonymOf(SECRET, 'eigen\0alfa\x00777'),
      // without its first digit it is no national number any more
      pseudonymOf(SECRET, `eigen\0alfa\0${numbers[3]}`),
    ];
    const lines = readFileSync(file, 'utf8').split('\n').slice(1, 5);
    expect(lines.map((line) => line.split(';')[0]?.slice(13))).toEqual(expected);
    expect(await takeIn(file)).toMatchObject({ state: 'geladen', loaded: 4, supplier: 'alfa' });
    expect(await leerlingen('vrijstellingen', 'alfa')).toEqual(expected);
  });

  it('are linked when half of the rows came raw and half pseudonymised', async () => {
    const rows = enrolments(100, 10);
    const folder = write('half', {
      'inschrijvingen-beta-2023.csv': csv(ENROLLED, rows),
      'verzuimmeldingen-gemeente-2023.csv': csv(
        ['melding_id', 'leerling_id', 'gemeente', 'soort', 'begindatum'],
        rows.map(([number], at) => [`M${at}`, number ?? '', '9801', 'absoluut', '2024-02-01']),
      ),
    });
    const { file } = await pseudonymise(
      join(folder, 'inschrijvingen-beta-2023.csv'),
      keyFile,
      join(folder, 'uit'),
    );
    // the first five lines raw, the rest as the school wrote it, in one file
    const raw = readFileSync(join(folder, 'inschrijvingen-beta-2023.csv'), 'utf8').split('\n');
    const [header = '', ...sealed] = readFileSync(file, 'utf8').split('\n');
    const places = raw[0]?.split(';') ?? [];
    const asWritten = raw.slice(1, 6).map((line) => {
      const fields = line.split(';');
      return header
        .split(';')
        .map((name) => fields[places.indexOf(name)] ?? '')
        .join(';');
    });
    const mixed = write('gemengd', {
      'inschrijvingen-beta-2023.csv': `${[header, ...asWritten, ...sealed.slice(5, 10)].join('\n')}\n`,
    });
    const { receipts } = await installation.takeIn([
      mixed,
      join(folder, 'verzuimmeldingen-gemeente-2023.csv'),
    ]);
    expect(receipts.map(({ loaded, quarantined }) => [loaded, quarantined])).toEqual([
      [10, 0],
      [10, 0],
    ]);
    const expected = rows.map(([number]) => pseudonymOf(SECRET, `nationaal\0${number}`));
    expect(await leerlingen('inschrijvingen', 'beta')).toEqual(expected);
    expect(await leerlingen('verzuimmeldingen', 'gemeente')).toEqual(expected);
  });

  it('that were pseudonymised before are left as they are, and their dates of birth get a new seal', async () => {
    const folder = write('tweemaal', {
      'inschrijvingen-gamma-2023.csv': csv(ENROLLED, enrolments(200, 3)),
    });
    const once = await pseudonymise(
      join(folder, 'inschrijvingen-gamma-2023.csv'),
      keyFile,
      join(folder, 'een'),
    );
    const twice = await pseudonymise(once.file, keyFile, join(folder, 'twee'));
    const [first, second] = [once, twice].map(({ file }) => readFileSync(file, 'utf8'));
    const bare = (text = '') => text.replace(/gd1\.[0-9a-f.]+/g, 'gd1');
    expect(second).not.toBe(first);
    expect(bare(second)).toBe(bare(first));
  });

  it('of another key are refused row by row, by name', async () => {
    const other = await installWith(OTHER_SECRET);
    const otherKey = await schoolKeyOf(other, 'ander.sleutel');
    const folder = write('ander', {
      'inschrijvingen-delta-2023.csv': csv(ENROLLED, enrolments(300, 2)),
      'inschrijvingen-epsilon-2023.csv': csv(ENROLLED, enrolments(310, 60)),
    });
    const wrong = await pseudonymise(
      join(folder, 'inschrijvingen-delta-2023.csv'),
      otherKey,
      join(folder, 'fout'),
    );
    const refused = await takeIn(wrong.file);
    expect(refused).toMatchObject({ state: 'geweigerd', refusal: { code: 'te_veel_fouten' } });
    expect(refused.findings.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'geboortedatum', 'sleutel_anders'],
      [2, 'leerling_id', 'sleutel_anders'],
      [3, 'geboortedatum', 'sleutel_anders'],
      [3, 'leerling_id', 'sleutel_anders'],
    ]);
    const good = await pseudonymise(
      join(folder, 'inschrijvingen-epsilon-2023.csv'),
      keyFile,
      join(folder, 'goed'),
    );
    const lines = readFileSync(good.file, 'utf8').split('\n');
    const foreign = readFileSync(wrong.file, 'utf8').split('\n')[1] ?? '';
    lines[1] = foreign;
    // a pseudonym that lost its end, and a birth that lost a digit
    lines[2] = (lines[2] ?? '').replace(/(ps1\.[0-9a-f]{8}\.)[0-9a-f]+/, '$1abc');
    lines[3] = (lines[3] ?? '').replace(/(gd1\.[0-9a-f]{8}\.)[0-9a-f]+/, `$1${'0'.repeat(32)}`);
    const mended = write('beschadigd', { 'inschrijvingen-epsilon-2023.csv': lines.join('\n') });
    const receipt = await takeIn(join(mended, 'inschrijvingen-epsilon-2023.csv'));
    expect(receipt).toMatchObject({ state: 'geladen', loaded: 57, quarantined: 3 });
    expect(receipt.findings.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'geboortedatum', 'sleutel_anders'],
      [2, 'leerling_id', 'sleutel_anders'],
      [3, 'leerling_id', 'pseudoniem_onjuist'],
      [4, 'geboortedatum', 'pseudoniem_onjuist'],
    ]);
  });

  it('are as old as they are: the rule on age looks under the seal', async () => {
    const rows = enrolments(400, 25);
    const birthday = ENROLLED.indexOf('geboortedatum');
    const folder = write('oud', { 'inschrijvingen-zeta-2023.csv': csv(ENROLLED, rows) });
    const { file } = await pseudonymise(
      join(folder, 'inschrijvingen-zeta-2023.csv'),
      keyFile,
      join(folder, 'uit'),
    );
    // born on 5 May 2009: no two years old when the row begins in 2011
    const text = readFileSync(file, 'utf8').split('\n');
    text[7] = (text[7] ?? '').replace('2023-08-01', '2011-08-01');
    expect(rows[6]?.[birthday]).toBe('2009-05-05');
    const younger = write('jong', { 'inschrijvingen-zeta-2023.csv': text.join('\n') });
    const receipt = await takeIn(join(younger, 'inschrijvingen-zeta-2023.csv'));
    expect(receipt).toMatchObject({ loaded: 24, quarantined: 1 });
    expect(receipt.findings.filter(({ level }) => level === 'fout')).toMatchObject([
      { line: 8, code: 'leeftijd_buiten_bereik' },
    ]);
  });

  it('come out of a workbook, a packed file and an export with a profile as well', async () => {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet('blad');
    sheet.addRow(['Leerlingnr', 'Naam', 'Grond', 'Vanaf', 'Gemeente']);
    sheet.addRow(['K-5001', 'Verzonnen Een', 'a', new Date('2024-03-04'), 9801]);
    sheet.addRow([Number(pupilNumber(500)), 'Verzonnen Twee', 'b', new Date('2024-03-05'), 9801]);
    const profile = [
      'profiel: vrijstelling-verzonnen',
      'versie: 1',
      'naam: Verzonnen',
      'omschrijving: Verzonnen export.',
      'soort: vrijstellingen',
      'bestand: vrijstellingenlijst*.xlsx',
      'kolommen:',
      '  leerling_id: { uit: Leerlingnr }',
      '  grond: { uit: Grond, codes: { a: "15", b: "5a" } }',
      '  van: { uit: Vanaf }',
      '  gemeente: { uit: Gemeente }',
      'weglaten: [Naam]',
    ].join('\n');
    const folder = write('dragers', {
      'vrijstellingenlijst maart.xlsx': Buffer.from(await workbook.xlsx.writeBuffer()),
      'profiel.yaml': profile,
      'vrijstellingen-eta-2024.csv.gz': gzipSync(
        csv(
          ['leerling_id', 'grond', 'van', 'gemeente'],
          [[pupilNumber(501), '15', '05-03-2024', '363']],
        ),
      ),
    });
    const fromWorkbook = await pseudonymise(
      join(folder, 'vrijstellingenlijst maart.xlsx'),
      keyFile,
      join(folder, 'uit'),
      { profile: join(folder, 'profiel.yaml'), supplier: 'theta' },
    );
    const [header, ...lines] = readFileSync(fromWorkbook.file, 'utf8').trimEnd().split('\n');
    expect(basename(fromWorkbook.file)).toBe('vrijstellingen-theta-2024-03-04..2024-03-05.csv');
    expect(header).toBe('leerling_id;grond;van;tot;gemeente');
    expect(lines.map((line) => line.split(';').slice(1).join(';'))).toEqual([
      '15;2024-03-04;;9801',
      '5a;2024-03-05;;9801',
    ]);
    expect(lines.map((line) => line.slice(13, 45))).toEqual([
      pseudonymOf(SECRET, 'eigen\0theta\0K-5001'),
      pseudonymOf(SECRET, `nationaal\0${pupilNumber(500)}`),
    ]);
    expect(await takeIn(fromWorkbook.file)).toMatchObject({
      state: 'geladen',
      loaded: 2,
      period: '2024-03-04..2024-03-05',
    });
    const fromGzip = await pseudonymise(
      join(folder, 'vrijstellingen-eta-2024.csv.gz'),
      keyFile,
      join(folder, 'uit'),
    );
    expect(basename(fromGzip.file)).toBe('vrijstellingen-eta-2024.csv');
    expect(readFileSync(fromGzip.file, 'utf8')).toMatch(
      /\nps1\.[0-9a-f]{8}\.[0-9a-f]{32};15;2024-03-05;;0363\n$/,
    );
  });
});

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
