import { type Document, isScalar, parseDocument, visit } from 'yaml';

/** What a profile says, before it is understood: texts, lists and keys. */
export type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };

/** Takes down one thing that is wrong: where in the profile, and what. */
export type Complain = (path: string, what: string) => void;

/**
 * The content of a profile, YAML or JSON (which is YAML as well). Every value stays the text that was written: `01`,
 * `true` and `nee` are codes of a supplier, not a number and two answers.
 */
export function readDocument(text: string, complain: Complain): Tree | undefined {
  const document = parseDocument(text, {
    schema: 'failsafe',
    stringKeys: true,
    logLevel: 'silent',
  });
  const faulty = [...document.errors, ...document.warnings];
  for (const { code, linePos } of faulty) {
    const what = code === 'DUPLICATE_KEY' ? 'een sleutel staat er twee keer' : 'niet te lezen';
    complain(linePos === undefined ? 'tekst' : `regel ${linePos[0].line}`, what);
  }
  if (faulty.length > 0) return undefined;
  complainOfNulls(document, complain);
  try {
    return withoutNulls(document.toJS());
  } catch {
    // a reference to an anchor that expands without end
    complain('tekst', 'niet te lezen');
    return undefined;
  }
}

/** `null` without quotes means "no value" to who writes JSON, and would be the word null here. */
function complainOfNulls(document: Document.Parsed, complain: Complain): void {
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || node.type !== 'PLAIN') return;
      if (!/^(?:null|~)$/i.test(String(node.value))) return;
      complain('tekst', 'null is geen waarde; laat de sleutel weg, of schrijf "null"');
    },
  });
}

function withoutNulls(tree: unknown): Tree {
  if (Array.isArray(tree)) return tree.map(withoutNulls);
  if (tree === null || typeof tree !== 'object') return tree === null ? '' : String(tree);
  return Object.fromEntries(Object.entries(tree).map(([key, part]) => [key, withoutNulls(part)]));
}

export function isKeyed(tree: Tree | undefined): tree is { readonly [key: string]: Tree } {
  return typeof tree === 'object' && !Array.isArray(tree);
}
