import { holdsNationalNumber } from '../rows/national-number.js';
import { type Complain, isKeyed, type Tree } from './document.js';
import { plain, type Spellings } from './profile.js';

/** The value of a part that must be one text on one line, or undefined after a complaint. */
export function parseText(
  tree: Tree | undefined,
  path: string,
  complain: Complain,
): string | undefined {
  const text = typeof tree === 'string' ? tree.trim() : '';
  if (text === '') {
    complain(path, tree === undefined ? 'ontbreekt' : 'hier hoort een tekst');
    return undefined;
  }
  return isClean(text, path, complain) ? text : undefined;
}

/** One text or a list of texts; `allowEmpty` lets "" be one of them. */
export function parseTexts(
  tree: Tree | undefined,
  path: string,
  complain: Complain,
  allowEmpty = false,
): readonly string[] | undefined {
  const parts = typeof tree === 'string' && tree !== '' ? [tree] : tree;
  if (!Array.isArray(parts) || parts.length === 0) {
    complain(
      path,
      tree === undefined ? 'ontbreekt' : 'hier hoort een tekst of een lijst van teksten',
    );
    return undefined;
  }
  const texts = parts.map((part: Tree, at) =>
    part === '' && allowEmpty
      ? ''
      : parseText(part, parts.length === 1 ? path : `${path} (${at + 1})`, complain),
  );
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** The spellings of a header: one text or a list, none of them twice. */
export function parseSpellings(
  tree: Tree | undefined,
  path: string,
  complain: Complain,
): Spellings | undefined {
  const spellings = parseTexts(tree, path, complain);
  const plains = spellings?.map(plain) ?? [];
  if (new Set(plains).size < plains.length) {
    complain(path, 'een kop staat er twee keer (hoofdletters en spaties tellen niet)');
  }
  return spellings;
}

/** The parts under a key, after a complaint about every key that is not known; undefined when there are no keys. */
export function parseKeyed(
  tree: Tree | undefined,
  known: readonly string[],
  path: string,
  complain: Complain,
): { readonly [key: string]: Tree } | undefined {
  if (!isKeyed(tree)) {
    const what = tree === undefined ? 'ontbreekt; hier horen sleutels' : 'hier horen sleutels';
    complain(path, `${what}: ${known.join(', ')}`);
    return undefined;
  }
  for (const key of Object.keys(tree).filter((name) => !known.includes(name))) {
    complain(
      path === '' ? sayKey(key) : `${path}.${sayKey(key)}`,
      `onbekend; bekend zijn: ${known.join(', ')}`,
    );
  }
  return tree;
}

/** A key as it may be repeated in a message: short, on one line, without what may be a pupil's number. */
export function sayKey(key: string): string {
  const line = key
    .replace(/\p{C}/gu, ' ')
    .replace(/\d{8,}/g, '########')
    .trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line === '' ? '""' : line;
}

/** A profile holds words about columns, never about persons, and no signs that cannot be seen. */
export function isClean(text: string, path: string, complain: Complain): boolean {
  const hidden = /\p{Cc}/u.test(text);
  if (hidden) complain(path, 'tekst op één regel, zonder stuurtekens');
  const national = holdsNationalNumber(text);
  if (national) complain(path, 'bevat iets dat op een BSN of onderwijsnummer lijkt');
  return !hidden && !national;
}
