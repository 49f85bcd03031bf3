import type { ReactElement } from 'react';
import type { Topic } from '../model/topic.js';

/** Links to the topics below. */
export function Overview({ topics }: { readonly topics: readonly Topic[] }): ReactElement {
  return (
    <nav aria-label="Onderwerpen op deze pagina">
      <ul className="keuzes">
        {topics.map(({ indicator, name }) => (
          <li key={indicator}>
            <a href={`#${indicator}`}>{name}</a>
          </li>
        ))}
        <li>
          <a href="#niet-getoond">Wat betekent “niet getoond”?</a>
        </li>
      </ul>
    </nav>
  );
}
