import { describe, expect, it } from 'vitest';
import { decodeXml } from './text-stream.js';

async function* pieces(content: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

async function decode(content: Buffer, size = 3): Promise<string> {
  let text = '';
  for await (const part of decodeXml(pieces(content, size))) text += part;
  return text;
}

describe('the text of an XML file', () => {
  it('is decoded as its declaration says, in chunks of any size', async () => {
    const latin = '<?xml version="1.0" encoding="ISO-8859-1"?><a>é \x80</a>';
    expect(await decode(Buffer.from(latin, 'latin1'))).toContain('<a>é €</a>');
    const utf8 = Buffer.from("<?xml version='1.0' encoding='utf-8' standalone='yes'?><a>é€😀</a>");
    for (const size of [1, 2, 7, 1000]) expect(await decode(utf8, size)).toBe(utf8.toString());
  });

  it('is UTF-8 when it says nothing, with or without a mark', async () => {
    expect(await decode(Buffer.from('<a>é</a>'))).toBe('<a>é</a>');
    const marked = Buffer.from('\ufeff<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>');
    expect(await decode(marked)).toContain('<a>é</a>');
    expect(await decode(Buffer.from('kort'))).toBe('kort');
  });

  it.each<[string, Buffer, string]>([
    ['UTF-16', Buffer.from('\ufeff<a/>', 'utf16le'), 'xml_tekenset'],
    ['UTF-16 without a mark', Buffer.from('<a/>', 'utf16le'), 'xml_tekenset'],
    [
      'another encoding',
      Buffer.from('<?xml version="1.0" encoding="KOI8-R"?><a/>'),
      'xml_tekenset',
    ],
    [
      'an encoding with the name of a property',
      Buffer.from('<?xml version="1.0" encoding="constructor"?><a/>'),
      'xml_tekenset',
    ],
    ['bytes that are no UTF-8', Buffer.from('<a>\xe9</a>', 'latin1'), 'xml_tekenset'],
    ['half a character at the end', Buffer.from('<a>€').subarray(0, 5), 'xml_tekenset'],
    ['nothing', Buffer.alloc(0), 'bestand_leeg'],
  ])('is refused: %s', async (_, content, code) => {
    await expect(decode(content)).rejects.toMatchObject({ code });
  });
});
