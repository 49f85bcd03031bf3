import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  exactFigures,
  openPseudonymiser,
  type PseudonymisedFile,
  writeExample,
} from '@peildatum/etl';
import { SOURCES } from '@peildatum/schema';
import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Installation, receiptOf } from './setup/installation.js';
import { ENROLLED, enrolments } from './setup/intake.js';
import { csv, pupilNumber, REGISTERS, writeFiles } from './setup/made-up.js';
import {
  installWith,
  OTHER_SECRET,
  pseudonymise,
  pseudonymOf,
  SECRET,
  schoolKeyOf,
} from './setup/school.js';

const PUPIL_KINDS = SOURCES.filter(
  ({ format, columns }) => format === 'contract' && columns.leerling_id !== undefined,
).map(({ kind }) => kind);

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
