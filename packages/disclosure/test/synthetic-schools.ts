/** How large the made-up schools are. `offer`: the chance that a school has a level. `meanSize`: pupils per school. */
export interface SchoolsSize {
  readonly schools: number;
  readonly municipalities: number;
  readonly levels: number;
  readonly years: number;
  readonly meanSize: number;
  readonly offer: number;
  readonly seed: number;
}

/** A full cube: school, municipality and all by level and year, with all margins. */
export interface SyntheticSchools {
  /** By atom (school, level, year that exists) its pupils. */
  readonly counts: readonly number[];
  readonly cells: readonly Int32Array[];
  /** By cell what it is, such as `s3 l1 -`; a dash is all. */
  readonly labels: readonly string[];
  /** By cell its pupils. */
  readonly totals: readonly number[];
}

/**
 * Made-up schools, each in one municipality, most of them small and a few large. A level has all years, one less or two
 * less, and a school without a level has no atoms for it: such a cell does not exist. The same size gives the same schools.
 */
export function syntheticSchools(size: SchoolsSize): SyntheticSchools {
  const random = randomFrom(size.seed);
  const counts: number[] = [];
  const atomsOf = new Map<string, number[]>();
  for (let school = 0; school < size.schools; school += 1) {
    // The sum of uniform numbers is nearly normal, so the size is nearly log-normal.
    const scale = Math.exp(1.2 * (random() + random() + random() + random() - 2));
    const municipality = Math.floor(random() * size.municipalities);
    const classes = classesOf(size, random);
    for (const { level, year } of classes) {
      const atom = counts.push(poisson((size.meanSize * scale) / classes.length, random)) - 1;
      for (const place of [`s${school}`, `m${municipality}`, '-']) {
        for (const cell of [`l${level} y${year}`, `l${level} -`, `- y${year}`, '- -']) {
          const label = `${place} ${cell}`;
          const atoms = atomsOf.get(label);
          if (atoms) atoms.push(atom);
          else atomsOf.set(label, [atom]);
        }
      }
    }
  }
  const cells = [...atomsOf.values()].map((atoms) => Int32Array.from(atoms));
  const totals = cells.map((atoms) => atoms.reduce((sum, atom) => sum + (counts[atom] ?? 0), 0));
  return { counts, cells, labels: [...atomsOf.keys()], totals };
}

function classesOf(
  { levels, years, offer }: SchoolsSize,
  random: () => number,
): { level: number; year: number }[] {
  const all = [...Array(levels).keys()];
  const offered = all.filter(() => random() < offer);
  return (offered.length > 0 ? offered : [0]).flatMap((level) =>
    [...Array(Math.max(1, years - (level % 3))).keys()].map((year) => ({ level, year })),
  );
}

function poisson(mean: number, random: () => number): number {
  const least = Math.exp(-mean);
  let product = random();
  let count = 0;
  while (product > least) {
    product *= random();
    count += 1;
  }
  return count;
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
