import { Fault } from '@peildatum/schema';

export interface CsvOptions {
  readonly separator: string;
  /** Longest record, in characters. */
  readonly maxLength: number;
}

/**
 * Splits text into records, in chunks of any size. Quotes as in RFC 4180; a record begins on the physical line that is
 * given with it; blank lines are passed over but counted. Lines without a quote take the fast way: one split.
 */
export function createCsvSplitter(
  options: CsvOptions,
  onRecord: (fields: string[], line: number) => void,
): { push: (text: string) => void; end: () => { openQuote: boolean } } {
  const { separator, maxLength } = options;
  let rest = '';
  let line = 1;

  function emit(record: string, physicalLines: number): void {
    const text = record.endsWith('\r') ? record.slice(0, -1) : record;
    if (text.trim() !== '') {
      onRecord(text.includes('"') ? splitQuoted(text, separator) : text.split(separator), line);
    }
    line += physicalLines;
  }

  function drain(text: string): string {
    let start = 0;
    let search = 0;
    let lines = 1;
    for (;;) {
      const end = text.indexOf('\n', search);
      if (end === -1) break;
      const record = text.slice(start, end);
      if (hasOpenQuote(record, separator)) {
        lines += 1;
        search = end + 1;
        if (end - start > maxLength) throw tooLong(line, maxLength);
        continue;
      }
      if (record.length > maxLength) throw tooLong(line, maxLength);
      emit(record, lines);
      lines = 1;
      start = end + 1;
      search = start;
    }
    const left = text.slice(start);
    if (left.length > maxLength) throw tooLong(line, maxLength);
    return left;
  }

  return {
    push: (text) => {
      rest = drain(rest + text);
    },
    end: () => {
      const openQuote = hasOpenQuote(rest, separator);
      if (rest !== '' && !openQuote) emit(rest, 1);
      rest = '';
      return { openQuote };
    },
  };
}

function tooLong(line: number, maxLength: number): Fault {
  return new Fault('regel_te_lang', `Regel ${line} heeft meer dan ${maxLength} tekens.`);
}

/** Is a quoted field still open at the end of the text? A quote opens a field only at its start. */
function hasOpenQuote(text: string, separator: string): boolean {
  if (!text.includes('"')) return false;
  return scan(text, separator) === undefined;
}

function splitQuoted(text: string, separator: string): string[] {
  return scan(text, separator) ?? [text];
}

function scan(text: string, separator: string): string[] | undefined {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const start = at;
    while (text[at] === ' ') at += 1;
    if (text[at] !== '"') {
      const end = text.indexOf(separator, start);
      if (end === -1) {
        fields.push(text.slice(start));
        return fields;
      }
      fields.push(text.slice(start, end));
      at = end + 1;
      continue;
    }
    let value = '';
    at += 1;
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote === -1) return undefined;
      value += text.slice(at, quote);
      at = quote + 1;
      if (text[at] !== '"') break;
      value += '"';
      at += 1;
    }
    const end = text.indexOf(separator, at);
    // what stands behind the closing quote is kept: the value is then judged as it is
    value += text.slice(at, end === -1 ? undefined : end).trimEnd();
    fields.push(value);
    if (end === -1) return fields;
    at = end + 1;
  }
}

/** `;` or `,`: the one that the header has more of, outside quotes. */
export function detectSeparator(header: string): ';' | ',' {
  const bare = header.replace(/"[^"]*"/g, '');
  return bare.split(';').length >= bare.split(',').length ? ';' : ',';
}
