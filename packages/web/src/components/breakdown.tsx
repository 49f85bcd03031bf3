import type { ReactElement } from 'react';
import { addressOf } from '../address.js';
import { breakdownTable } from '../model/breakdown-rows.js';
import { reasonOf } from '../model/cell.js';
import { periodName, whenWords } from '../model/period-words.js';
import { type Breakdown, breakdownsOf, type Publication, type Topic } from '../model/topic.js';
import { Figure } from './figure.js';
import { FigureCells, FigureHeaders } from './figure-columns.js';
import { WideTable } from './wide-table.js';

/** The links to the breakdowns of a topic, and below them the one that was chosen. */
export function Breakdowns({
  topic,
  publication,
}: {
  readonly topic: Topic;
  readonly publication: Publication;
}): ReactElement | null {
  const { breakdown, indicator } = topic;
  const known = breakdownsOf(topic.figures);
  if (known.length === 0) return null;
  const place = `${indicator}-uitsplitsing`;
  return (
    <div id={place} className="uitsplitsing">
      <nav aria-label={`Uitsplitsingen van ${topic.name}`}>
        <h3>Uitsplitsen</h3>
        <ul className="keuzes">
          {known.map(({ naam, omschrijving }) => (
            <li key={naam}>
              <a
                href={addressOf({ publicatie: publication.id, uitsplitsing: naam }, place)}
                aria-current={naam === breakdown?.naam ? 'true' : undefined}
              >
                naar {omschrijving}
              </a>
            </li>
          ))}
          {breakdown !== undefined && (
            <li>
              <a href={addressOf({ publicatie: publication.id }, indicator)}>zonder uitsplitsing</a>
            </li>
          )}
        </ul>
      </nav>
      {breakdown !== undefined && (
        <Chosen topic={topic} breakdown={breakdown} tot={publication.tot} />
      )}
    </div>
  );
}

function Chosen({
  topic,
  breakdown,
  tot,
}: {
  readonly topic: Topic;
  readonly breakdown: Breakdown;
  readonly tot: string;
}): ReactElement {
  const table = breakdownTable(topic, breakdown);
  if (table === undefined) return <p>Naar {breakdown.omschrijving} zijn er geen cijfers.</p>;
  const { periode, rows, withheld } = table;
  const all = rows.flatMap(({ cells }) => cells);
  // a screen full of the same two words helps nobody
  const isAllHidden = all.length > 0 && all.every(({ status }) => status === 'niet_getoond');
  return (
    <>
      {withheld.map((cell) => (
        <p key={cell.indicator} className="melding">
          {figureName(topic, cell.indicator)} naar {breakdown.omschrijving} {whenWords(periode)}:{' '}
          <Figure as="strong" cell={cell} />. {reasonOf(cell)}
        </p>
      ))}
      {isAllHidden && (
        <p className="melding">
          Naar {breakdown.omschrijving} {whenWords(periode)} is geen enkel cijfer te tonen zonder
          dat iemand herkend kan worden.
        </p>
      )}
      {rows.length > 0 && !isAllHidden && (
        <WideTable
          id={`${topic.indicator}-delen`}
          className="delen"
          caption={`${topic.name} naar ${breakdown.omschrijving}: ${periodName(periode, tot)}`}
        >
          <thead>
            <tr>
              <th scope="col">{capital(breakdown.omschrijving)}</th>
              <FigureHeaders figures={topic.figures} cells={all} />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, cells }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <FigureCells figures={topic.figures} cells={cells} all={all} />
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </>
  );
}

function figureName(topic: Topic, figuur: string): string {
  return topic.figures.find((figure) => figure.figuur === figuur)?.naam ?? figuur;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
