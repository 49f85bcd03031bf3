import { createHash } from 'node:crypto';
import { type Memo, type Protection, type Publication, protect } from '@peildatum/disclosure';

/** Seconds that protecting a publication may take: some three times what a region of 250,000 pupils takes. */
const TIME_LIMIT = 1800;

/** Protects one publication after another, and takes over what is the same. Throws a DisclosureError as `protect` does. */
export type Protect = (publication: Publication) => Promise<Protection>;

/** Who protects, and remembers nothing yet. */
export function createProtect(): Protect {
  const memo = createMemo();
  return (publication) => protect(publication, { memo, limit: TIME_LIMIT });
}

/** Protections by a hash of what they are of: the whole of that would take as much memory as the publication. */
function createMemo(): Memo {
  const kept = new Map<string, unknown>();
  const keyOf = (content: string): string => createHash('sha256').update(content).digest('base64');
  return {
    get: (content) => kept.get(keyOf(content)),
    set: (content, protection) => {
      kept.set(keyOf(content), protection);
    },
  };
}
