/** The same period a year before: `2022-2023`, `2022`, `2022-10-01`, `2022-K3`. */
export function yearBefore(periode: string): string {
  const schooljaar = /^(\d{4})-(\d{4})$/.exec(periode);
  if (schooljaar !== null) return `${Number(schooljaar[1]) - 1}-${Number(schooljaar[2]) - 1}`;
  return periode.replace(/^\d{4}/, (year) => String(Number(year) - 1));
}
