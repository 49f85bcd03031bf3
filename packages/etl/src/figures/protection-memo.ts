import { createHash } from 'node:crypto';
import type { Memo } from '@peildatum/disclosure';

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
