import type { Damage } from './byte-damage.js';
import type { Dice } from './dice.js';
import { ODD_TEXTS } from './odd-texts.js';

/** A CSV as lines of fields, cut without a thought for quotes: damage need not respect them. */
interface Table {
  readonly separator: string;
  readonly lines: string[][];
}

function tableOf(content: Buffer): Table {
  const text = content.toString('utf8');
  const [header = ''] = text.split(/\r\n?|\n/, 1);
  const separator = header.split(';').length >= header.split(',').length ? ';' : ',';
  return { separator, lines: text.split(/\r\n|\n/).map((line) => line.split(separator)) };
}

function written({ separator, lines }: Table, ends = '\n'): Buffer {
  return Buffer.from(lines.map((fields) => fields.join(separator)).join(ends));
}

/** Changes the lines of a table. */
function onLines(change: (lines: string[][], dice: Dice) => void): Damage<Buffer> {
  return (content, dice) => {
    const table = tableOf(content);
    change(table.lines, dice);
    return written(table);
  };
}

/** A line behind the header. */
function anyRow(lines: readonly string[][], dice: Dice): string[] {
  return lines[dice.between(1, Math.max(1, lines.length - 2))] ?? [];
}

function setField(fields: string[], dice: Dice, text: string): void {
  if (fields.length > 0) fields[dice.below(fields.length)] = text;
}

const header = (change: (names: string[], dice: Dice) => void): Damage<Buffer> =>
  onLines((lines, dice) => change(lines[0] ?? [], dice));

/** Names that a header may hold by accident, each of them another. */
const manyNames = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `k${at.toString(36)}`);

/** Bytes that are read at a time: what stands around such a place is read in two pieces. */
const CHUNK = 1 << 20;
const HEADER_PIECE = 4096;

/** Blank lines behind the header until a place in the file meets the end of a chunk. */
function atChunkEnd(content: Buffer, place: number, chunk: number): Buffer {
  const behindHeader = content.indexOf(10) + 1;
  if (place < behindHeader) return content;
  const missing = chunk - place;
  return Buffer.concat([
    content.subarray(0, behindHeader),
    Buffer.alloc(Math.max(0, missing), 10),
    content.subarray(behindHeader),
  ]);
}

