import { createHash } from 'node:crypto';
import type { Cell, Coverage, PublicationHead, PublishedDefinition } from '@peildatum/schema';
import type { Labels } from './labels.js';

/** All that readers see of a publication. */
export interface Content {
  readonly definitions: readonly PublishedDefinition[];
  readonly cells: readonly Cell[];
  readonly coverage: readonly Coverage[];
  readonly labels: Labels;
  readonly aansluiting: PublicationHead['aansluiting'];
}

/** Hash of all that readers see, in a form that does not depend on the order in which a program names fields. */
export function hashOf(swv: string, cut: string, content: Content): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
  };
  return createHash('sha256')
    .update(JSON.stringify(sorted({ swv, cut, ...content })))
    .digest('hex');
}
