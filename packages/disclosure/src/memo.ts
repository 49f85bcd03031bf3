import type { LinkedSystem } from './linked-system.js';

/**
 * Remembers the protection of figures that share records: it depends on nothing else than what is in `content`, so that who
 * protects nearly the same publication again need not wait for all of it. As secret as a certificate.
 */
export interface Memo {
  get(content: string): unknown;
  set(content: string, protection: unknown): void;
}

/** All that the protection of a system depends on; not how its atoms are numbered in the publication. */
export function contentOf(system: LinkedSystem, options: readonly unknown[]): string {
  const { atomsOf: _numbers, ...content } = system;
  return JSON.stringify([options, content], (_name, value: unknown) =>
    value instanceof Int32Array || value instanceof Map ? [...value] : value,
  );
}
