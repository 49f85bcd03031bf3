import { SOURCES } from '@peildatum/schema';

/** Does a name fit a pattern with `*` (any text) and `?` (one sign), without regard to case? */
export function fitsPattern(fileName: string, pattern: string): boolean {
  const name = [...fileName.normalize('NFC').toLowerCase()];
  const signs = [...pattern.normalize('NFC').toLowerCase()];
  // the last star that was met, and how far the name was then; no regular expression, which many stars make slow
  let star = -1;
  let from = 0;
  let at = 0;
  let sign = 0;
  while (at < name.length) {
    if (signs[sign] === '*') {
      star = sign;
      from = at;
      sign += 1;
    } else if (signs[sign] === '?' || signs[sign] === name[at]) {
      at += 1;
      sign += 1;
    } else if (star >= 0) {
      from += 1;
      at = from;
      sign = star + 1;
    } else {
      return false;
    }
  }
  return signs.slice(sign).every((left) => left === '*');
}

/** A file name of leverformaat 1 that a pattern would take for itself, or undefined. */
export function takenFromContract(pattern: string): string | undefined {
  return SOURCES.filter((source) => source.format === 'contract')
    .flatMap(({ kind }) => [`${kind}.csv`, `${kind}-school.csv`, `${kind}-school-2023-2024.csv`])
    .find((name) => fitsPattern(name, pattern));
}
