import type { Cell } from '@peildatum/schema';
import { hasAge, isOfThuiszitter, RULE_SETS } from './counted-melding.js';
import { addDays, daysBetween, earliest } from './dates.js';
import type { Delivery } from './delivery.js';
import { shareCell, unknownCell } from './exact-cell.js';
import { hasMeldingen } from './has-data.js';
import { isWithin, schooljaar, schooljaarSpan } from './schooljaar.js';

const WITHIN = { teruggeleid: 84, teruggeleid_10_weken: 70 };
const BACK = ['terug_naar_school', 'andere_opleiding'];

/** Of the meldingen of thuiszitters that began in a schooljaar: after which the pupil was back in time. */
export function teruggeleid(delivery: Delivery, cut: string, year: number): Cell[] {
  const span = schooljaarSpan(year);
  return RULE_SETS.flatMap((ruleSet) =>
    Object.entries(WITHIN).map(([id, days]) => {
      const name = {
        indicator: `${id}${ruleSet.suffix}`,
        periode: schooljaar(year),
        dimensies: {},
      };
      if (!hasMeldingen(delivery, cut, span)) return unknownCell(name);
      const counted = delivery.meldingen.filter(
        (melding) =>
          isWithin(melding.begindatum, span) &&
          isOfThuiszitter(delivery, cut, melding) &&
          hasAge(delivery, cut, melding, ruleSet) &&
          (melding.soort === 'absoluut' ||
            daysBetween(melding.begindatum, earliest(cut, melding.einddatum)) > 28) &&
          (melding.einddatum !== null || addDays(melding.begindatum, days) <= cut),
      );
      const back = counted.filter(
        ({ begindatum, einddatum, redenAfgesloten }) =>
          BACK.includes(redenAfgesloten ?? '') &&
          einddatum !== null &&
          einddatum <= addDays(begindatum, days),
      );
      return shareCell(name, back.length, counted.length, 1);
    }),
  );
}
