import type { Damage } from './byte-damage.js';
import type { Dice } from './dice.js';
import { ODD_TEXTS } from './odd-texts.js';

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a pattern finds in the text, or undefined when it finds nothing. */
function any(content: string, pattern: RegExp, dice: Dice): Found | undefined {
  const found = [...content.matchAll(pattern)];
  if (found.length === 0) return undefined;
  const { index, 0: text } = dice.pick(found);
  return { start: index, end: index + text.length, text };
}

/** Replaces one thing that a pattern finds. */
function one(pattern: RegExp, change: (text: string, dice: Dice) => string): Damage<string> {
  return (content, dice) => {
    const found = any(content, pattern, dice);
    if (found === undefined) return content;
    return content.slice(0, found.start) + change(found.text, dice) + content.slice(found.end);
  };
}

/** Puts something behind a tag. */
const behindTag = (what: (dice: Dice) => string): Damage<string> =>
  one(/<\/?[\w:]+[^<>]*>/g, (tag, dice) => tag + what(dice));

/** Puts something before the root element. */
const beforeRoot = (what: string): Damage<string> =>
  one(/(?<=^(?:<\?xml[^>]*\?>)?\s*)<[\w:]+/g, (tag) => what + tag);

const LEAF = /<([\w:]+)(?: [^<>]*)?>[^<>]*<\/\1>/g;
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`)
  .join('')}]>`;

