import { nationalNumber } from './national-number.js';

/** A shorter own number occurs by chance in an id that has nothing to do with it. */
const SHORTEST = 5;
const SEPARATORS = /[\s./_-]+/g;

/** Does a text hold the number of a pupil, by itself or between other things? */
export function holdsNumber(text: string, number: string): boolean {
  if (text.length < SHORTEST || number.length < SHORTEST) return false;
  const national = nationalNumber(number);
  if (national !== undefined) {
    // with or without the zero before it, and with dots or blanks in it
    return text.replace(/\D/g, '').includes(national.replace(/^0/, ''));
  }
  const [where, what] = [text.toLowerCase(), number.toLowerCase()];
  if (standsIn(where, what)) return true;
  const bare = what.replace(SEPARATORS, '');
  return bare.length >= SHORTEST && standsIn(where.replace(SEPARATORS, ''), bare);
}

function standsIn(where: string, what: string): boolean {
  for (let at = where.indexOf(what); at !== -1; at = where.indexOf(what, at + 1)) {
    if (!goesOn(where, at) && !goesOn(where, at + what.length)) return true;
  }
  return false;
}

/** Do a digit and a digit, or a letter and a letter, meet at this place? Then a longer number or word stands there. */
function goesOn(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at]];
  return [/\p{N}/u, /\p{L}/u].some((sort) => sort.test(before) && sort.test(after));
}
