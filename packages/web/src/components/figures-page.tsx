import { formatDate } from '@peildatum/schema';
import type { ReactElement } from 'react';
import type { PageData } from '../page-data.js';
import { Document } from './document.js';
import { Legend } from './legend.js';
import { Overview } from './overview.js';
import { PublicationChoice } from './publication-choice.js';
import { PublicationHeading } from './publication-heading.js';
import { Reuse } from './reuse.js';
import { TopicSection } from './topic-section.js';

/** The page of a publication. */
export function FiguresPage({ publication, listed, topics }: PageData): ReactElement {
  const title = `Kerncijfers van ${publication.swv} tot en met ${formatDate(publication.tot)}`;
  return (
    <Document title={title}>
      <PublicationHeading publication={publication} />
      <PublicationChoice listed={listed} chosen={publication.id} />
      <Overview topics={topics} />
      {topics.map((topic) => (
        <TopicSection key={topic.indicator} topic={topic} publication={publication} />
      ))}
      <Legend />
      <Reuse publication={publication} />
    </Document>
  );
}
