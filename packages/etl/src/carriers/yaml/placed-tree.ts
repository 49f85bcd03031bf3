import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** What a YAML file says, each part with the line on which it begins: texts, lists and keys. */
export type Placed = PlacedText | PlacedList | PlacedKeys;

export interface PlacedText {
  readonly line: number;
  /** As it was written; empty where nothing stands, or null. */
  readonly text: string;
}

export interface PlacedList {
  readonly line: number;
  readonly items: readonly Placed[];
}

export interface PlacedKeys {
  readonly line: number;
  readonly entries: readonly {
    readonly key: string;
    readonly line: number;
    readonly value: Placed;
  }[];
}

/** Takes down one thing that is wrong: on which line, and what. */
export type Complain = (line: number, what: string) => void;

/** Reads YAML (or JSON, which is YAML as well). Every value stays the text that was written: 2024 is a name here, and 5.0 is not 5. */
export function readPlacedTree(text: string, complain: Complain): Placed | undefined {
  const counter = new LineCounter();
  const lineAt = (offset: number | undefined): number => counter.linePos(offset ?? 0).line;
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      stringKeys: true,
      // silent would pass over a second document in silence
      logLevel: 'error',
      lineCounter: counter,
    });
    const faulty = [...document.errors, ...document.warnings];
    for (const { code, pos } of faulty) complain(lineAt(pos[0]), SAYS[code] ?? UNREADABLE);
    if (faulty.length > 0) return undefined;
    return placed(document.contents, 1, lineAt, complain);
  } catch (error) {
    // lists in lists in lists without end
    if (!(error instanceof RangeError)) throw error;
    complain(1, UNREADABLE);
    return undefined;
  }
}

const UNREADABLE = 'dit is geen goede YAML; let op inspringen, dubbele punten en aanhalingstekens';

const SAYS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'een sleutel staat er twee keer',
  TAB_AS_INDENT: 'spring in met spaties, niet met tabs',
  MULTIPLE_DOCS: 'een tweede document begint (---); zet alles in één',
};

function placed(
  node: Node | null,
  nearLine: number,
  lineAt: (offset: number | undefined) => number,
  complain: Complain,
): Placed {
  if (node === null) return { line: nearLine, text: '' };
  const line = node.range == null ? nearLine : lineAt(node.range[0]);
  const part = (inner: unknown, near: number) =>
    placed((inner ?? null) as Node | null, near, lineAt, complain);
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }) => {
      const at = part(key, line);
      return {
        key: 'text' in at ? at.text : '',
        line: at.line,
        value: part(value, at.line),
      };
    });
    return { line, entries };
  }
  if (isSeq(node)) return { line, items: node.items.map((item) => part(item, line)) };
  if (isAlias(node)) complain(line, 'een verwijzing met * wordt niet gelezen; schrijf het uit');
  if (!isScalar(node)) return { line, text: '' };
  const text = String(node.value ?? '').trim();
  const isNull = node.type === 'PLAIN' && /^(?:null|~)$/i.test(text);
  return { line, text: isNull ? '' : text };
}
