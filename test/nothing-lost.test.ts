import { gzipSync } from 'node:zlib';
import {
  builtInProfiles,
  openPseudonymiser,
  type Receipt,
  readProfiles,
  takeIn,
} from '@peildatum/etl';
import { beforeAll, describe, expect, it } from 'vitest';
import { goodWorkbook, packed, SHEET } from './mutation/base-xlsx.js';
import { OSO_BASE, XAF_BASE } from './mutation/base-xml.js';
import { type Installation, install, TODAY } from './setup/installation.js';
import { csv, pupilNumber, REGISTERS, writeFiles } from './setup/made-up.js';

/** What damaged files showed: each of these was once read wrong, in silence or for ever. */
describe('nothing is lost in silence', () => {
  let installation = {} as Installation;
  let swvNumber = 8700;

  beforeAll(async () => {
    installation = await install();
  });

  /** Takes one file in under an swv of its own; gives its receipt and the swv. */
  async function take(file: string, content: string | Buffer, profile?: string) {
    const swv = `VO${swvNumber}`;
    swvNumber += 1;
    const pool = installation.poolOf('peildatum_etl');
    const folder = writeFiles(installation.folder, swv, {
      ...REGISTERS,
      [file]: content,
      ...(profile === undefined ? {} : { 'profielen/eigen.yaml': profile }),
    });
    const own = profile === undefined ? [] : readProfiles(`${folder}/profielen`);
    const { receipts } = await takeIn(
      [...Object.keys(REGISTERS), file].map((name) => `${folder}/${name}`),
      {},
      {
        swv,
        pool,
        pseudonymiser: await openPseudonymiser(installation.dataFolder, swv, pool, true),
        faultShare: 0.5,
        limits: { lineLength: 100_000, unpackedBytes: 1e9 },
        profiles: [...own, ...builtInProfiles()],
        today: TODAY,
      },
    );
    return { swv, receipt: receipts.at(-1) as Receipt };
  }

  const head = 'leerling_id;grond;van;gemeente\n';
  const rows = (from: number) =>
    Array.from({ length: 20 }, (_, at) => `K${from + at};15;2024-01-01;9801\n`).join('');

  it('of a compressed file of which the head of the second member is damaged', async () => {
    const first = gzipSync(head + rows(0));
    const second = gzipSync(rows(100));
    const both = await take('vrijstellingen-a.csv.gz', Buffer.concat([first, second]));
    expect(both.receipt).toMatchObject({ state: 'geladen', loaded: 40 });
    const damaged = Buffer.from(second);
    damaged[0] = 0;
    const tails = [damaged, Buffer.concat([Buffer.alloc(700), second]), Buffer.from('\0x')];
    for (const tail of tails) {
      const { receipt } = await take('vrijstellingen-a.csv.gz', Buffer.concat([first, tail]));
      expect(receipt.refusal?.code).toBe('bestand_afgebroken');
    }
    const filled = await take(
      'vrijstellingen-a.csv.gz',
      Buffer.concat([first, Buffer.alloc(9999)]),
    );
    expect(filled.receipt).toMatchObject({ state: 'geladen', loaded: 20 });
  });

  it('of a column that is made of two, whatever stands in them', async () => {
    const profile = [
      'profiel: eigen',
      'versie: 1',
      'naam: Eigen',
      'omschrijving: Eigen export.',
      'soort: verplichtingen',
      'bestand: eigen*.csv',
      'leverancier: eigen',
      'kolommen:',
      '  verplichting_id: { samen: [Deel een, Deel twee] }',
      '  soort: { vast: subsidie }',
      '  bevoegd_gezag: { uit: Gezag }',
      '  van: { uit: Van }',
      '  tot: { uit: Tot }',
      '  basisbedrag: { uit: Bedrag }',
    ].join('\n');
    const line = (one: string, two: string) => [one, two, '99001', '2024-01-01', '2024-12-31', '5'];
    // the mark that once stood between the two, in one of them
    const mark = String.fromCharCode(31);
    const { receipt, swv } = await take(
      'eigen.csv',
      csv(
        ['Deel een', 'Deel twee', 'Gezag', 'Van', 'Tot', 'Bedrag'],
        [
          ...Array.from({ length: 20 }, (_, at) => line(`A${at}`, 'x')),
          line('P', `Q${mark}R`),
          line(`P${mark}Q`, 'R'),
          line('P', 'Q'),
        ],
      ),
      profile,
    );
    expect(receipt).toMatchObject({ rows: 23, loaded: 21, quarantined: 2 });
    const { rows: found } = await installation
      .poolOf('peildatum_etl')
      .query(
        "select verplichting_id as id from warehouse.verplichtingen where swv = $1 and verplichting_id like 'P%'",
        [swv],
      );
    expect(found).toEqual([{ id: 'P-Q' }]);
  });

  it('of a workbook with a title above its header, whatever the width of that title', async () => {
    const profile = [
      'profiel: map',
      'versie: 1',
      'naam: Map',
      'omschrijving: Werkmap met een titel.',
      'soort: inschrijvingen',
      'bestand: map*.xlsx',
      'leverancier: map',
      'kopregel: 3',
      'kolommen:',
      ...['leerling_id', 'vestiging', 'onderwijssoort', 'leerjaar', 'begindatum', 'einddatum'].map(
        (name) => `  ${name}: { uit: ${name} }`,
      ),
      '  geboortedatum: { uit: geboortedatum }',
      '  bekostigd: { uit: bekostigd }',
    ].join('\n');
    for (const cells of [1, 12]) {
      const title = Array.from({ length: cells }, () => '<c t="str"><v>titel</v></c>').join('');
      const workbook = new Map(goodWorkbook());
      const sheet = workbook.get(SHEET) ?? '';
      const lower = sheet
        .replace(
          / r="([A-Z])?(\d+)"/g,
          (_, letter = '', row: string) => ` r="${letter}${Number(row) + 2}"`,
        )
        .replace('<sheetData>', `<sheetData><row r="1">${title}</row>`)
        // the last cell of a row is left out when it is empty
        .replace(/<c r="H4".*?<\/c>/, '');
      workbook.set(SHEET, lower);
      const { receipt } = await take('map.xlsx', packed(workbook), profile);
      expect(receipt).toMatchObject({ state: 'geladen', rows: 40, loaded: 40, quarantined: 0 });
    }
  });

  it('of a header of which a quote stays open: the file is broken off, not empty', async () => {
    const { receipt } = await take(
      'vrijstellingen-a.csv',
      `leerling_id;"grond;van;gemeente\n${rows(0)}`,
    );
    expect(receipt.refusal?.code).toBe('bestand_afgebroken');
  });

  it('and no name of a pupil is said when a row stands in the header', async () => {
    const names = 'TLV-nummer;Leerlingsleutel;Achternaam;Datum aanvraag;Besluit;Route;Verlenging';
    const row = `T1;${pupilNumber(3)};Verzonnenaar;01-02-2024;Aangevraagd;Route A;nee`;
    for (const text of [
      `${names}${row}\n${row}\n`,
      `${names};"Kleur\n${row};Quirijn"\n${row}\n`,
      `${names.replace('Besluit', 'Quirijn')}\n${row}\n`,
      `${row}\n${row}\n`,
    ]) {
      const { receipt } = await take('kindkans-tlv.csv', text);
      expect(receipt.state).toBe('geweigerd');
      expect(JSON.stringify(receipt)).not.toMatch(
        new RegExp(`Verzonnenaar|Quirijn|${pupilNumber(3)}`),
      );
    }
    const { receipt } = await take('kindkans-tlv.csv', `${names};Kleur\n${row};rood\n`);
    expect(receipt.refusal?.message).toContain('Kolom: Kleur.');
  });

  it('and no name that stands where a school, a day or a year should is kept as the supplier or the period', async () => {
    const dossier = OSO_BASE.content
      .toString()
      .replace('<brincode>99AA', '<brincode>Verzonnenaar')
      .replace('<datum>2024-02-03', '<datum>Quirijn');
    const oso = await take('dossier.xml', dossier);
    expect(oso.receipt).toMatchObject({ state: 'geweigerd', supplier: 'onbekend' });
    const book = XAF_BASE.content
      .toString()
      .replace('<fiscalYear>2023', '<fiscalYear>Verzonnenaar');
    const xaf = await take('grootboek.xaf', book);
    expect(xaf.receipt).toMatchObject({ state: 'geweigerd', supplier: 'onbekend' });
    const { rows: kept } = await installation
      .poolOf('peildatum_etl')
      .query("select from audit.levering l where l::text ~ 'Verzonnenaar|Quirijn'");
    expect(kept).toEqual([]);
  });

  it.each([
    [
      'a header of thousands of names',
      'vrijstellingen-a.csv',
      () =>
        `${head.trim()};${Array.from({ length: 16_000 }, (_, at) => `k${at.toString(36)}`).join(';')}\n${rows(0)}`,
    ],
    [
      'a code of one endless word in a ledger',
      'grootboek.xaf',
      () => XAF_BASE.content.toString().replace('rgs:WPerLesLon', `${'a'.repeat(99_000)}:`),
    ],
    [
      'a format of brackets in a workbook',
      'inschrijvingen-map.xlsx',
      () => {
        const styles = 'xl/styles.xml';
        const text = goodWorkbook().get(styles) ?? '';
        return packed(
          new Map([
            ...goodWorkbook(),
            [styles, text.replace('dd\\-mm\\-yyyy;@', '['.repeat(99_000))],
          ]),
        );
      },
    ],
    [
      'a field of quotes',
      'vrijstellingen-a.csv',
      () => head + `${' '.repeat(49_000)}x${'"'.repeat(49_000)};15;2024-01-01;1\n`.repeat(20),
    ],
  ])('and no file takes for ever: %s', async (_, file, content) => {
    const { receipt } = await take(file, content());
    expect(receipt.seconds).toBeLessThan(3);
    expect(JSON.stringify(receipt.refusal ?? '').length).toBeLessThan(5000);
  });
});
