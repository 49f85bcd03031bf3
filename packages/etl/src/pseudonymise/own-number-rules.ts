import { ROW_FAULTS, type RowRule, type Source } from '@peildatum/schema';
import { nationalNumber } from '../rows/national-number.js';

/** A shorter own number occurs by chance in an id that has nothing to do with it. */
const SHORTEST = 5;

/**
 * What may not leave the school in a column of text: the number of the very pupil, as a part of the text as well. That a
 * whole id is the number is a rule of every delivery already. Numbers of other pupils cannot be told from numbers.
 */
export function ownNumberRules(source: Source): readonly RowRule[] {
  const pupil = Object.entries(source.columns).find(([, { type }]) => type === 'leerling')?.[0];
  if (pupil === undefined) return [];
  return Object.entries(source.columns)
    .filter(([, { type }]) => type === 'tekst')
    .map(([name, { identifies }]) => ({
      code: 'id_is_leerling',
      column: name,
      expected: ROW_FAULTS.id_is_leerling,
      holds: (row) => {
        const [text, number] = [row[name], row[pupil]];
        if (typeof text !== 'string' || typeof number !== 'string') return true;
        if (text === number) return identifies === true;
        return !holdsNumber(text, number);
      },
    }));
}

/** Does a text hold the number of a pupil, by itself or between other things? */
export function holdsNumber(text: string, number: string): boolean {
  const national = nationalNumber(number);
  if (national !== undefined) {
    // with or without the zero before it, and with dots or blanks in it
    return text.replace(/\D/g, '').includes(national.replace(/^0/, ''));
  }
  if (number.length < SHORTEST) return false;
  const [where, what] = [text.toLowerCase(), number.toLowerCase()];
  for (let at = where.indexOf(what); at !== -1; at = where.indexOf(what, at + 1)) {
    const end = at + what.length;
    if (!goesOn(where, at) && !goesOn(where, end)) return true;
  }
  return false;
}

/** Do a digit and a digit, or a letter and a letter, meet at this place? Then a longer number or word stands there. */
function goesOn(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at]];
  return [/\p{N}/u, /\p{L}/u].some((sort) => sort.test(before) && sort.test(after));
}
