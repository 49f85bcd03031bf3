import type { ReactElement } from 'react';
import { PERIOD_HEADERS, periodName } from '../model/period-words.js';
import type { Topic } from '../model/topic.js';
import { FigureCells, FigureHeaders } from './figure-columns.js';
import { WideTable } from './wide-table.js';

/** All periods of a topic, the newest on top. */
export function SeriesTable({
  topic,
  tot,
}: {
  readonly topic: Topic;
  readonly tot: string;
}): ReactElement {
  const { figures, totals, periods, indicator } = topic;
  const kind = figures[0]?.periodesoort ?? '';
  return (
    <WideTable id={`${indicator}-reeks`} caption={`${topic.name}: alle perioden`}>
      <thead>
        <tr>
          <th scope="col">{PERIOD_HEADERS[kind] ?? 'Periode'}</th>
          <FigureHeaders figures={figures} cells={totals} />
        </tr>
      </thead>
      <tbody>
        {[...periods].reverse().map((periode) => (
          <tr key={periode}>
            <th scope="row">{periodName(periode, tot)}</th>
            <FigureCells
              figures={figures}
              cells={totals.filter((cell) => cell.periode === periode)}
              all={totals}
            />
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
