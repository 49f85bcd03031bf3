import { STATUS_WORDS } from '@peildatum/schema';
import type { ReactElement } from 'react';
import { type Cell, partText, reasonOf } from '../model/cell.js';
import { whenWords } from '../model/period-words.js';
import { largeFigures } from '../model/presentation.js';
import { type Topic, totalOf } from '../model/topic.js';
import { Figure } from './figure.js';

/** The figures of the reporting period, large; of a share also of how many, so that nobody takes few for many. */
export function LargeFigures({ topic }: { readonly topic: Topic }): ReactElement {
  const { reporting } = topic;
  if (reporting === undefined) return <p>In deze publicatie staan hierover geen cijfers.</p>;
  return (
    <dl className="groot">
      {largeFigures(topic).map((figure) => {
        const cell = totalOf(topic, figure, reporting);
        return (
          <div key={figure.figuur}>
            <dt>
              {figure.naam} {whenWords(reporting)}
            </dt>
            {cell === undefined ? (
              <dd className="geen-waarde">{STATUS_WORDS.geen_gegevens.short}</dd>
            ) : (
              <>
                <Figure as="dd" cell={cell} />
                <Remark cell={cell} />
              </>
            )}
          </div>
        );
      })}
    </dl>
  );
}

function Remark({ cell }: { readonly cell: Cell }): ReactElement | null {
  const reason = reasonOf(cell);
  if (reason !== undefined) return <dd className="toelichting">{reason}</dd>;
  const [teller, noemer] = [partText(cell, 'teller'), partText(cell, 'noemer')];
  if (teller === null || noemer === null) return null;
  return (
    <dd className="toelichting">
      <span className="heel">{teller}</span> van <span className="heel">{noemer}</span>
    </dd>
  );
}
