import type { Cell } from '@peildatum/schema';
import { brokenDown } from './broken-down.js';
import {
  hasAge,
  isOfThuiszitter,
  onePerPupil,
  RULE_SETS,
  type RuleSet,
  thuiszitterCells,
} from './counted-melding.js';
import { addMonths, covers, daysBetween } from './dates.js';
import type { Delivery, Melding } from './delivery.js';
import { countCell, unknownCell } from './exact-cell.js';
import { hasMeldingen, hasVrijstellingen } from './has-data.js';
import { daySpan } from './schooljaar.js';
import { pupilsOf } from './tlv-stand.js';

/** Pupils who are at home on a day. */
export function thuiszittersPeildatum(delivery: Delivery, cut: string, date: string): Cell[] {
  return RULE_SETS.flatMap((ruleSet) => {
    const name = { indicator: `thuiszitters_peildatum${ruleSet.suffix}`, periode: date };
    return hasMeldingen(delivery, cut, daySpan(date))
      ? thuiszitterCells(delivery, cut, name, countedOn(delivery, cut, date, ruleSet))
      : [unknownCell({ ...name, dimensies: {} })];
  });
}

/** The same pupils by how long they have been at home. */
export function thuiszittersDuur(delivery: Delivery, cut: string, date: string): Cell[] {
  return RULE_SETS.flatMap((ruleSet) => {
    const name = { indicator: `thuiszitters_duur${ruleSet.suffix}`, periode: date };
    if (!hasMeldingen(delivery, cut, daySpan(date))) {
      return [unknownCell({ ...name, dimensies: {} })];
    }
    return brokenDown(
      countedOn(delivery, cut, date, ruleSet),
      { duur: ({ begindatum }) => (addMonths(begindatum, 3) >= date ? SHORT : LONG) },
      (dimensies, some) => countCell({ ...name, dimensies }, some.length),
    );
  });
}

const SHORT = 'tot_en_met_3_maanden';
const LONG = 'langer';

function countedOn(delivery: Delivery, cut: string, date: string, ruleSet: RuleSet): Melding[] {
  return onePerPupil(
    delivery.meldingen.filter(
      (melding) =>
        isOfThuiszitter(delivery, cut, melding) &&
        hasAge(delivery, cut, melding, ruleSet) &&
        melding.begindatum <= date &&
        (melding.einddatum === null || melding.einddatum > date) &&
        (melding.soort === 'absoluut' || daysBetween(melding.begindatum, date) > 28),
    ),
  );
}

/** Pupils who on a day are freed because they cannot go to any school. */
export function vrijgesteld5a(delivery: Delivery, cut: string, date: string): Cell[] {
  const name = { indicator: 'vrijgesteld_5a', periode: date, dimensies: {} };
  if (!hasVrijstellingen(delivery, cut, daySpan(date))) {
    return [unknownCell(name)];
  }
  const freed = delivery.vrijstellingen.filter(
    ({ grond, van, tot }) => grond === '5_onder_a' && covers(van, tot, date),
  );
  return [countCell(name, pupilsOf(freed).length)];
}