/** What people and programs do to a CSV. */
export const CSV_DAMAGE: Readonly<Record<string, Damage<Buffer>>> = {
  'a value becomes odd': onLines((lines, dice) =>
    setField(anyRow(lines, dice), dice, dice.pick(ODD_TEXTS)),
  ),
  'odd values in one row': onLines((lines, dice) => {
    const fields = anyRow(lines, dice);
    for (let at = 0; at < fields.length; at += 1) fields[at] = dice.pick(ODD_TEXTS);
  }),
  'a column changes its type half-way': onLines((lines, dice) => {
    const place = dice.below(lines[0]?.length ?? 1);
    const text = dice.pick(ODD_TEXTS);
    for (const fields of lines.slice(Math.floor(lines.length / 2), -1)) fields[place] = text;
  }),
  'lines end in several ways': (content, dice) => {
    const { separator, lines } = tableOf(content);
    const ends = ['\n', '\r\n', '\r', '\n\n', '\n\r', '\r\r\n', ' \n', '\n \t\n', '\x1a\n'];
    return Buffer.from(
      lines.map((fields) => `${fields.join(separator)}${dice.pick(ends)}`).join(''),
    );
  },
  'every line ends in a lone return': (content) => written(tableOf(content), '\r'),
  'a line end is missing': (content, dice) => {
    const { separator, lines } = tableOf(content);
    const missing = dice.below(lines.length);
    return Buffer.from(
      lines.map((fields, at) => `${fields.join(separator)}${at === missing ? '' : '\n'}`).join(''),
    );
  },
  'a quote too many': onLines((lines, dice) => {
    const fields = anyRow(lines, dice);
    const at = dice.below(fields.length);
    const text = fields[at] ?? '';
    const place = dice.below(text.length + 1);
    fields[at] = `${text.slice(0, place)}"${text.slice(place)}`;
  }),
  'a quote before a field': onLines((lines, dice) => {
    const fields = anyRow(lines, dice);
    const at = dice.below(fields.length);
    fields[at] = `${dice.pick(['"', ' "', '""', '"""', '\t"'])}${fields[at]}`;
  }),
  'quotes around everything': onLines((lines, dice) => {
    const end = dice.pick(['"', '" ', '"x']);
    for (const fields of lines.slice(0, -1)) {
      for (const [at, text] of fields.entries())
        fields[at] = `"${text.replaceAll('"', '""')}${end}`;
    }
  }),
  'a quote in the header': header((names, dice) => {
    const at = dice.below(names.length);
    names[at] = `"${names[at]}`;
  }),
  'a very long field': onLines((lines, dice) =>
    setField(
      anyRow(lines, dice),
      dice,
      'x'.repeat(dice.pick([1999, 2001, 65_535, 99_000, 300_000])),
    ),
  ),
  'a very long field in quotes': onLines((lines, dice) =>
    setField(anyRow(lines, dice), dice, `"${'y\n'.repeat(dice.pick([900, 40_000, 55_000]))}"`),
  ),
  'thousands of separators': (content, dice) => {
    const { separator, lines } = tableOf(content);
    const fields = dice.chance(0.3) ? lines[0] : anyRow(lines, dice);
    fields?.push(separator.repeat(dice.pick([100, 5000, 60_000, 200_000])));
    return written({ separator, lines });
  },
  'too many fields in every row': onLines((lines) => {
    for (const fields of lines.slice(1, -1)) fields.push('');
  }),
  'a field too few': onLines((lines, dice) => void anyRow(lines, dice).pop()),
  'a name in the header is damaged': header((names, dice) =>
    setField(
      names,
      dice,
      dice.pick([...ODD_TEXTS, 'naam', 'bsn', 'opmerking', 'kleur', 'LEERLING']),
    ),
  ),
  'a name in the header comes twice': header((names, dice) => {
    names.push(dice.pick(names));
  }),
  'thousands of names in the header': header((names, dice) => {
    names.push(manyNames(dice.pick([300, 5000, 16_000])).join(';'));
  }),
  'a name in the header is missing': header((names, dice) => {
    names.splice(dice.below(names.length), 1);
  }),
  'a name in the header is empty': header((names, dice) => setField(names, dice, '')),
  'names in the header change places': header((names, dice) => {
    const [one, other] = [dice.below(names.length), dice.below(names.length)];
    [names[one], names[other]] = [names[other] ?? '', names[one] ?? ''];
  }),
  'capitals in the header': header((names) => {
    for (const [at, name] of names.entries()) names[at] = ` ${name.toUpperCase()} `;
  }),
  'the header is missing': onLines((lines) => void lines.shift()),
  'the header comes twice': onLines((lines) => void lines.unshift([...(lines[0] ?? [])])),
  'the header comes again half-way': onLines((lines) => {
    lines.splice(Math.floor(lines.length / 2), 0, [...(lines[0] ?? [])]);
  }),
  'the header and the first row are one line': onLines((lines) => {
    const [names = [], first = []] = lines.splice(0, 2);
    lines.unshift([...names.slice(0, -1), `${names.at(-1)}${first[0]}`, ...first.slice(1)]);
  }),
  'a title stands above the header': onLines(
    (lines) => void lines.unshift(['Export van gisteren']),
  ),
  'only a header is left': onLines((lines) => void lines.splice(1)),
  'nothing is left but blank lines': (_, dice) => Buffer.from('\r\n \n'.repeat(dice.below(50))),
  'nothing is left': () => Buffer.alloc(0),
  'a row comes twice': onLines((lines, dice) => {
    lines.splice(dice.between(1, lines.length - 1), 0, [...anyRow(lines, dice)]);
  }),
  'rows come twice': onLines((lines, dice) => {
    lines.splice(
      -1,
      0,
      ...lines.slice(1, dice.between(2, lines.length - 1)).map((one) => [...one]),
    );
  }),
  'rows change places': onLines((lines, dice) => {
    lines.splice(1, 0, ...lines.splice(dice.between(1, lines.length - 2), 5));
  }),
  'a row is missing': onLines((lines, dice) => {
    lines.splice(dice.between(1, lines.length - 2), 1);
  }),
  'the other separator': (content) => {
    const { separator, lines } = tableOf(content);
    return written({ separator: separator === ';' ? ',' : ';', lines });
  },
  'tabs between the fields': (content) => written({ ...tableOf(content), separator: '\t' }),
  'UTF-16 with a mark': (content) => Buffer.from(`\ufeff${content.toString('utf8')}`, 'utf16le'),
  'UTF-16 without a mark': (content) => Buffer.from(content.toString('utf8'), 'utf16le'),
  'UTF-16 the other way about': (content) =>
    Buffer.from(`\ufeff${content.toString('utf8')}`, 'utf16le').swap16(),
  'windows-1252 in UTF-8': onLines((lines, dice) =>
    setField(anyRow(lines, dice), dice, 'Zo\u00eb \u201cx\u201d'),
  ),
  'letters of windows-1252': (content, dice) => {
    const at = dice.below(content.length);
    const letters = Buffer.from([0xeb, 0xe9, 0x80, 0x93].slice(0, dice.between(1, 4)));
    return Buffer.concat([content.subarray(0, at), letters, content.subarray(at)]);
  },
};

/** Damage where the bytes of a file are cut in two to be read; the file is large, so nothing else is done to it. */
export const CHUNK_DAMAGE: Readonly<Record<string, Damage<Buffer>>> = {
  'a quote where a chunk ends': (content, dice) => {
    const rows = onLines((lines, own) => {
      const fields = anyRow(lines, own);
      const at = own.below(fields.length);
      fields[at] = `"${fields[at]}\r\n""\u20ac"`;
    })(content, dice);
    const place = rows.indexOf('\r\n""\u20ac"') + dice.between(-2, 8);
    return atChunkEnd(rows, place, dice.pick([CHUNK, CHUNK, HEADER_PIECE]));
  },
  'any place where a chunk ends': (content, dice) =>
    atChunkEnd(content, dice.below(content.length), CHUNK),
};
