import type { ReactElement, ReactNode } from 'react';

/** A table that scrolls within itself where the screen is too narrow for it; reachable by keyboard. */
export function WideTable({
  id,
  caption,
  children,
}: {
  readonly id: string;
  readonly caption: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who uses a keyboard must be able to scroll it
    <section className="tabel" aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}
