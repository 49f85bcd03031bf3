import { deflateRawSync } from 'node:zlib';
import {
  BOOK,
  BOOK_RELATIONS,
  goodWorkbook,
  packed,
  partsOf,
  SHEET,
  STRINGS,
  STYLES,
  type Workbook,
} from './base-xlsx.js';
import { BYTE_DAMAGE, type Damage } from './byte-damage.js';
import type { Dice } from './dice.js';
import { ODD_TEXTS } from './odd-texts.js';
import { escaped, XML_DAMAGE } from './xml-damage.js';
import { type Lie, largeSizes, type Part, writeZip } from './zip-writer.js';

type Made = (dice: Dice) => Buffer;

const NAMES = [...goodWorkbook().keys()];

/** Changes one part of the good workbook. */
function withPart(name: string, change: (content: string, dice: Dice) => string): Made {
  return (dice) => {
    const workbook: Workbook = new Map(
      [...goodWorkbook()].map(([one, content]) => [
        one,
        one === name ? change(content, dice) : content,
      ]),
    );
    return packed(workbook);
  };
}

/** Changes a cell behind the header. */
function withCell(change: (dice: Dice) => string): Made {
  return withPart(SHEET, (content, dice) => {
    const cells = [...content.matchAll(/<c [^>]*?(?:\/>|>.*?<\/c>)/g)].slice(8);
    const { index, 0: cell } = dice.pick(cells);
    const place = /r="[A-Z]+\d+"/.exec(cell)?.[0] ?? '';
    const made = change(dice).replace('PLACE', place);
    return content.slice(0, index) + made + content.slice(index + cell.length);
  });
}

const inRow = (change: (row: string, dice: Dice) => string): Made =>
  withPart(SHEET, (content, dice) => {
    const rows = [...content.matchAll(/<row .*?<\/row>/gs)];
    const { index, 0: row } = dice.pick(rows);
    return content.slice(0, index) + change(row, dice) + content.slice(index + row.length);
  });

/** Tells a lie about one part. */
function lying(lie: (part: Part, dice: Dice) => Lie): Made {
  return (dice) => {
    const of = dice.pick(NAMES);
    return writeZip(
      partsOf(goodWorkbook()).map((part) =>
        part.name === of ? { ...part, lie: lie(part, dice) } : part,
      ),
    );
  };
}

const WRONG_STRINGS = ['-1', '99999', '1.5', '1e3', '', ' ', 'x', '4294967296', '__proto__'];
const WRONG_PLACES = ['A0', 'ZZZZ9', 'XFD2', 'XFE2', '1', '', 'é1', 'A99999999999', 'AAAAAAAAAA1'];
const WRONG_NUMBERS = [
  '1e400',
  '-5',
  '2958466',
  '60',
  '0',
  '0.5',
  '45139.75',
  '1e-9',
  '9'.repeat(400),
];

