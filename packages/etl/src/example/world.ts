import { FIRST_YEAR, LAST_YEAR } from './calendar.js';
import { createDice } from './dice.js';
import { leerlingNumbers } from './leerling-numbers.js';
import { createRation, type Ration } from './ration.js';
import { type Gemeente, gemeentenOf } from './region.js';
import { isVsoSchool, type School, schoolsOf, TUSSENVOORZIENING } from './schools.js';
import { type ExampleSize, SIZES, type SizePlan } from './size.js';

/** Streams of dice: each kind of pupil has its own. */
export const STREAM = {
  world: 0,
  vo: 1,
  vso: 2,
  neverEnrolled: 3,
  exempted: 4,
  verplichtingen: 5,
  duo: 6,
  evaluaties: 7,
  ondersteuning: 8,
  verzuim: 9,
  scholen: 10,
  boeken: 11,
  raad: 12,
  grootboek: 13,
  dossiers: 14,
} as const;

/** What the stories of one example share: its schools, its counters and the shares that are dealt out. */
export interface World {
  readonly seed: number;
  readonly swv: string;
  readonly plan: SizePlan;
  readonly schools: readonly School[];
  readonly schoolAt: ReadonlyMap<string, School>;
  readonly gemeenten: readonly Gemeente[];
  readonly voSchools: readonly School[];
  readonly vsoSchools: readonly School[];
  /** Per school year: trajecten that bring a pupil to the vo, that fail, and that have only just begun. */
  readonly moving: (year: number) => Ration;
  readonly failing: (year: number) => Ration;
  readonly longAbsence: (year: number) => Ration;
  readonly dropOut: (year: number) => Ration;
  readonly nextLeerling: () => string;
  /** 1, 2, 3 for every name of a row of numbers. */
  readonly nextNumber: (name: string) => number;
  /** The vo school whose turn it is for a soort: each gets one or two pupils from the vso in a school year. */
  readonly nextPlace: (year: number, soort: string) => School;
}

export function createWorld(options: { seed: number; size: ExampleSize; swv: string }): World {
  const plan = SIZES[options.size];
  const dice = createDice(options.seed, STREAM.world);
  const schools = schoolsOf(plan);
  const voSchools = schools.filter((school) => !isVsoSchool(school));
  const numbers = leerlingNumbers(dice.below(1_000_000));
  const counters = new Map<string, number>();
  const nextNumber = (name: string): number => {
    const number = (counters.get(name) ?? 0) + 1;
    counters.set(name, number);
    return number;
  };
  return {
    seed: options.seed,
    swv: options.swv,
    plan,
    schools,
    schoolAt: new Map(schools.map((school) => [school.vestiging, school])),
    gemeenten: gemeentenOf(plan.schoolsTimes),
    voSchools,
    vsoSchools: schools.filter(isVsoSchool),
    moving: perYear((year) =>
      createRation(plan.moving[year - FIRST_YEAR + 1] ?? 0, dice.below(10_000)),
    ),
    failing: perYear(() => createRation(plan.failing, dice.below(10_000))),
    longAbsence: perYear(() => createRation(plan.longAbsence, dice.below(10_000))),
    dropOut: perYear(() => createRation(plan.dropOut, dice.below(10_000))),
    nextLeerling: () => numbers.next().value,
    nextNumber,
    nextPlace: (year, soort) => {
      const turn = nextNumber(`places ${year}`);
      const offering = voSchools.filter((school) => school.soorten.includes(soort));
      const halt = offering.find((school) => school.vestiging === TUSSENVOORZIENING);
      const placed = (school: School): number => counters.get(`${school.vestiging} ${year}`) ?? 0;
      const fewest = Math.min(...offering.map(placed));
      const next = offering.filter((school) => placed(school) === fewest);
      const place = halt !== undefined && turn % 8 === 4 ? halt : next[turn % next.length];
      if (place === undefined) throw new RangeError(`nobody offers ${soort}`);
      nextNumber(`${place.vestiging} ${year}`);
      return place;
    },
  };
}

/** One ration for every school year from the one before the example; all made at once, so that the dice fall alike. */
function perYear(create: (year: number) => Ration): (year: number) => Ration {
  const rations = new Map<number, Ration>();
  for (let year = FIRST_YEAR - 1; year <= LAST_YEAR; year++) rations.set(year, create(year));
  return (year) => {
    const ration = rations.get(year);
    if (ration === undefined) throw new RangeError(`no such school year: ${year}`);
    return ration;
  };
}
