/** A record as leverformaat 1 and RFC 4180 see it. */
export interface CountedRecord {
  /** Physical line on which it begins. */
  readonly line: number;
  readonly fields: number;
}

/** What stands on a blank line; the last of them ends a file on old systems. */
const BLANKS = new RegExp(`[ \\t${String.fromCharCode(26)}]`, 'g');

/**
 * Counts the records of a CSV by itself: with expressions on the whole text, where the product goes byte by byte through
 * chunks. A quote counts at the start of a field only; a line ends in \n, \r\n or \r; blank lines are no records. What
 * stands behind a quote that is never closed is left out, and said.
 */
export function countRecords(
  content: Buffer,
  separator: string,
): { records: readonly CountedRecord[]; openQuote: boolean } {
  const bytes = content.toString('latin1');
  const text = bytes.startsWith('\u00ef\u00bb\u00bf') ? bytes.slice(3) : bytes;
  const quoted = new RegExp(` *"((?=([^"]*(?:""[^"]*)*))\\2)"([^${separator}\\r\\n]*)`, 'y');
  const plain = new RegExp(`[^${separator}\\r\\n]*`, 'y');
  const records: CountedRecord[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const start = at;
    let fields = 0;
    let only = '';
    for (;;) {
      const inQuotes = matchAt(quoted, text, at);
      if (inQuotes === undefined && matchAt(/ *"/y, text, at) !== undefined) {
        return { records, openQuote: true };
      }
      const field = inQuotes ?? matchAt(plain, text, at);
      at += field?.[0].length ?? 0;
      fields += 1;
      only = inQuotes === undefined ? (field?.[0] ?? '') : `${inQuotes[1]}${inQuotes[3]}`;
      if (text[at] !== separator) break;
      at += 1;
    }
    at += matchAt(/\r\n|\r|\n/y, text, at)?.[0].length ?? 0;
    if (fields > 1 || only.replace(BLANKS, '') !== '') records.push({ line, fields });
    line += text.slice(start, at).match(/\r\n|\r|\n/g)?.length ?? 0;
  }
  return { records, openQuote: false };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** The separator of a CSV: `;` or `,`, the one that its first line with anything on it has more of outside quotes. */
export function separatorOf(content: Buffer): string {
  const lines = content.toString('latin1').split(/\r\n|\r|\n/);
  const header = (lines.find((line) => line.trim() !== '') ?? '').replace(/"[^"]*"/g, '');
  const count = (mark: string): number => header.split(mark).length;
  return count(';') >= count(',') ? ';' : ',';
}
