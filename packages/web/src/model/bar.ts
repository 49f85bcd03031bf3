/** Where a bar stands between the edges of its drawing, in percent of its width. */
export interface Bar {
  readonly x: number;
  readonly width: number;
}

/**
 * Bars of values on one scale that holds zero. A value that is not shown has no bar, and takes no part in the
 * scale: nothing drawn may tell of it.
 */
export function barsOf(values: readonly (number | undefined)[]): (Bar | undefined)[] {
  const shown = values.filter((value) => value !== undefined);
  const low = Math.min(0, ...shown);
  const range = Math.max(0, ...shown) - low;
  if (range === 0) return values.map((value) => (value === undefined ? undefined : NO_WIDTH));
  const place = (value: number) => Math.round(((value - low) / range) * 10_000) / 100;
  return values.map((value) =>
    value === undefined
      ? undefined
      : {
          x: place(Math.min(0, value)),
          width: Math.round((place(Math.max(0, value)) - place(Math.min(0, value))) * 100) / 100,
        },
  );
}

const NO_WIDTH: Bar = { x: 0, width: 0 };
