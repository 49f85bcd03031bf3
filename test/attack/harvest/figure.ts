/** One cell as one place of a release shows it. */
export interface Figure {
  /** Name of the figure: `vergoedingen/bedrag`. */
  readonly indicator: string;
  readonly periode: string;
  /** Empty of a total; `a+b` of a breakdown by two. */
  readonly uitsplitsing: string;
  readonly dimensies: Readonly<Record<string, string>>;
  /** Null where this place does not show it; undefined where it never does. */
  readonly teller?: number | null;
  readonly noemer?: number | null;
  readonly waarde: number | null;
  readonly status: string;
  /** Where it was found: graphql, arrow, page, report and so on. */
  readonly where: string;
  /** The publication. */
  readonly version: string;
}

/** What a cell is, whatever it says and wherever it stands. */
export function figureKey({
  indicator,
  periode,
  dimensies,
}: Pick<Figure, 'indicator' | 'periode' | 'dimensies'>): string {
  return `${indicator} ${periode} ${valuesText(dimensies)}`.trim();
}

/** The values of a cell in one order: `gemeente=9801 soort=absoluut`. */
export function valuesText(dimensies: Readonly<Record<string, string>>): string {
  return Object.entries(dimensies)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(' ');
}

/** A whole breakdown that is not shown stands as one cell with this value. */
export const WITHHELD = '*';

export function isWithheld({ dimensies }: Pick<Figure, 'dimensies'>): boolean {
  return Object.values(dimensies).includes(WITHHELD);
}
