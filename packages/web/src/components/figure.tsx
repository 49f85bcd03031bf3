import type { ReactElement } from 'react';
import type { Cell } from '../model/cell.js';

type Tag = 'span' | 'strong' | 'td' | 'dd';

/** The printed value of a cell, with where it comes from: a reader or a test can find every figure back. */
export function Figure({
  cell,
  as: Element = 'span',
  className,
}: {
  readonly cell: Cell;
  readonly as?: Tag;
  readonly className?: string;
}): ReactElement {
  const hidden = cell.status === 'ok' ? '' : 'geen-waarde';
  return (
    <Element
      className={[className, hidden].filter(Boolean).join(' ') || undefined}
      {...traceOf(cell)}
    >
      {cell.cel.tekst}
    </Element>
  );
}

function traceOf(cell: Cell): Readonly<Record<`data-${string}`, string>> {
  return {
    'data-indicator': cell.indicator,
    'data-periode': cell.periode,
    'data-dimensies': dimensionsText(cell),
    'data-status': cell.status,
  };
}

/** The dimensions of a cell as JSON, as they stand in the publication. */
export function dimensionsText({ dimensies }: Cell): string {
  return JSON.stringify(Object.fromEntries(dimensies.map(({ naam, waarde }) => [naam, waarde])));
}