/** Damage to a workbook: to the zip, to what stands in it, and to cells that are well written but wrong. */
export const XLSX_DAMAGE: Readonly<Record<string, Made>> = {
  ...Object.fromEntries(
    Object.entries(BYTE_DAMAGE).map(([name, damage]): [string, Made] => [
      `${name}, of the zip`,
      (dice) => damage(packed(goodWorkbook()), dice),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(XML_DAMAGE).map(([name, damage]): [string, Made] => [
      `${name}, in a part`,
      (dice) => {
        const of = dice.pick([...NAMES, SHEET, SHEET, STRINGS, STYLES]);
        return packedWith(of, (content) => damage(content, dice));
      },
    ]),
  ),
  'bytes of the directory flip': (dice) => {
    const zip = packed(goodWorkbook());
    const start = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    for (let times = dice.between(1, 4); times > 0; times -= 1) {
      zip[dice.between(start, zip.length - 1)] = dice.below(256);
    }
    return zip;
  },
  'bytes of a head flip': (dice) => {
    const zip = packed(goodWorkbook());
    const at = zip.indexOf(Buffer.from('PK\x03\x04', 'latin1'), dice.below(zip.length / 2));
    zip[Math.max(0, at) + dice.below(30)] = dice.below(256);
    return zip;
  },
  'a checksum is wrong': lying(({ content }) => ({ crc: content.length })),
  'a size is wrong': lying(({ content }, dice) => ({
    size: dice.pick([0, 1, content.length * 9]),
  })),
  'a packed size is wrong': lying((_, dice) => ({
    packedSize: dice.pick([0, 1, 7, 100_000, 0xfffffffe]),
  })),
  'a place is wrong': lying((_, dice) => ({ offset: dice.pick([1, 77, 500_000, 0xfffffffe]) })),
  'a part says that it is packed otherwise': lying((_, dice) => ({
    method: dice.pick([0, 1, 9, 12, 14, 93, 95, 99]),
  })),
  'a part says that it has a password': lying(() => ({ flags: 1 })),
  'the head of a part has another name': lying((_, dice) => ({
    localName: dice.pick(['', 'x', '../../../etc/passwd', 'x'.repeat(60_000)]),
  })),
  'a part of many gigabytes': lying((_, dice) => {
    const sizes = [0x1fffffffffffffn, 0xffffffffffffffffn, 0x7fffffffffffffffn, 1n << 40n];
    return {
      packedSize: 0xffffffff,
      size: 0xffffffff,
      extra: largeSizes(dice.pick(sizes), dice.pick(sizes)),
    };
  }),
  'a part that begins very far away': lying((_, dice) => ({
    offset: 0xffffffff,
    extra: largeSizes(dice.pick([0x1fffffffffffffn, 0xffffffffffffffffn, 1n << 40n])),
  })),
  'the packed bytes of a part are damaged': lying(({ content }, dice) => ({
    packed: dice.pick(Object.values(BYTE_DAMAGE))(deflateRawSync(content), dice),
  })),
  'a part is missing': (dice) => {
    const of = dice.pick(NAMES);
    return writeZip(partsOf(goodWorkbook()).filter(({ name }) => name !== of));
  },
  'a part stands in it twice': (dice) => {
    const parts = partsOf(goodWorkbook());
    const one = dice.pick(parts);
    return writeZip([...parts, dice.chance(0.5) ? one : { ...one, content: Buffer.alloc(0) }]);
  },
  'a part has a strange name': (dice) => {
    const of = dice.pick(NAMES);
    const names = [
      '/x/../y',
      '..\\..\\x',
      `é${of}`,
      of.toUpperCase(),
      `/${of}`,
      '',
      'x'.repeat(9999),
    ];
    const name = dice.pick(names);
    return writeZip(
      partsOf(goodWorkbook()).map((part) => (part.name === of ? { ...part, name } : part)),
    );
  },
  'thousands of parts': () =>
    writeZip([
      ...Array.from({ length: 10_001 }, (_, at) => ({ name: `x${at}`, content: Buffer.alloc(0) })),
      ...partsOf(goodWorkbook()),
    ]),
  'a comment stands at the end': (dice) =>
    writeZip(partsOf(goodWorkbook()), 'PK\x05\x06'.repeat(dice.between(1, 900))),
  'a bomb': (dice) =>
    packedWith(dice.pick([SHEET, STRINGS, STYLES, BOOK]), (content) => {
      const filling = dice.pick([
        ' ',
        '<si><t/></si>',
        '<xf numFmtId="1"/>',
        '<row/>',
        '<c/>',
        'x',
      ]);
      const at = content.lastIndexOf('</');
      const times = Math.ceil(9_000_000 / filling.length);
      return content.slice(0, at) + filling.repeat(times) + content.slice(at);
    }),
  'a cell refers to a text that is not there': withCell(
    (dice) => `<c PLACE t="s"><v>${dice.pick(WRONG_STRINGS)}</v></c>`,
  ),
  'a cell stands in a strange place': withCell(
    (dice) => `<c r="${dice.pick(WRONG_PLACES)}"><v>1</v></c>`,
  ),
  'a cell of an unknown type': withCell(
    (dice) => `<c PLACE t="${escaped(dice.pick([...ODD_TEXTS, 'e', 'd', 'z']))}"><v>1</v></c>`,
  ),
  'a cell with an odd text': withCell(
    (dice) => `<c PLACE t="str"><v>${escaped(dice.pick(ODD_TEXTS))}</v></c>`,
  ),
  'a cell with an odd number': withCell((dice) => {
    const style = dice.pick(['', ' s="1"', ' s="99"', ' s="x"', ' s="-1"']);
    return `<c PLACE${style}><v>${dice.pick(WRONG_NUMBERS)}</v></c>`;
  }),
  'a formula without a value': withCell(() => '<c PLACE><f>A1*2</f></c>'),
  'a formula that failed': withCell(() => '<c PLACE t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
  'a yes or no that is neither': withCell(() => '<c PLACE t="b"><v>7</v></c>'),
  'a day as text': withCell(
    (dice) => `<c PLACE t="d"><v>${dice.pick(['2024-02-30', '2024-01-01T00:00:00Z', 'x'])}</v></c>`,
  ),
  'a cell within a cell': withCell(() => '<c PLACE><c><v>1</v></c><v>2</v></c>'),
  'a text of escapes': withCell(
    () => '<c PLACE t="str"><v>_x0000__xD800__x000D__xFFFF__x0022_</v></c>',
  ),
  'a row with a strange number': inRow((row, dice) =>
    row.replace(/ r="\d+"/, ` r="${dice.pick(['0', '-1', '1', '999999999', '1048577', 'x', ''])}"`),
  ),
  'a row comes twice': inRow((row) => row + row),
  'a row without an end': inRow((row) => row.replace('</row>', '')),
  'a row of very many cells': inRow((row, dice) =>
    row.replace('</row>', `${'<c/>'.repeat(dice.pick([20, 16_000, 17_000]))}<c><v>1</v></c></row>`),
  ),
  'a cell of very many letters': inRow((row, dice) =>
    row.replace(
      '</row>',
      `<c t="str"><v>${'x'.repeat(dice.pick([40_000, 200_000]))}</v></c></row>`,
    ),
  ),
  'more sheets, and the same one twice': withPart(BOOK, (content, dice) =>
    content.replace(
      '</sheets>',
      `${'<sheet name="x" sheetId="1" r:id="rId1"/>'.repeat(dice.between(1, 2000))}</sheets>`,
    ),
  ),
  'the sheet stands nowhere': withPart(BOOK_RELATIONS, (content, dice) =>
    content.replace(
      'worksheets/sheet1.xml',
      dice.pick(['', '../x', '/xl/styles.xml', 'https://voorbeeld.invalid/x.xml', 'workbook.xml']),
    ),
  ),
  'a format that is no format': withPart(STYLES, (content, dice) =>
    content.replace(
      'dd\\-mm\\-yyyy;@',
      escaped(dice.pick(['[', '"', '\\', '[h', ';;;', '', '['.repeat(90_000), ...ODD_TEXTS])),
    ),
  ),
  'days are counted from 1904': withPart(BOOK, (content) =>
    content.replace('<workbookPr/>', '<workbookPr date1904="1"/>'),
  ),
};

function packedWith(of: string, change: (content: string) => string): Buffer {
  const workbook = new Map(
    [...goodWorkbook()].map(([name, content]) => [name, name === of ? change(content) : content]),
  );
  return packed(workbook);
}

/** A damage that needs no content of its own, in the form of the others. */
export function ofWorkbook(made: Made): Damage<Buffer> {
  return (_, dice) => made(dice);
}
