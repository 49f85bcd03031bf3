import type { ReactElement } from 'react';
import { Document } from './document.js';

export interface Message {
  readonly title: string;
  readonly sentences: readonly string[];
  /** A link out of here; none where there is nowhere to go. */
  readonly way?: { readonly href: string; readonly text: string };
}

/** A page without figures: what is the matter, and what to do. */
export function MessagePage({ title, sentences, way }: Message): ReactElement {
  return (
    <Document title={title}>
      <h1>{title}</h1>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {way !== undefined && (
        <ul className="keuzes">
          <li>
            <a href={way.href}>{way.text}</a>
          </li>
        </ul>
      )}
    </Document>
  );
}