/** What happens to XML of any kind. */
export const XML_DAMAGE: Readonly<Record<string, Damage<string>>> = {
  'a closing tag is missing': one(/<\/[\w:]+>/g, () => ''),
  'an opening tag is missing': one(/<[\w:]+[^<>]*>/g, () => ''),
  'a tag too many': behindTag((dice) => dice.pick(['<x>', '</x>', '<x/>', '<x></x>', '<>', '</>'])),
  'a tag has another name': one(/<\/?[\w:]+/g, (tag, dice) =>
    dice.pick([`${tag}x`, tag.toUpperCase(), tag.replace(/\w+$/, 'x'), `${tag}:y`]),
  ),
  'an element comes twice': one(LEAF, (leaf) => leaf + leaf),
  'an element is missing': one(LEAF, () => ''),
  'a block comes twice': one(/<([a-zA-Z]+)>.{0,600}?<\/\1>/gs, (block) => block + block),
  'a block is missing': one(/<([a-zA-Z]+)>.{0,600}?<\/\1>/gs, () => ''),
  'a text becomes odd': one(/(?<=>)[^<>]+(?=<\/)/g, (_, dice) => dice.pick(ODD_TEXTS)),
  'a text becomes odd and escaped': one(/(?<=>)[^<>]+(?=<\/)/g, (_, dice) =>
    escaped(dice.pick(ODD_TEXTS)),
  ),
  'a text is very long': one(/(?<=>)[^<>]+(?=<\/)/g, (_, dice) =>
    'x'.repeat(dice.pick([200, 99_000, 300_000])),
  ),
  'a text stands where none belongs': behindTag((dice) =>
    dice.pick(['x', '&amp;', ']]>', '\ufeff']),
  ),
  'an entity that nobody knows': behindTag((dice) =>
    dice.pick(['&x;', '&nbsp;', '&#0;', '&#xD800;', '&#x1F600;', '&#99999999;', '&', '&#;', '&lt']),
  ),
  'a document type': beforeRoot('<!DOCTYPE x>'),
  'a document type from elsewhere': beforeRoot(
    '<!DOCTYPE x SYSTEM "https://voorbeeld.invalid/x.dtd">',
  ),
  'a billion laughs': (content, dice) =>
    behindTag(() => '&j;')(beforeRoot(LAUGHS)(content, dice), dice),
  'an attribute': one(
    /<[\w:]+(?=[ />])/g,
    (tag, dice) =>
      `${tag} ${dice.pick(['a="1"', 'a="1" a="2"', 'a=1', 'a', 'xmlns=""', 'xmlns:q="x"', 'q:a="1"', 'a="', "a='\"'", 'a="<"', 'xml:lang="nl"'])}`,
  ),
  'a very long attribute': one(
    /<[\w:]+(?=[ />])/g,
    (tag, dice) => `${tag} a="${'x'.repeat(dice.pick([5000, 99_000, 300_000]))}"`,
  ),
  'thousands of attributes': one(
    /<[\w:]+(?=[ />])/g,
    (tag, dice) =>
      `${tag} ${Array.from({ length: dice.pick([500, 9000, 40_000]) }, (_, at) => `a${at}="1"`).join(' ')}`,
  ),
  'a deep nest': behindTag((dice) => {
    const deep = dice.pick([50, 150, 30_000]);
    return '<x>'.repeat(deep) + '</x>'.repeat(deep);
  }),
  'a nest that never closes': behindTag((dice) => '<x>'.repeat(dice.pick([5, 5000]))),
  'thousands of elements': behindTag((dice) => '<x/>'.repeat(dice.pick([1000, 60_000]))),
  'a comment': behindTag((dice) =>
    dice.pick(['<!-- x -->', '<!-- -- -->', '<!--', `<!--${'x'.repeat(150_000)}-->`, '<!-->']),
  ),
  'a section of characters': behindTag((dice) =>
    dice.pick(['<![CDATA[x]]>', '<![CDATA[', '<![CDATA[<x>]]>', '<![cdata[x]]>', '<![CDATA[]]]]>']),
  ),
  'an instruction': behindTag((dice) =>
    dice.pick(['<?x y?>', '<?xml version="1.0"?>', '<?', `<?x ${'y'.repeat(150_000)}?>`, '<?x >']),
  ),
  'another namespace': one(/xmlns="[^"]*"/g, (_, dice) =>
    dice.pick(['', 'xmlns=""', 'xmlns="x"', 'xmlns="http://www.auditfiles.nl/XAF/3.1"']),
  ),
  'a prefix for the namespace': (content) =>
    content.replace(/xmlns=/, 'xmlns:p=').replace(/<(\/?)(?=[a-zA-Z])/g, '<$1p:'),
  'another character set': (content, dice) =>
    content.replace(
      /encoding="[^"]*"/,
      `encoding="${dice.pick(['UTF-16', 'utf-8', 'ISO-8859-1', 'windows-1252', 'EBCDIC', '', 'x'.repeat(50)])}"`,
    ),
  'another version': (content) => content.replace('version="1.0"', 'version="1.1"'),
  'no declaration': (content) => content.replace(/^<\?xml[^>]*\?>\s*/, ''),
  'text before the declaration': (content, dice) =>
    dice.pick([' ', '\n', 'x', '\ufeff\ufeff', '<!-- -->']) + content,
  'everything on one line': (content) => content.replaceAll('\n', ''),
  'a line for every tag': (content) => content.replaceAll('<', '\r\n<').trim(),
  'lines end in a lone return': (content) => content.replaceAll('\n', '\r'),
  'something behind the root': (content, dice) =>
    content + dice.pick(['x', '<x/>', '<!-- -->', '\n\n', content, '\u0000']),
};

/** Character sets that a file of XML may be written in by mistake. */
export const ENCODING_DAMAGE: Readonly<Record<string, Damage<Buffer>>> = {
  'UTF-16 with a mark': (content) => Buffer.from(`\ufeff${content.toString('utf8')}`, 'utf16le'),
  'UTF-16 without a mark': (content) => Buffer.from(content.toString('utf8'), 'utf16le'),
  'letters of windows-1252': (content, dice) => {
    const at = dice.below(content.length);
    return Buffer.concat([
      content.subarray(0, at),
      Buffer.from([0xeb, 0xe9]),
      content.subarray(at),
    ]);
  },
  'said to be windows-1252 and so it is': (content) =>
    Buffer.from(content.toString('utf8').replace('UTF-8', 'windows-1252'), 'latin1'),
};
