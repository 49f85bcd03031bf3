import { addDays, DELIVERED_ON, workday } from './calendar.js';
import type { CasusRow, TlvRow, VerzuimmeldingRow } from './delivered-rows.js';
import type { Dice } from './dice.js';
import type { Pupil, Stay } from './pupil.js';
import { isVsoSchool } from './schools.js';
import type { World } from './world.js';

interface Known {
  readonly pupil: Pupil;
  readonly stays: readonly Stay[];
  readonly tlvs: readonly TlvRow[];
  readonly meldingen: readonly VerzuimmeldingRow[];
}

type Place = Pick<CasusRow, 'groep' | 'datum'> & {
  /** Day of placement; null: none was found. */
  readonly placed: string | null;
};

/** For whom the plaatsingsoverleg looked for a school: thuiszitters, who changes school in mid-year, who has no tlv. */
export function casussenOf(
  dice: Dice,
  world: World,
  { pupil, stays, tlvs, meldingen }: Known,
): CasusRow[] {
  const places: Place[] = [];
  for (const { soort, begindatum, einddatum, reden_afgesloten } of meldingen) {
    if (soort !== 'absoluut' && soort !== 'langdurig_relatief') continue;
    const datum = workday(addDays(begindatum, dice.between(14, 60)));
    if ((einddatum !== null && datum > einddatum) || !dice.chance(700)) continue;
    const back =
      reden_afgesloten === 'terug_naar_school' || reden_afgesloten === 'andere_opleiding';
    places.push({ groep: 'thuiszitter', datum, placed: back ? einddatum : null });
  }
  for (const [at, next] of stays.entries()) {
    const before = stays[at - 1];
    const moves = before !== undefined && before.school !== next.school;
    const midyear = next.from.slice(5) !== '08-01';
    if (!moves || !midyear || isVsoSchool(next.school) || isVsoSchool(before.school)) continue;
    if (!dice.chance(150)) continue;
    const datum = workday(addDays(next.from, -dice.between(7, 35)));
    places.push({ groep: 'afstromer', datum, placed: next.from });
  }
  const [first] = stays;
  if (
    first?.leerjaar === 1 &&
    !isVsoSchool(first.school) &&
    dice.chance(Math.ceil(world.plan.povo / 6))
  ) {
    const datum = workday(addDays(first.from, -dice.between(30, 110)));
    places.push({ groep: 'po_vo', datum, placed: first.from });
  }
  for (const { besluit, besluitdatum } of tlvs) {
    if (besluit !== 'afgewezen' || besluitdatum === null || !dice.chance(600)) continue;
    const datum = workday(addDays(besluitdatum, dice.between(5, 30)));
    places.push({ groep: 'overig', datum, placed: null });
  }
  return places
    .filter(({ datum }) => datum <= DELIVERED_ON)
    .map((place) => casus(dice, world, pupil, place));
}

/** A school asks two others first; one in fifty casussen comes before it has. */
function casus(dice: Dice, world: World, pupil: Pupil, { groep, datum, placed }: Place): CasusRow {
  const number = String(world.nextNumber('casus')).padStart(4, '0');
  return {
    casus_id: `PO-${datum.slice(0, 4)}-${number}`,
    leerling_id: pupil.leerlingId,
    datum,
    groep,
    benaderde_scholen: dice.weighted([
      [2, 58],
      [3, 30],
      [4, 10],
      [1, 2],
    ]),
    uitkomst: placed !== null ? 'geplaatst' : dice.chance(600) ? 'aangehouden' : 'opgeschaald',
    plaatsingsdatum: placed,
  };
}
