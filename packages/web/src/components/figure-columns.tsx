import { UNITS } from '@peildatum/schema';
import type { ReactElement } from 'react';
import { type Cell, partText } from '../model/cell.js';
import type { Definition } from '../model/topic.js';
import { dimensionsText, Figure } from './figure.js';

type Part = 'teller' | 'noemer';
const PARTS: readonly (readonly [Part, string])[] = [
  ['teller', 'Teller'],
  ['noemer', 'Noemer'],
];

/** A share stands before its teller and noemer, so that a phone shows it first; several figures of one indicator stand side by side. */
function isShare(figures: readonly Definition[], cells: readonly Cell[]): boolean {
  return figures.length === 1 && cells.some((cell) => partText(cell, 'noemer') !== null);
}

/** The headers above the cells of figures, after the one of the row. */
export function FigureHeaders({
  figures,
  cells,
}: {
  readonly figures: readonly Definition[];
  readonly cells: readonly Cell[];
}): ReactElement {
  const [only, ...others] = figures;
  const headers =
    only === undefined || others.length > 0
      ? figures.map(({ naam }) => naam)
      : [
          UNITS[only.eenheid].head,
          ...(isShare(figures, cells) ? PARTS.map(([, header]) => header) : []),
        ];
  return (
    <>
      {headers.map((header) => (
        <th key={header} scope="col">
          {header}
        </th>
      ))}
    </>
  );
}

/** The cells of one row, under those headers; `all` are the cells of the whole table. */
export function FigureCells({
  figures,
  cells,
  all,
}: {
  readonly figures: readonly Definition[];
  readonly cells: readonly Cell[];
  readonly all: readonly Cell[];
}): ReactElement {
  const withParts = isShare(figures, all);
  return (
    <>
      {figures.map(({ figuur }) => {
        const cell = cells.find(({ indicator }) => indicator === figuur);
        if (cell === undefined) return <td key={figuur} colSpan={withParts ? 3 : 1} />;
        const parts = withParts ? PARTS.map(([part]) => partCell(cell, part)) : [];
        return [<Figure key={figuur} as="td" cell={cell} />, ...parts];
      })}
    </>
  );
}

/** Teller and noemer have a trace of their own: they are not the figure. */
function partCell(cell: Cell, part: Part): ReactElement {
  return (
    <td
      key={`${cell.indicator} ${part}`}
      data-deel={part}
      data-van={cell.indicator}
      data-periode={cell.periode}
      data-dimensies={dimensionsText(cell)}
    >
      {partText(cell, part) ?? '–'}
    </td>
  );
}
