import type { Cell } from '@peildatum/schema';
import {
  ageOf,
  hasAge,
  isOfThuiszitter,
  onePerPupil,
  RULE_SETS,
  type RuleSet,
  thuiszitterCells,
} from './counted-melding.js';
import { daysBetween, earliest } from './dates.js';
import type { Delivery, Melding } from './delivery.js';
import { countCell, shareCell, unknownCell } from './exact-cell.js';
import { hasInschrijvingen, hasMeldingen, overlaps } from './has-data.js';
import { schooljaar, schooljaarSpan } from './schooljaar.js';
import { newestTelling } from './telling.js';
import { pupilsOf, vsoOn } from './tlv-stand.js';

/** Unique pupils who stayed at home in the schooljaar that begins in this year, by both rule sets. */
export function thuiszitters(delivery: Delivery, cut: string, year: number): Cell[] {
  return RULE_SETS.flatMap((ruleSet) => {
    const name = { indicator: `thuiszitters${ruleSet.suffix}`, periode: schooljaar(year) };
    return hasMeldingen(delivery, cut, schooljaarSpan(year))
      ? thuiszitterCells(delivery, cut, name, countedIn(delivery, cut, year, ruleSet))
      : [unknownCell({ ...name, dimensies: {} })];
  });
}

/** The same pupils on every thousand pupils in vo and vso. */
export function thuiszittersPer1000(delivery: Delivery, cut: string, year: number): Cell[] {
  const span = schooljaarSpan(year);
  const teldatum = `${year}-10-01`;
  const pupils = newestTelling(delivery, teldatum, cut);
  return RULE_SETS.map((ruleSet) => {
    const indicator = `thuiszitters_per_1000${ruleSet.suffix}`;
    const name = { indicator, periode: schooljaar(year), dimensies: {} };
    const isKnown = hasMeldingen(delivery, cut, span) && hasInschrijvingen(delivery, cut, span);
    // who is enrolled on a day that has not come is not known
    if (!isKnown || pupils === undefined || teldatum > cut) return unknownCell(name);
    const noemer = pupils + pupilsOf(vsoOn(delivery, cut, teldatum)).length;
    return shareCell(name, countedIn(delivery, cut, year, ruleSet).length, noemer, 1, 1000);
  });
}

/** Pupils who would count if their age were known. */
export function leeftijdOnbekend(delivery: Delivery, cut: string, year: number): Cell[] {
  const indicator = 'thuiszitters_leeftijd_onbekend';
  const name = { indicator, periode: schooljaar(year), dimensies: {} };
  if (!hasMeldingen(delivery, cut, schooljaarSpan(year))) return [unknownCell(name)];
  const ageless = delivery.meldingen.filter(
    (melding) =>
      isCountedIn(delivery, cut, year, melding) && ageOf(delivery, cut, melding) === undefined,
  );
  return [countCell(name, pupilsOf(ageless).length)];
}

function countedIn(delivery: Delivery, cut: string, year: number, ruleSet: RuleSet): Melding[] {
  return onePerPupil(
    delivery.meldingen.filter(
      (melding) =>
        isCountedIn(delivery, cut, year, melding) && hasAge(delivery, cut, melding, ruleSet),
    ),
  );
}

/** Does a melding count in a schooljaar, whatever the age? */
function isCountedIn(delivery: Delivery, cut: string, year: number, melding: Melding): boolean {
  const { first, last } = schooljaarSpan(year);
  const { soort, begindatum, einddatum } = melding;
  if (!isOfThuiszitter(delivery, cut, melding)) return false;
  if (!overlaps(begindatum, einddatum ?? '9999-12-31', { first, last })) return false;
  return soort === 'absoluut' || daysBetween(begindatum, earliest(last, einddatum, cut)) > 28;
}
