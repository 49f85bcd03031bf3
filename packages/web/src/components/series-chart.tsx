import type { ReactElement } from 'react';
import { barsOf } from '../model/bar.js';
import { type Cell, shownValue } from '../model/cell.js';
import { PERIOD_HEADERS, periodName } from '../model/period-words.js';
import { type Definition, type Topic, totalOf } from '../model/topic.js';
import { Figure } from './figure.js';

/** Bars of one figure over the periods. What is not shown is a gap of one size, with its words. */
export function SeriesChart({
  topic,
  figure,
  tot,
}: {
  readonly topic: Topic;
  readonly figure: Definition;
  readonly tot: string;
}): ReactElement {
  const cells = fromFirstToLastKnown(
    topic.periods.flatMap((periode) => totalOf(topic, figure, periode) ?? []),
  );
  const bars = barsOf(cells.map(shownValue));
  const per = (PERIOD_HEADERS[figure.periodesoort] ?? 'Periode').toLowerCase();
  const words = cells.map(({ periode, cel }) => `${periodName(periode, tot)}: ${cel.tekst}`);
  return (
    <figure className="grafiek">
      <figcaption>
        {figure.naam} per {per}
      </figcaption>
      <div role="img" aria-label={`Staafdiagram. ${words.join('; ')}.`}>
        {cells.map((cell, index) => (
          <div key={cell.periode} className="staaf">
            <span>{periodName(cell.periode, tot)}</span>
            <Figure cell={cell} />
            <BarShape bar={bars[index]} />
          </div>
        ))}
      </div>
    </figure>
  );
}

/** Years before the first delivery and after the last are in the table; here they would only be empty. */
function fromFirstToLastKnown(cells: readonly Cell[]): readonly Cell[] {
  const isKnown = ({ status }: Cell) => status !== 'geen_gegevens';
  const first = cells.findIndex(isKnown);
  return first === -1 ? cells : cells.slice(first, cells.findLastIndex(isKnown) + 1);
}

function BarShape({ bar }: { readonly bar: ReturnType<typeof barsOf>[number] }): ReactElement {
  if (bar === undefined) return <div className="gat" />;
  return (
    <svg aria-hidden="true" focusable="false">
      <rect x={`${bar.x}%`} width={`${bar.width}%`} height="100%" />
    </svg>
  );
}
