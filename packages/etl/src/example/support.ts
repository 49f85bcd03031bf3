import { arbeidOf } from './arbeid.js';
import { arrangementenOf } from './arrangement.js';
import { casussenOf } from './casus.js';
import type {
  ArbeidRow,
  ArrangementRow,
  CasusRow,
  EvaluatieRow,
  OppRow,
  PlustrajectRow,
  PovoRow,
  SuccesplanRow,
  TrajectvoorzieningRow,
} from './delivered-rows.js';
import { createDice } from './dice.js';
import { evaluatiesOf, succesplanOf } from './evaluatie.js';
import { oppsOf } from './opp.js';
import { plustrajectOf } from './plustraject.js';
import { povoOf } from './povo.js';
import { isVsoSchool } from './schools.js';
import type { Story } from './stories.js';
import { voorzieningenOf } from './trajectvoorziening.js';
import { STREAM, type World } from './world.js';

/** How one child was supported, in keeping with its story. */
export interface Support {
  readonly evaluaties: readonly EvaluatieRow[];
  readonly succesplannen: readonly SuccesplanRow[];
  readonly opps: readonly OppRow[];
  readonly arrangementen: readonly ArrangementRow[];
  readonly plustrajecten: readonly PlustrajectRow[];
  readonly voorzieningen: readonly TrajectvoorzieningRow[];
  readonly casussen: readonly CasusRow[];
  readonly povo: readonly PovoRow[];
  readonly arbeid: readonly ArbeidRow[];
}

/** Thrown with dice of its own, so that what the other kinds say of the child stays as it is. */
export function supportOf(world: World, story: Story): Support {
  const { pupil, stays, trajecten } = story;
  const subject = Number(pupil.leerlingId);
  const dice = createDice(world.seed, STREAM.ondersteuning, subject);
  const onRoad = createDice(world.seed, STREAM.evaluaties, subject);
  const onlyVo = stays.length > 0 && stays.every(({ school }) => !isVsoSchool(school));
  const supported = onlyVo && dice.chance(world.plan.supported);
  return {
    evaluaties: trajecten.flatMap((traject) => evaluatiesOf(onRoad, traject)),
    succesplannen: trajecten.flatMap((traject) => succesplanOf(onRoad, traject)),
    opps: oppsOf(dice, pupil, stays, supported),
    arrangementen: supported ? arrangementenOf(dice, world, pupil, stays) : [],
    plustrajecten: stays.length > 0 ? plustrajectOf(dice, world, pupil, stays) : [],
    voorzieningen: voorzieningenOf(dice, story, supported),
    casussen: casussenOf(dice, world, story),
    povo: povoOf(dice, world, pupil, stays),
    arbeid: arbeidOf(dice, world, pupil, stays),
  };
}
