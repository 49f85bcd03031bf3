import { Fault } from '@peildatum/schema';

/** Gathers the text of a string: its runs joined, without the phonetic ones. */
export interface StringItem {
  readonly open: (name: string) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** The text so far; the next string begins empty. */
  readonly take: () => string;
}

export function createStringItem(longest: number): StringItem {
  let whole = '';
  let inText = false;
  let phonetic = 0;
  return {
    open: (name) => {
      if (name === 'rPh') phonetic += 1;
      inText = name === 't' && phonetic === 0;
    },
    text: (text) => {
      if (!inText) return;
      whole += text;
      if (whole.length > longest) throw cellTooLong(longest);
    },
    close: (name) => {
      if (name === 'rPh') phonetic -= 1;
      if (name === 't') inText = false;
    },
    take: () => {
      const taken = unescapeCharacters(whole);
      whole = '';
      return taken;
    },
  };
}

export function cellTooLong(longest: number): Fault {
  return new Fault('regel_te_lang', `Een cel heeft meer dan ${longest} tekens.`);
}

/** What XML cannot hold, or would lose, stands in a workbook as _x000D_. */
export function unescapeCharacters(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
