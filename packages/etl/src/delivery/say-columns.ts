/** Columns that a fault names at most: a header of thousands of fields would make a fault of megabytes. */
const MOST_NAMED = 20;

/**
 * Says columns of a header by their places: with their names when the header holds names and nothing else. A line end
 * that got lost, or a quote that stays open, brings a row into the header, and then the name of a pupil stands where
 * the name of a column should. `whole`: every required column is there.
 */
export function sayColumns(
  header: readonly string[],
  places: readonly number[],
  whole: boolean,
): string {
  // no row is without a number or a date; few names of columns have one
  const holdsNames = whole && !header.some((text) => /^\s*\d|\d{4}/.test(text));
  const said = places
    .slice(0, MOST_NAMED)
    .map((place) => sayColumn(header[place] ?? '', place, holdsNames));
  const more = places.length - said.length;
  return said.join(', ') + (more > 0 ? ` en nog ${more}` : '');
}

function sayColumn(text: string, place: number, mayName: boolean): string {
  const name = text.trim().replace(/\s+/g, ' ');
  if (mayName && /^\p{L}[\p{L} ._/()-]{1,59}$/u.test(name)) return name;
  return `de ${place + 1}e${name === '' ? ' (zonder naam)' : ''}`;
}
