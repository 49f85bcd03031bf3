/** The fixed peildata up to a cut (1 February, 31 July, 1 October, 31 December), and the cut itself; oldest first. */
export function peildataUntil(cut: string): readonly string[] {
  const days = new Set([cut]);
  for (let year = 1990; year <= Number(cut.slice(0, 4)); year += 1) {
    for (const day of ['02-01', '07-31', '10-01', '12-31']) days.add(`${year}-${day}`);
  }
  return [...days].filter((day) => day <= cut).sort();
}
