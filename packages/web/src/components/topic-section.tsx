import type { ReactElement } from 'react';
import { drawnFigures } from '../model/presentation.js';
import type { Publication, Topic } from '../model/topic.js';
import { Breakdowns } from './breakdown.js';
import { DefinitionDetails } from './definition-details.js';
import { LargeFigures } from './large-figures.js';
import { SeriesChart } from './series-chart.js';
import { SeriesTable } from './series-table.js';

/** One headline indicator: what it says now, how it went, what it is made of, and what it means. */
export function TopicSection({
  topic,
  publication,
}: {
  readonly topic: Topic;
  readonly publication: Publication;
}): ReactElement {
  const { tot } = publication;
  const title = `${topic.indicator}-titel`;
  return (
    <section id={topic.indicator} className="kaart onderwerp" aria-labelledby={title}>
      <h2 id={title}>{topic.name}</h2>
      <p className="uitleg">{topic.figures[0]?.toelichting}</p>
      <LargeFigures topic={topic} />
      {topic.periods.length > 0 && (
        <div className={topic.figures.length > 2 ? 'reeks breed' : 'reeks'}>
          <div className="grafieken">
            {drawnFigures(topic).map((figure) => (
              <SeriesChart key={figure.figuur} topic={topic} figure={figure} tot={tot} />
            ))}
          </div>
          <SeriesTable topic={topic} tot={tot} />
        </div>
      )}
      <Breakdowns topic={topic} publication={publication} />
      <DefinitionDetails topic={topic} />
    </section>
  );
}
