import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createElementFilter } from './element-filter.js';

function filter(text: string, size = text.length, longest = 1000): { left: string; lost: number } {
  let left = '';
  const one = createElementFilter(new Set(['weg']), longest, (part) => {
    left += part;
  });
  for (let at = 0; at < text.length; at += size) one.push(text.slice(at, at + size));
  one.end();
  return { left, lost: one.lostLines() };
}

/** What goes in, and what should come out. */
const CASES: readonly (readonly [string, string])[] = [
  ['<a>tekst</a>', '<a>tekst</a>'],
  ['<a>1<weg>2</weg>3</a>', '<a>13</a>'],
  ['<a>1<weg/>2<weg x="1"/>3</a>', '<a>123</a>'],
  ['<a><o:weg xmlns:o="u">x<weg>y</weg><b/>z</o:weg>!</a>', '<a>!</a>'],
  ['<a><wegen>blijft</wegen></a>', '<a><wegen>blijft</wegen></a>'],
  ['<a><weg t="</weg>" u=\'>\'>x</weg></a>', '<a></a>'],
  ['<a b="<weg>">x</a>', '<a b="<weg>">x</a>'],
  ['<?xml version="1.0"?><!-- <weg> --><a>1<!--2-->3</a>', '<?xml version="1.0"?><a>13</a>'],
  ['<a><!-->-->1<!--- x ---></a>', '<a>1</a>'],
  ['<a><![CDATA[<weg>]]]]>1<weg><![CDATA[</weg>]]>2</weg></a>', '<a><![CDATA[<weg>]]]]>1</a>'],
  ['<a><weg><!-- </weg> --><?pi </weg>?>x</weg>1</a>', '<a>1</a>'],
  ['<a><?pi <weg>?>1</a>', '<a><?pi <weg>?>1</a>'],
];

describe('what is left out of XML', () => {
  it.each(CASES)('%s becomes %s, in chunks of any size', (text, left) => {
    for (let size = 1; size <= text.length; size += 1) expect(filter(text, size).left).toBe(left);
  });

  it('is counted in lines', () => {
    expect(filter('<a>\n<weg>\n\n</weg>\n<!--\n--></a>', 2)).toEqual({
      left: '<a>\n\n</a>',
      lost: 3,
    });
  });

  it('may be of any length, what stays may not', () => {
    const long = 'x'.repeat(100_000);
    expect(filter(`<a><weg>${long}</weg><!--${long}--></a>`, 700).left).toBe('<a></a>');
    expect(() => filter(`<a b="${long}"/>`, 700)).toThrow(/tekens aaneen/);
  });

  it.each([
    ['<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'xml_doctype'],
    ['<a><!ELEMENT b></a>', 'xml_onleesbaar'],
    ['<a><weg>x', 'bestand_afgebroken'],
    ['<a/><', 'bestand_afgebroken'],
    ['<a/><!-- x', 'bestand_afgebroken'],
  ])('is refused: %s', (text, code) => {
    for (const size of [1, 4, 100]) {
      expect(() => filter(text, size)).toThrow(expect.objectContaining({ code }));
    }
  });

  it('leaves what has nothing to leave out as it is', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab <>/?!-[]"\'=\n') });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (content, size) => {
        const escaped = content.replaceAll('<', '&lt;');
        const xml = `<a b='${escaped.replaceAll("'", '')}'>${escaped}<c/></a>`;
        expect(filter(xml, size).left).toBe(xml);
      }),
    );
  });
});
