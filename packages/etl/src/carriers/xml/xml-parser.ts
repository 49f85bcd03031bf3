import { Fault } from '@peildatum/schema';
import { SaxesParser, type SaxesTagNS } from 'saxes';

export type XmlElement = SaxesTagNS;

export interface XmlHandlers {
  readonly onOpen: (element: XmlElement) => void;
  readonly onClose: (element: XmlElement) => void;
  /** Text as it stands between two tags, entities replaced; a CDATA section comes by itself. */
  readonly onText: (text: string) => void;
}

export interface XmlParser {
  readonly write: (text: string) => void;
  readonly end: () => void;
  /** The line up to which was read, counted from 1. */
  readonly line: () => number;
}

/** Deeper than any format that we read; the parser keeps every element that is open. */
const DEEPEST = 100;

/**
 * Reads XML in chunks of any size, with bounded memory: text, tag or comment longer than `longest` refuses the file.
 * A document type is refused as a whole: entities are declared in it, and ours need none.
 */
export function createXmlParser(longest: number, handlers: XmlHandlers): XmlParser {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  let told = false;
  // what the parser holds without having told us of it
  let held = 0;

  const tooLong = (): Fault =>
    new Fault('regel_te_lang', `Bij regel ${parser.line} staat meer dan ${longest} tekens aaneen.`);
  const onText = (text: string): void => {
    told = true;
    if (text.length > longest) throw tooLong();
    handlers.onText(text);
  };
  parser.on('error', () => {
    // its message repeats what stands in the file, so it stays here
    throw new Fault('xml_onleesbaar', `Bij regel ${parser.line}.`);
  });
  parser.on('doctype', () => {
    throw new Fault('xml_doctype');
  });
  parser.on('opentag', (element) => {
    told = true;
    depth += 1;
    if (depth > DEEPEST) throw new Fault('xml_onleesbaar', `Meer dan ${DEEPEST} lagen diep.`);
    handlers.onOpen(element);
  });
  parser.on('closetag', (element) => {
    told = true;
    depth -= 1;
    handlers.onClose(element);
  });
  parser.on('text', onText);
  parser.on('cdata', onText);

  return {
    write: (text) => {
      told = false;
      parser.write(text);
      held = told ? 0 : held + text.length;
      if (held > longest) throw tooLong();
    },
    end: () => {
      if (depth > 0) throw new Fault('bestand_afgebroken');
      parser.close();
    },
    line: () => parser.line,
  };
}

/** Gives a parser all text; yields after each chunk, so that the caller can pass on what was made of it. */
export async function* feed(
  text: AsyncIterable<string>,
  parser: Pick<XmlParser, 'write' | 'end'>,
): AsyncGenerator<void, void> {
  for await (const chunk of text) {
    parser.write(chunk);
    yield;
  }
  parser.end();
  yield;
}

/** Gives a parser all text of a part that is small or kept whole. */
export async function feedWhole(text: AsyncIterable<string>, parser: XmlParser): Promise<void> {
  for await (const chunk of text) parser.write(chunk);
  parser.end();
}
