import { describe, expect, it } from 'vitest';
import { createXmlParser } from './xml-parser.js';

function parse(text: string, size = 5, longest = 200): string[] {
  const told: string[] = [];
  const parser = createXmlParser(longest, {
    onOpen: ({ local }) => told.push(`<${local}`),
    onText: (one) => told.push(one),
    onClose: ({ local }) => told.push(`${local}>`),
  });
  for (let at = 0; at < text.length; at += size) parser.write(text.slice(at, at + size));
  parser.end();
  return told;
}

describe('XML', () => {
  it('is told as elements and texts', () => {
    const xml = '<?xml version="1.0"?><a>x &amp; &#233;<b c="1"/><![CDATA[<y>]]></a>';
    expect(parse(xml)).toEqual(['<a', 'x & é', '<b', 'b>', '<y>', 'a>']);
  });

  const laughs = `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join('')}]><a>&l9;</a>`;
  const outside = '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a>&x;</a>';

  it.each([
    ['a bomb of entities', laughs, 'xml_doctype'],
    ['a document type from elsewhere', outside, 'xml_doctype'],
    ['an entity that nobody declared', '<a>&x;</a>', 'xml_onleesbaar'],
    ['tags that do not fit', '<a><b></a>', 'xml_onleesbaar'],
    ['two roots', '<a/><b/>', 'xml_onleesbaar'],
    ['a prefix that is not declared', '<x:a/>', 'xml_onleesbaar'],
    ['a character that XML has not', '<a>\u0001</a>', 'xml_onleesbaar'],
    ['an end in the middle', '<a><b>x', 'bestand_afgebroken'],
    ['nothing but blanks', ' \n', 'xml_onleesbaar'],
    ['too many layers', '<a>'.repeat(101), 'xml_onleesbaar'],
  ])('is refused: %s', (_, text, code) => {
    expect(() => parse(text, 5, 10_000)).toThrow(expect.objectContaining({ code }));
    expect(() => parse(text, 100_000, 10_000)).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    ['text', `<a>${'x'.repeat(300)}</a>`],
    ['CDATA', `<a><![CDATA[${'x'.repeat(300)}]]></a>`],
    ['an attribute', `<a b="${'x'.repeat(300)}"/>`],
    ['a comment', `<!--${'x'.repeat(300)}--><a/>`],
    ['a document type', `<!DOCTYPE a [${'<!ENTITY l "ha">'.repeat(30)}]><a/>`],
  ])('may not have more in one piece than allowed: %s', (_, text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'regel_te_lang' }));
  });

  it('does not repeat what stands in it when it is refused', () => {
    expect(() => parse('<Jansen></Pietersen>')).toThrow(
      expect.not.objectContaining({ message: expect.stringMatching(/jansen|pietersen/i) }),
    );
  });
});
