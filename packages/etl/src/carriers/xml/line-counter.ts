/**
 * Gives each record a line of its own, in going order: the one on which it stands, or, where a file has no ends of
 * lines, the next number. A finding points at a record by its line, so no two may share one.
 */
export function createLineCounter(): (line: number) => number {
  let last = 0;
  return (line) => {
    last = Math.max(line, last + 1);
    return last;
  };
}
