import type { ReactElement, ReactNode } from 'react';
import { STYLE } from '../style/style.js';

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%23154273'/%3E%3Cpath d='M4 12V8h2v4zm3 0V4h2v8zm3 0V6h2v6z' fill='%23fff'/%3E%3C/svg%3E";

/** A whole page. It is complete as it is: no script, no font, no picture from elsewhere. */
export function Document({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <html lang="nl">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Peildatum`}</title>
        <link rel="icon" href={ICON} />
        <style>{STYLE}</style>
      </head>
      <body>
        <a className="naar-inhoud" href="#inhoud">
          Naar de inhoud
        </a>
        <header>
          <a href="/">Peildatum</a>
        </header>
        <main id="inhoud">{children}</main>
      </body>
    </html>
  );
}
