import { addDays, DELIVERED_ON, earlier, workday } from './calendar.js';
import {
  type DoorstroomRow,
  type EvaluatieRow,
  euros,
  type SuccesplanRow,
} from './delivered-rows.js';
import type { Dice } from './dice.js';

/** The evaluaties of a traject, as far as they are past: one in sixteen comes later than the six weeks of fase 2. */
export function evaluatiesOf(dice: Dice, traject: DoorstroomRow): EvaluatieRow[] {
  const { traject_id, start_voorbereiding, start_doorstroom, start_nazorg, einde } = traject;
  const rows: EvaluatieRow[] = [];
  const between = (fase: EvaluatieRow['fase'], from: string, until: string, most: number): void => {
    const weeks = fase === '1' ? [14, 21] : [25, 42];
    let datum = from;
    for (let number = 0; number < most; number++) {
      const late = fase === '2' && dice.chance(62);
      datum = workday(
        addDays(datum, late ? dice.between(43, 60) : dice.between(weeks[0] ?? 0, weeks[1] ?? 0)),
      );
      if (datum >= until) return;
      rows.push({ traject_id, datum, fase, soort: 'tussen' });
    }
  };
  between('1', start_voorbereiding, start_doorstroom ?? einde ?? DELIVERED_ON, 6);
  if (start_doorstroom === null) return rows;
  between('2', start_doorstroom, start_nazorg ?? einde ?? DELIVERED_ON, 40);
  if (start_nazorg === null) {
    if (einde !== null) rows.push({ traject_id, datum: einde, fase: '2', soort: 'eind' });
    return rows;
  }
  rows.push({ traject_id, datum: start_nazorg, fase: '2', soort: 'eind' });
  between('3', start_nazorg, einde ?? DELIVERED_ON, 12);
  if (einde !== null) rows.push({ traject_id, datum: einde, fase: '3', soort: 'eind' });
  return rows;
}

/** The succesplan of the preparation: a meting every two or three weeks, for six to thirteen weeks. */
export function succesplanOf(dice: Dice, traject: DoorstroomRow): SuccesplanRow[] {
  if (!dice.chance(850)) return [];
  const startdatum = workday(addDays(traject.start_voorbereiding, dice.between(2, 9)));
  const stop = earlier(
    traject.start_doorstroom ?? traject.einde ?? DELIVERED_ON,
    addDays(startdatum, 7 * dice.between(6, 13)),
  );
  const hard = dice.chance(250);
  const rows: SuccesplanRow[] = [];
  for (let meetdatum = startdatum; ; ) {
    const weken = dice.between(2, 3);
    meetdatum = workday(addDays(meetdatum, 7 * weken));
    if (meetdatum > earlier(stop, DELIVERED_ON)) return rows;
    const mogelijk = weken * dice.between(108, 124) * 25;
    // quarters of an hour; who finds it hard now and then falls below the lower bounds
    const share = hard ? dice.between(15, 55) : dice.between(0, 24);
    rows.push({
      plan_id: traject.traject_id.replace('DS', 'SP'),
      leerling_id: traject.leerling_id,
      startdatum,
      meetdatum,
      uren_mogelijk: euros(mogelijk),
      uren_afwezig: euros(Math.floor((mogelijk * share) / 2500) * 25),
      tekortpunten: hard ? dice.between(1, 6) : dice.between(0, 4),
      uitsturingen: hard ? dice.between(0, 2 * weken + 2) : dice.between(0, weken),
      weken,
    });
  }
}
