import {
  type Cell,
  formatPeriod,
  indicatorOf,
  labelOf,
  type PublishedDefinition,
  UNITS,
} from '@peildatum/schema';
import { countText, valueText } from './figure-text.js';
import { figuresOf, type Headline } from './headline.js';
import { PERIOD_WORDS, periodLabel } from './period.js';
import type { FigureText, Table } from './section.js';

const byLabel = new Intl.Collator('nl', { numeric: true });

/** Rows of a table before they are written: a name, and of each figure its cell. */
interface Row {
  readonly label: string;
  readonly cells: readonly (readonly [PublishedDefinition, Cell])[];
}

/** The totals of all periods. */
export function seriesTables(headline: Headline, nextNumber: () => number): Table[] {
  const { cells, definition, periods, presentation, publication } = headline;
  const kind = PERIOD_WORDS[definition.periodesoort] ?? 'Periode';
  return presentation.tables.map(({ title, maten }) => {
    const figures = figuresOf(headline, maten);
    const rows = periods.map((periode) => ({
      label: periodLabel(periode, publication.tot),
      cells: figures.map((figure) => [figure, cells.total(figure, periode)] as const),
    }));
    return {
      kind: 'table',
      number: nextNumber(),
      caption: `${title} per ${kind.toLowerCase()}`,
      ...contentOf(kind, figures, rows),
    };
  });
}

/** A breakdown of the reporting period. Rows are in the order of their names: another order would tell of hidden values. */
export function breakdownTables(
  headline: Headline,
  dimension: { readonly naam: string; readonly omschrijving: string },
  nextNumber: () => number,
): Table[] {
  const { cells, figures, periode, presentation } = headline;
  const values = cells.values(figures, periode, dimension.naam);
  const rows = namesOf(headline, dimension.naam, values);
  return presentation.tables.map(({ title, maten }) => {
    const columns = figuresOf(headline, maten);
    return {
      kind: 'table',
      number: nextNumber(),
      caption: `${title} per ${dimension.omschrijving}, ${formatPeriod(periode)}`,
      ...contentOf(
        `${dimension.omschrijving.charAt(0).toUpperCase()}${dimension.omschrijving.slice(1)}`,
        columns,
        rows.map(({ label, value }) => ({
          label,
          cells: columns.map(
            (figure) => [figure, cells.part(figure, periode, dimension.naam, value)] as const,
          ),
        })),
      ),
    };
  });
}

/** Names of the values in their order; two that share a name get their code behind it. */
function namesOf(
  headline: Headline,
  dimension: string,
  values: readonly string[],
): { label: string; value: string }[] {
  const named = values.map((value) => ({ value, label: nameOf(headline, dimension, value) }));
  const count = new Map<string, number>();
  for (const { label } of named) count.set(label, (count.get(label) ?? 0) + 1);
  return named
    .map(({ label, value }) => ({
      value,
      label: (count.get(label) ?? 0) > 1 ? `${label} (${value})` : label,
    }))
    .sort((a, b) => byLabel.compare(a.label, b.label));
}

/** The publication names a value under its dimension, or under the list that the dimension takes its names from. */
function nameOf(headline: Headline, dimension: string, value: string): string {
  const name = labelOf(headline.publication, dimension, value);
  if (name !== value) return name;
  const declared = indicatorOf(headline.definition.indicator)?.dimensions.find(
    (candidate) => candidate.name === dimension,
  );
  if (declared?.labels !== undefined) return labelOf(headline.publication, declared.labels, value);
  return declared?.words?.[value] ?? value;
}

/** One figure is given with its teller and noemer when it has them; several stand side by side. */
function contentOf(
  rowsAre: string,
  figures: readonly PublishedDefinition[],
  rows: readonly Row[],
): Pick<Table, 'columns' | 'rows'> {
  const [only, ...others] = figures;
  if (only === undefined || others.length > 0) {
    return {
      columns: [rowsAre, ...figures.map(({ naam }) => naam)],
      rows: rows.map(({ label, cells }) => ({ label, cells: cells.map(asValue) })),
    };
  }
  const isShare = rows.some(({ cells }) => cells.some(([, cell]) => hasNoemer(cell)));
  const word = UNITS[only.eenheid].head;
  return {
    columns: isShare ? [rowsAre, 'Teller', 'Noemer', word] : [rowsAre, word],
    rows: rows.map(({ label, cells }) => ({
      label,
      cells: cells.flatMap(([figure, cell]): FigureText[] => {
        const value = valueText(cell, figure);
        return isShare ? [countText(cell, 'teller'), countText(cell, 'noemer'), value] : [value];
      }),
    })),
  };
}

function hasNoemer({ noemer, status }: Cell): boolean {
  return status === 'ok' && noemer !== null;
}

function asValue([figure, cell]: readonly [PublishedDefinition, Cell]): FigureText {
  return valueText(cell, figure);
}
