import { createHash } from 'node:crypto';
import type { Memo } from '@peildatum/disclosure';

/** Seconds that protecting a publication may take: some three times what a region of 250,000 pupils takes. */
export const TIME_LIMIT = 1800;

/** Protections by a hash of what they are of: the whole of that would take as much memory as the publication. */
export function createMemo(): Memo {
  const kept = new Map<string, unknown>();
  const keyOf = (content: string): string => createHash('sha256').update(content).digest('base64');
  return {
    get: (content) => kept.get(keyOf(content)),
    set: (content, protection) => {
      kept.set(keyOf(content), protection);
    },
  };
}
