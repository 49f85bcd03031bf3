import { numbersIn } from './number-text.js';
import { unzip } from './zip.js';

/** What an outsider reads in a Word file: every number of its text, and the names of its parts. */
export interface WordFile {
  readonly parts: readonly string[];
  readonly numbers: readonly number[];
  readonly text: string;
}

export function readWord(bytes: Buffer): WordFile {
  const files = unzip(bytes);
  const text = [...files]
    .filter(([name]) =>
      /^word\/(?:document|header\d*|footer\d*|comments|footnotes)\.xml$/.test(name),
    )
    .map(([, xml]) => wordsOf(xml.toString('utf8')))
    .join('\n');
  return { parts: [...files.keys()], numbers: numbersIn(text), text };
}

function wordsOf(xml: string): string {
  return xml
    .replace(/<\/w:(?:p|tc)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&');
}
