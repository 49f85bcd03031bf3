import type { Cell } from '@peildatum/schema';
import { covers } from './dates.js';
import { type Delivery, pupilOf } from './delivery.js';
import { isVsoInschrijving, pupilsThrough } from './doorstroompercentage.js';
import { shareCell, unknownCell } from './exact-cell.js';
import { hasInschrijvingen, hasTlvs } from './has-data.js';
import { schooljaar, schooljaarSpan } from './schooljaar.js';

/** Of the vso pupils of this schooljaar who were in vo a year later: who is out of the vso a year after that. */
export function doorstroomBestendig(delivery: Delivery, cut: string, year: number): Cell[] {
  const name = { indicator: 'doorstroom_bestendig', periode: schooljaar(year), dimensies: {} };
  const third = `${year + 2}-10-01`;
  const known =
    third <= cut &&
    hasTlvs(delivery, cut, schooljaarSpan(year)) &&
    [0, 1, 2].every((later) => hasInschrijvingen(delivery, cut, schooljaarSpan(year + later)));
  if (!known) return [unknownCell(name)];
  const through = pupilsThrough(delivery, cut, year).filter(({ after }) => after !== undefined);
  const still = through.filter(({ pupil }) => {
    const then = delivery.inschrijvingen.filter(
      (one) =>
        pupilOf(one) === pupil &&
        one.begindatum <= cut &&
        covers(one.begindatum, one.einddatum, third),
    );
    return then.length > 0 && !then.some(isVsoInschrijving);
  });
  return [shareCell(name, still.length, through.length, 1)];
}
