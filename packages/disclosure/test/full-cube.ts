import type { Atom, Figure, Publication } from '../src/publication.js';

/** How large: `mean` is the number of records of a school; `municipalities` 0: none. */
export interface CubeSize {
  readonly schools: number;
  readonly municipalities: number;
  readonly levels: number;
  readonly years: number;
  readonly mean: number;
  readonly seed: number;
}

/** Made-up schools by level and year with all margins: a place, a level and a year or any of each. Every school knows its own. */
export function fullCube(size: CubeSize): Publication {
  const { schools, municipalities, levels, years, mean } = size;
  const random = randomFrom(size.seed);
  const atoms: Atom[] = [];
  const atomsOf = new Map<string, number[]>();
  for (let school = 0; school < schools; school += 1) {
    const records = mean * 2 * random();
    const municipality = municipalities > 0 ? [`m${school % municipalities}`] : [];
    for (let level = 0; level < levels; level += 1) {
      for (let year = 0; year < years; year += 1) {
        const count = Math.floor((records / (levels * years)) * 2 * random() + random());
        const atom = atoms.push({ count, knownTo: [`s${school}`] }) - 1;
        for (const place of [`s${school}`, ...municipality, '-']) {
          for (const cell of [`l${level} y${year}`, `l${level} -`, `- y${year}`, '- -']) {
            const id = `${place} ${cell}`;
            const own = atomsOf.get(id);
            if (own) own.push(atom);
            else atomsOf.set(id, [atom]);
          }
        }
      }
    }
  }
  const figures = [...atomsOf].map(
    ([id, own]): Figure => ({
      id,
      table: id.replaceAll(/\d+/g, ''),
      parts: [{ name: 'aantal', atoms: own }],
    }),
  );
  return { atoms, figures, totals: ['- - -'], rules: { threshold: 5, width: 5 }, salt: 'cube' };
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
