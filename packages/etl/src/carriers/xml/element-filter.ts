import { Fault } from '@peildatum/schema';

export interface ElementFilter {
  readonly push: (text: string) => void;
  readonly end: () => void;
  /** Ends of lines in what was left out so far. */
  readonly lostLines: () => number;
}

/** Markup that is no tag: how it begins and ends, and whether it goes on to the parser. */
const MARKUP = [
  { start: '<?', until: '?>', passes: true },
  { start: '<!--', until: '-->', passes: false },
  { start: '<![CDATA[', until: ']]>', passes: true },
] as const;
type Markup = (typeof MARKUP)[number];

/**
 * Passes XML on without the named elements (by local name, whatever is in them) and without comments. What is left out
 * is never joined: an attachment of any length costs no memory, and what nobody needs never reaches the parser.
 */
export function createElementFilter(
  leftOut: ReadonlySet<string>,
  longest: number,
  write: (text: string) => void,
): ElementFilter {
  /** What waits for the rest of its tag. */
  let rest = '';
  let inside: Markup | undefined;
  /** Open elements from the one that is left out; 0: nothing is. */
  let depth = 0;
  let lost = 0;

  function push(chunk: string): void {
    const text = rest + chunk;
    let done = 0;
    const settle = (until: number, passes: boolean): void => {
      if (passes && until > done) write(text.slice(done, until));
      if (!passes) lost += countLines(text, done, until);
      done = until;
    };
    while (done < text.length) {
      if (inside !== undefined) {
        const { until, passes } = inside;
        const end = text.indexOf(until, done);
        // the mark may be cut in two: its beginning waits for the other half
        const next = end === -1 ? text.length - until.length + 1 : end + until.length;
        settle(Math.max(next, done), passes && depth === 0);
        if (end === -1) break;
        inside = undefined;
        continue;
      }
      const open = text.indexOf('<', done);
      settle(open === -1 ? text.length : open, depth === 0);
      if (open === -1) break;
      const markup = markupAt(text, open);
      if (markup === 'cut') break;
      if (markup !== 'tag') {
        inside = markup;
        settle(open + markup.start.length, markup.passes && depth === 0);
        continue;
      }
      const close = endOfTag(text, open);
      if (close === -1) break;
      const within = depth > 0;
      if (text[open + 1] === '/') depth = Math.max(0, depth - 1);
      else if (text[close - 2] !== '/' && (within || leftOut.has(localName(text, open)))) {
        depth += 1;
      } else if (!within && leftOut.has(localName(text, open))) {
        settle(close, false);
        continue;
      }
      settle(close, !within && depth === 0);
    }
    rest = text.slice(done);
    if (rest.length > longest) {
      throw new Fault('regel_te_lang', `Er staan meer dan ${longest} tekens aaneen.`);
    }
  }

  return {
    push,
    end: () => {
      if (rest !== '' || inside !== undefined || depth > 0) throw new Fault('bestand_afgebroken');
    },
    lostLines: () => lost,
  };
}

/** What begins at a `<`: a tag, other markup, or too little text to say. A document type is refused. */
function markupAt(text: string, open: number): Markup | 'tag' | 'cut' {
  const second = text[open + 1];
  if (second === undefined) return 'cut';
  if (second !== '!' && second !== '?') return 'tag';
  const markup = MARKUP.find(({ start }) => text.startsWith(start, open));
  if (markup !== undefined) return markup;
  if (text.length - open < '<![CDATA['.length) return 'cut';
  throw new Fault(text.startsWith('<!DOCTYPE', open) ? 'xml_doctype' : 'xml_onleesbaar');
}

/** Just behind the `>` of the tag that opens here, or -1 when it has not come yet; between quotes it is none. */
function endOfTag(text: string, open: number): number {
  const mark = /[>"']/g;
  mark.lastIndex = open;
  for (;;) {
    const found = mark.exec(text);
    if (found === null) return -1;
    if (found[0] === '>') return found.index + 1;
    const quote = text.indexOf(found[0], found.index + 1);
    if (quote === -1) return -1;
    mark.lastIndex = quote + 1;
  }
}

function localName(text: string, open: number): string {
  const name = /[^\s/>]*/y;
  name.lastIndex = open + 1;
  const qualified = name.exec(text)?.[0] ?? '';
  return qualified.slice(qualified.indexOf(':') + 1);
}

function countLines(text: string, from: number, until: number): number {
  let lines = 0;
  let at = text.indexOf('\n', from);
  while (at !== -1 && at < until) {
    lines += 1;
    at = text.indexOf('\n', at + 1);
  }
  return lines;
}
