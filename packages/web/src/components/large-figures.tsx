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
              <dd className="geen-waarde">geen gegevens</dd>
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
  const [teller, noemer] = [partText(cell, 'teller'), partText(cell, 'noemer')];
  const share = teller !== null && noemer !== null ? `${teller} van ${noemer}` : undefined;
  const text = reasonOf(cell) ?? share;
  return text === undefined ? null : <dd className="toelichting">{text}</dd>;
}
