import type { Cell, CellStatus, Publication, PublishedDefinition } from '@peildatum/schema';

/** What stands for a whole breakdown that is withheld. */
const WITHHELD = '*';

/** The cells of a publication by figure, period and value of a dimension. */
export interface CellIndex {
  /** Periods with a total of any of the figures, oldest first. */
  periods(figures: readonly PublishedDefinition[]): string[];
  /** A total; one that the publication does not hold has the status `geen_gegevens`. */
  total(figure: PublishedDefinition, periode: string): Cell;
  /** Values that any of the figures has of a dimension in a period, without the withheld one. */
  values(
    figures: readonly PublishedDefinition[],
    periode: string,
    dimension: string,
  ): readonly string[];
  isWithheld(figure: PublishedDefinition, periode: string, dimension: string): boolean;
  /** The cell of one value; of a withheld breakdown it is `niet_getoond`. */
  part(figure: PublishedDefinition, periode: string, dimension: string, value: string): Cell;
}

/** Indexes the totals and the breakdowns by one dimension; refuses a figure that is shown without a value. */
export function indexCells(publication: Publication): CellIndex {
  const totals = new Map<string, Map<string, Cell>>();
  const parts = new Map<string, Map<string, Cell>>();
  for (const cell of publication.cijfers) {
    if (cell.status === 'ok' && cell.waarde === null) {
      throw new Error(`${publication.id}: ${cell.indicator} ${cell.periode} is ok zonder waarde`);
    }
    const dimensions = Object.entries(cell.dimensies);
    const [first] = dimensions;
    if (first === undefined) keep(totals, cell.indicator, cell.periode, cell);
    else if (dimensions.length === 1) {
      keep(parts, key(cell.indicator, cell.periode, first[0]), first[1], cell);
    }
  }
  const partsOf = (figure: PublishedDefinition, periode: string, dimension: string) =>
    parts.get(key(figure.figuur, periode, dimension));
  return {
    periods: (figures) =>
      [
        ...new Set(figures.flatMap((figure) => [...(totals.get(figure.figuur)?.keys() ?? [])])),
      ].sort(),
    total: (figure, periode) =>
      totals.get(figure.figuur)?.get(periode) ??
      without(figure.figuur, periode, {}, 'geen_gegevens'),
    values: (figures, periode, dimension) => {
      const values = figures.flatMap((figure) => [
        ...(partsOf(figure, periode, dimension)?.keys() ?? []),
      ]);
      return [...new Set(values)].filter((value) => value !== WITHHELD);
    },
    isWithheld: (figure, periode, dimension) =>
      partsOf(figure, periode, dimension)?.has(WITHHELD) ?? false,
    part: (figure, periode, dimension, value) => {
      const cells = partsOf(figure, periode, dimension);
      const status = cells?.has(WITHHELD) ? 'niet_getoond' : 'geen_gegevens';
      return cells?.get(value) ?? without(figure.figuur, periode, { [dimension]: value }, status);
    },
  };
}

/** A cell with no number. */
function without(
  indicator: string,
  periode: string,
  dimensies: Readonly<Record<string, string>>,
  status: CellStatus,
): Cell {
  return { indicator, periode, dimensies, teller: null, noemer: null, waarde: null, status };
}

function keep(
  index: Map<string, Map<string, Cell>>,
  outer: string,
  inner: string,
  cell: Cell,
): void {
  const cells = index.get(outer);
  if (cells === undefined) index.set(outer, new Map([[inner, cell]]));
  else cells.set(inner, cell);
}

function key(figure: string, periode: string, dimension: string): string {
  return `${figure} ${periode} ${dimension}`;
}
