import { readdirSync, readFileSync } from 'node:fs';

export type Layer =
  | 'warehouse'
  | 'steps'
  | 'kept'
  | 'marts'
  | 'flags'
  | 'trace'
  | 'vergoedingen'
  | 'reconcile'
  | 'contradictions';

const folderOf = (layer: Layer) => new URL(`../sql/${layer}/`, import.meta.url);

/** The text of `sql/<layer>/<relation>.sql`, led by its name so that the server's log can be read. */
export function sqlFile(layer: Layer, relation: string): string {
  const text = readFileSync(new URL(`${relation}.sql`, folderOf(layer)), 'utf8');
  return `-- peildatum/${layer}/${relation}\n${text}`;
}

/** The relations of a layer that have a file, in order of name. */
export function sqlRelations(layer: Layer): readonly string[] {
  return readdirSync(folderOf(layer))
    .filter((name) => name.endsWith('.sql'))
    .map((name) => name.slice(0, -'.sql'.length))
    .sort();
}
