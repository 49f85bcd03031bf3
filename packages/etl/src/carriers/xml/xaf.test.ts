import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detectXml } from './detect-xml.js';
import { readXaf } from './xaf.js';

const LIMITS = { lineLength: 100_000, unpackedBytes: 1e9 };
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xaf-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const XAF = 'http://www.auditfiles.nl/XAF/3.2';
type Line = readonly [account: string, amount: string, side: string, more?: string];

const controls = (count: number | string, debit: string, credit: string): string =>
  `<linesCount>${count}</linesCount><totalDebit>${debit}</totalDebit><totalCredit>${credit}</totalCredit>`;
const lines = (element: string, all: readonly Line[]): string =>
  all
    .map(
      ([account, amount, side, more = ''], at) =>
        `<${element}><nr>${at + 1}</nr><accID>${account}</accID><desc>aan J. Verzonnenaar</desc><amnt>${amount}</amnt><amntTp>${side}</amntTp>${more}</${element}>`,
    )
    .join('\n');
const booking = (nr: string, all: readonly Line[]): string =>
  `<transaction><nr>${nr}</nr><desc>salaris Verzonnenaar</desc><periodNumber>3</periodNumber><trDt>2023-03-04</trDt><amnt>999</amnt>\n${lines('trLine', all)}</transaction>`;

interface Made {
  readonly uri?: string;
  readonly currency?: string;
  readonly opening?: string;
  readonly controls?: string;
  readonly bookings?: string;
  readonly accounts?: string;
}

