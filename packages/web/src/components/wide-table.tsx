import type { ReactElement, ReactNode } from 'react';

/** A table that scrolls within itself where the screen is too narrow for it; reachable by keyboard. */
export function WideTable({
  id,
  caption,
  className,
  children,
}: {
  readonly id: string;
  readonly className?: string;
  readonly caption: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section
      className={className === undefined ? 'tabel' : `tabel ${className}`}
      aria-labelledby={id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: who uses a keyboard must be able to scroll it
      tabIndex={0}
    >
      <table>
        <caption id={id}>
          <span>{caption}</span>
        </caption>
        {children}
      </table>
    </section>
  );
}
