import type { XmlElement } from './xml-parser.js';

export interface ElementPath {
  /** Enters an element; gives its path from the root, as local names between slashes. */
  readonly enter: (element: Pick<XmlElement, 'local' | 'uri'>) => string;
  /** The path of the element around the innermost one; empty around the root. */
  readonly above: () => string;
  /** Leaves the innermost element; gives the path that it had. */
  readonly leave: () => string;
}

interface Place {
  readonly path: string;
  readonly below: Map<string, Place>;
}

/** More paths than any format has; a file with more pays for them itself. */
const MOST_REMEMBERED = 10_000;

/**
 * Where in a document we are. Elements of another namespace than the root's are on no path that anybody asks for.
 * Paths are made once: joining and hashing them for every element took most of the time of a large ledger.
 */
export function createElementPath(): ElementPath {
  const top: Place = { path: '', below: new Map() };
  const places: Place[] = [top];
  let remembered = 0;
  let home: string | undefined;
  return {
    enter: ({ local, uri }) => {
      home ??= uri;
      const around = places.at(-1) ?? top;
      const name = uri === home ? local : '?';
      let place = around.below.get(name);
      if (place === undefined) {
        const path = around === top ? name : `${around.path}/${name}`;
        place = { path, below: new Map() };
        remembered += 1;
        if (remembered <= MOST_REMEMBERED) around.below.set(name, place);
      }
      places.push(place);
      return place.path;
    },
    above: () => places.at(-2)?.path ?? '',
    leave: () => (places.length > 1 ? (places.pop()?.path ?? '') : ''),
  };
}