const OPENED = controls(2, '500.00', '500.00');
function ledger(made: Made = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<auditfile xmlns="${made.uri ?? XAF}">
<header><fiscalYear>2023</fiscalYear><startDate>2023-01-01</startDate><endDate>2023-12-31</endDate><curCode>${made.currency ?? 'EUR'}</curCode></header>
<company><companyName>Swv</companyName>
<customersSuppliers><customerSupplier><custSupName>J. Verzonnenaar</custSupName></customerSupplier></customersSuppliers>
<generalLedger>
<ledgerAccount><accID>1000</accID><accDesc>Bank</accDesc><accTp>B</accTp><leadCode>10</leadCode><leadReference>BLimBanRba</leadReference></ledgerAccount>
<ledgerAccount><accID>4100</accID><accDesc>R/c Verzonnenaar</accDesc><accTp>P</accTp><taxonomy><taxoRef>rgs</taxoRef><entryPoint><conceptRef>rgs:WPerLesLon</conceptRef></entryPoint></taxonomy></ledgerAccount>
${made.accounts ?? ''}</generalLedger>
<openingBalance><opBalDate>2023-01-01Z</opBalDate>${made.opening ?? OPENED}
${lines('obLine', [
  ['1000', '500.00', 'D'],
  ['0500', '500.00', 'C'],
])}
<obSubledgers><obSubledger>${controls(1, '7', '7')}<obSbLine><nr>1</nr><amnt>7</amnt></obSbLine></obSubledger></obSubledgers></openingBalance>
<transactions>${made.controls ?? controls(2, '100.00', '100.00')}
<journal><jrnID>MEM</jrnID><desc>memoriaal</desc>
${
  made.bookings ??
  booking('1', [
    [
      '4100',
      '100.00',
      'D',
      '<costID>P1</costID><projID>Q</projID><currency><amnt>3</amnt></currency>',
    ],
    ['1000', '100', 'C'],
  ])
}
</journal></transactions></company></auditfile>`;
}

type Row = Readonly<Record<string, string | number>>;

async function read(content: string | Buffer): Promise<Row[]> {
  const path = join(folder, `${Math.random()}.xaf`);
  writeFileSync(path, content);
  const rows: Row[] = [];
  let header: readonly string[] = [];
  const records = readXaf(path, LIMITS, (fields, line) => {
    if (header.length === 0) header = fields;
    else
      rows.push({
        ...Object.fromEntries(header.map((name, at) => [name, fields[at] ?? ''])),
        line,
      });
  });
  for await (const _ of records);
  return rows;
}

describe('a ledger', () => {
  it('gives its opening balance and its lines, signed, with what the chart of accounts says', async () => {
    const rows = await read(ledger());
    const { line: _, ...first } = rows[0] ?? {};
    expect(first).toEqual({
      boekjaar: '2023',
      soort: 'beginbalans',
      dagboek: '',
      boeking: '',
      boekregel: '1',
      datum: '2023-01-01',
      periode: '',
      rekening: '1000',
      rekeningsoort: 'B',
      leadcode: '10',
      rgs: 'BLimBanRba',
      kostenplaats: '',
      kostendrager: '',
      bedrag: '500.00',
    });
    expect(rows[1]).toMatchObject({ rekening: '0500', rekeningsoort: '', bedrag: '-500.00' });
    expect(rows[2]).toMatchObject({
      soort: 'boeking',
      dagboek: 'MEM',
      boeking: '1',
      boekregel: '1',
      datum: '2023-03-04',
      periode: '3',
      rekeningsoort: 'P',
      rgs: 'WPerLesLon',
      kostenplaats: 'P1',
      kostendrager: 'Q',
      bedrag: '100.00',
    });
    expect(rows[3]).toMatchObject({ rekening: '1000', kostenplaats: '', bedrag: '-100.00' });
    expect(rows.map(({ line }) => line)).toEqual([11, 12, 17, 18]);
    expect(JSON.stringify(rows)).not.toContain('Verzonnenaar');
  });

  it('on one line gives every record a line of its own', async () => {
    const rows = await read(ledger().replaceAll('\n', ''));
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
  });

  it.each(['Jan Jansen 03-05-2010', 'Jansen-3-5-2010', '999990007', 'x'.repeat(21)])(
    'gives no project that is no code, and leaves the cost centre to the check of its column: %s',
    async (text) => {
      const rows = await read(ledger().replace('>Q<', `>${text}<`).replace('>P1<', `>${text}<`));
      expect(rows[2]).toMatchObject({ kostenplaats: text, kostendrager: '' });
    },
  );

  it('takes a negative amount as a correction of its own side', async () => {
    const bookings = booking('1', [
      ['4100', '-40.00', 'D'],
      ['1000', '-39.90', 'C'],
      ['1000', '-0.1', 'C'],
    ]);
    const rows = await read(ledger({ controls: controls(3, '-40.00', '-40.00'), bookings }));
    expect(rows.slice(2).map(({ bedrag }) => bedrag)).toEqual(['-40.00', '39.90', '0.10']);
  });

  it('is exact where binary fractions are not', async () => {
    const many = Array.from({ length: 1000 }, (): Line => ['4100', '0.10', 'D']);
    const bookings = booking('1', [...many, ['1000', '100.000', 'C']]);
    expect(await read(ledger({ controls: controls(1001, '100', '100.0'), bookings }))).toHaveLength(
      1003,
    );
    const large = '99999999999999999.99';
    const huge = booking('1', [
      ['4100', large, 'D'],
      ['1000', large, 'C'],
    ]);
    await expect(
      read(ledger({ controls: controls(2, large, '99999999999999999.98'), bookings: huge })),
    ).rejects.toThrow('totalCredit: verwacht 99999999999999999,98, gevonden 99999999999999999,99');
  });

  it.each<[string, Made, RegExp]>([
    [
      'linesCount',
      { controls: controls(3, '100', '100') },
      /transactions\/linesCount: verwacht 3, gevonden 2\./,
    ],
    [
      'totalDebit',
      { controls: controls(2, '90', '100') },
      /totalDebit: verwacht 90,00, gevonden 100,00\./,
    ],
    ['the opening balance', { opening: controls(2, '500', '400') }, /openingBalance\/totalCredit/],
  ])('that does not meet its own control totals is refused: %s', async (_, made, says) => {
    const refused = await read(ledger(made)).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'xaf_controletotaal',
      message: expect.stringMatching(says),
    });
  });

  it('of which a transaction does not balance is refused, and says which', async () => {
    const bookings = Array.from({ length: 12 }, (_, at) =>
      booking(`N${at}`, [
        ['4100', '1.00', 'D'],
        ['1000', '1.01', 'C'],
      ]),
    ).join('');
    const refused = await read(
      ledger({ controls: controls(24, '12.00', '12.12'), bookings }),
    ).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'xaf_uit_balans',
      message: expect.stringContaining('Het zijn er 12: MEM/N0, MEM/N1,'),
    });
    expect(String(refused)).toContain('MEM/N9 en andere.');
  });

  it('does not repeat a number that may be a pupil\u2019s', async () => {
    const bookings = booking('999990019', [['4100', '1.00', 'D']]);
    const refused = read(ledger({ controls: controls(1, '1.00', '0'), bookings }));
    await expect(refused).rejects.toThrow('Het zijn er 1: regel 16.');
  });

  it.each<[string, Made, string]>([
    ['3.1', { uri: 'http://www.auditfiles.nl/XAF/3.1' }, 'xaf_versie'],
    [
      '4.0',
      {
        uri: 'http://www.odb.belastingdienst.nl/Belastingdienst/BCPP/1.1/structures/XmlauditfileXAF_4.0',
      },
      'xaf_versie',
    ],
    ['in dollars', { currency: 'USD' }, 'xaf_munt'],
    ['without control totals', { controls: '' }, 'xaf_onvolledig'],
    ['with control totals that are none', { controls: controls('2x', '1', '1') }, 'xaf_onvolledig'],
    [
      'with an amount that is none',
      { bookings: booking('1', [['4100', '1,00', 'D']]) },
      'xaf_onvolledig',
    ],
    ['with half cents', { bookings: booking('1', [['4100', '1.005', 'D']]) }, 'xaf_onvolledig'],
    [
      'with a side that is none',
      { bookings: booking('1', [['4100', '1.00', 'X']]) },
      'xaf_onvolledig',
    ],
    [
      'with an account of two kinds',
      { accounts: '<ledgerAccount><accID>1000</accID><accTp>P</accTp></ledgerAccount>' },
      'xaf_onvolledig',
    ],
  ])('is refused: %s', async (_, made, code) => {
    await expect(read(ledger(made))).rejects.toMatchObject({ name: 'Fault', code });
  });

  it('that is a bomb of entities, or is cut off, is refused', async () => {
    const bomb = ledger().replace(
      '<auditfile',
      '<!DOCTYPE auditfile [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><auditfile',
    );
    await expect(read(bomb.replace('>Swv<', '>&b;<'))).rejects.toMatchObject({
      code: 'xml_doctype',
    });
    const whole = ledger();
    for (const share of [0.3, 0.8, 0.99]) {
      await expect(read(whole.slice(0, whole.length * share))).rejects.toMatchObject({
        code: 'bestand_afgebroken',
      });
    }
  });

  it('may be in ISO-8859-1, without transactions, and in a prefix', async () => {
    const latin = ledger().replace('UTF-8', 'ISO-8859-1').replace('>P1<', '>Caf\u00e9<');
    expect((await read(Buffer.from(latin, 'latin1')))[2]?.kostenplaats).toBe('Café');
    const empty = `<x:auditfile xmlns:x="${XAF}"><x:company/></x:auditfile>`;
    expect(await read(empty)).toEqual([]);
  });
});

describe('the kind of an XML file', () => {
  async function detect(content: string): Promise<string> {
    const path = join(folder, `${Math.random()}.xml`);
    writeFileSync(path, content);
    return detectXml(path);
  }

  it('is known by its root, however long and broken the rest may be', async () => {
    expect(await detect(ledger())).toBe('xaf');
    const oso = '<dossier xmlns="http://www.edustandaard.nl/oso_gegevensset/2019/dossier">';
    expect(await detect(`<!-- x -->\n${oso}${'x'.repeat(1e6)}<<<`)).toBe('oso');
  });

  it.each([
    ['<html/>', 'xml_onbekend'],
    ['<dossier/>', 'xml_onbekend'],
    ['<auditfile/>', 'xaf_versie'],
    ['geen xml', 'xml_onleesbaar'],
    ['', 'bestand_leeg'],
    ['<!DOCTYPE auditfile SYSTEM "x"><auditfile/>', 'xml_doctype'],
  ])('is a fault when we do not read it: %s', async (content, code) => {
    await expect(detect(content)).rejects.toMatchObject({ code });
  });

  it('says which version was found', async () => {
    const four = `<auditfile xmlns="http://www.odb.belastingdienst.nl/Belastingdienst/BCPP/1.1/structures/XmlauditfileXAF_4.0"/>`;
    await expect(detect(four)).rejects.toThrow(/Gevonden: 4\.0\..*3\.2/);
  });
});
