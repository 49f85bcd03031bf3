import { addDays, DELIVERED_ON, known, workday } from './calendar.js';
import { type DoorstroomRow, euros, type VergoedingRow } from './delivered-rows.js';
import type { Dice } from './dice.js';
import type { World } from './world.js';

/** Both the fixed amount on success and the most that is paid without it, in cents. */
const MAXIMUM = 1_000_000;

/** What the vo school asks for a traject that has ended: nothing, one request, or a second after a refusal. */
export function vergoedingenFor(dice: Dice, world: World, traject: DoorstroomRow): VergoedingRow[] {
  const { einde, start_doorstroom: started } = traject;
  if (einde === null || started === null || traject.uitkomst === 'lopend') return [];
  const success = traject.uitkomst === 'geslaagd';
  if (!dice.chance(success ? 940 : 700)) return [];
  const asked = workday(addDays(einde, dice.between(3, 40)));
  if (success) {
    const granted = { bedrag: MAXIMUM, middelen: null };
    return request(dice, world, traject, asked, dice.chance(30) ? null : granted);
  }
  const middelen = dice.between(120_000, 1_390_000);
  const bedrag = Math.min(MAXIMUM, dice.chance(250) ? middelen - (middelen % 50_000) : middelen);
  if (!dice.chance(150)) return request(dice, world, traject, asked, { bedrag, middelen });
  // Refused for want of proof; half of the schools ask again, with it.
  const refused = request(dice, world, traject, asked, null);
  const besluit = refused[0]?.besluitdatum ?? null;
  if (besluit === null || dice.chance(500)) return refused;
  const again = workday(addDays(besluit, dice.between(7, 40)));
  return [...refused, ...request(dice, world, traject, again, { bedrag, middelen })];
}

/** One request as far as it is known on the day of delivery; amounts in cents, `null` is refused. */
function request(
  dice: Dice,
  world: World,
  traject: DoorstroomRow,
  asked: string,
  granted: { bedrag: number; middelen: number | null } | null,
): VergoedingRow[] {
  if (asked > DELIVERED_ON || traject.vo_vestiging === null) return [];
  const besluitdatum = known(workday(addDays(asked, dice.between(10, 50))));
  const toegekend = besluitdatum !== null && granted !== null;
  const year = asked.slice(0, 4);
  const number = String(world.nextNumber('vergoeding')).padStart(4, '0');
  return [
    {
      vergoeding_id: `VG-${year}-${number}`,
      traject_id: traject.traject_id,
      vo_vestiging: traject.vo_vestiging,
      aanvraagdatum: asked,
      grond: traject.uitkomst === 'geslaagd' ? 'geslaagd' : 'niet_passend',
      ingezette_middelen: granted?.middelen == null ? null : euros(granted.middelen),
      besluit: besluitdatum === null ? 'in_behandeling' : toegekend ? 'toegekend' : 'afgewezen',
      besluitdatum,
      toegekend_bedrag: toegekend ? euros(granted.bedrag) : null,
      betaaldatum: toegekend ? known(workday(addDays(besluitdatum, dice.between(9, 35)))) : null,
    },
  ];
}
