import { readFileSync } from 'node:fs';

/** The text of `sql/<layer>/<relation>.sql`, led by its name so that the server's log can be read. */
export function sqlFile(layer: 'warehouse' | 'marts' | 'flags', relation: string): string {
  const text = readFileSync(new URL(`../sql/${layer}/${relation}.sql`, import.meta.url), 'utf8');
  return `-- peildatum/${layer}/${relation}\n${text}`;
}
