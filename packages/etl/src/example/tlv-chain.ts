import { addDays, DELIVERED_ON, FIRST_YEAR, firstDay, LAST_YEAR, workday } from './calendar.js';
import type { TlvRow } from './delivered-rows.js';
import type { Dice } from './dice.js';
import type { Pupil } from './pupil.js';
import type { School } from './schools.js';
import type { World } from './world.js';

interface TlvNeed {
  readonly pupil: Pupil;
  readonly vso: School;
  /** Where the pupil comes from: `null` is so, bo or sbo. */
  readonly vo: School | null;
  readonly from: string;
  /** The last day that must be covered. */
  readonly until: string;
}

/** The toegekende tlv's that cover a stay in the vso without a gap: a first one, then renewals by route A. */
export function tlvChain(dice: Dice, world: World, need: TlvNeed): TlvRow[] {
  const rows: TlvRow[] = [];
  const categorie = dice.weighted([
    ['L', 76],
    ['M', 11],
    ['H', 13],
  ] as const);
  let begin = need.from;
  for (let first = true; begin <= need.until && begin <= DELIVERED_ON; first = false) {
    const route = first ? (need.vo === null ? 'B' : 'C') : 'A';
    const intentie = route === 'C' && dice.chance(450);
    const extra = route === 'A' ? dice.between(0, 2) : intentie || dice.chance(400) ? 0 : 1;
    const einddatum = `${shortestEndYear(begin) + extra}-07-31`;
    if (einddatum >= firstDay(FIRST_YEAR)) {
      rows.push({
        ...asked(dice, begin, first && begin.slice(5) !== '08-01'),
        tlv_nummer: '',
        leerling_id: need.pupil.leerlingId,
        besluit: 'toegekend',
        route,
        intentie_doorstroom: route === 'C' ? (intentie ? 'J' : 'N') : null,
        categorie,
        begindatum: begin,
        einddatum,
        verlenging: first ? 'N' : 'J',
        aanvrager: need.vo !== null && first ? need.vo.vestiging : need.vso.vestiging,
        vso_vestiging: need.vso.vestiging,
      });
    }
    begin = addDays(einddatum, 1);
  }
  const last = rows.at(-1);
  if (last?.einddatum === `${LAST_YEAR + 1}-07-31` && dice.chance(100)) {
    rows.push(renewalUnderway(dice, last));
  }
  return rows.map((row) => ({ ...row, tlv_nummer: tlvNummer(world, row) }));
}

/** A request of a vo school that was not granted. */
export function refusedTlv(
  dice: Dice,
  world: World,
  need: { pupil: Pupil; vso: School; vo: School; around: string },
): TlvRow {
  const row: TlvRow = {
    ...asked(dice, need.around, true),
    tlv_nummer: '',
    leerling_id: need.pupil.leerlingId,
    besluit: dice.chance(700) ? 'afgewezen' : 'ingetrokken',
    route: 'C',
    intentie_doorstroom: dice.chance(400) ? 'J' : 'N',
    categorie: null,
    begindatum: null,
    einddatum: null,
    verlenging: 'N',
    aanvrager: need.vo.vestiging,
    vso_vestiging: need.vso.vestiging,
  };
  return { ...row, tlv_nummer: tlvNummer(world, row) };
}

/** Asked for in the last weeks: not decided yet. */
function renewalUnderway(dice: Dice, last: TlvRow): TlvRow {
  const aanvraagdatum = workday(`${LAST_YEAR}-12-${dice.between(10, 20)}`);
  return {
    ...last,
    aanvraagdatum,
    compleetdatum: null,
    besluitdatum: null,
    besluit: 'in_behandeling',
    route: 'A',
    intentie_doorstroom: null,
    categorie: null,
    begindatum: null,
    einddatum: null,
    verlenging: 'J',
    aanvrager: last.vso_vestiging,
  };
}

/** Request, file complete and decision before the day on which the tlv begins; in haste when the year has begun. */
function asked(
  dice: Dice,
  begin: string,
  haste: boolean,
): Pick<TlvRow, 'aanvraagdatum' | 'compleetdatum' | 'besluitdatum'> {
  const besluit = addDays(begin, haste ? -dice.between(3, 20) : -dice.between(15, 95));
  const days = dice.between(12, haste ? 45 : 75);
  const aanvraag = addDays(besluit, -days);
  return {
    aanvraagdatum: workday(aanvraag),
    compleetdatum: dice.chance(900) ? workday(addDays(aanvraag, dice.below(days - 5))) : null,
    besluitdatum: workday(besluit),
  };
}

/** Begin until 1 August: the end of that school year is enough; later: one full year more. */
function shortestEndYear(begin: string): number {
  return Number(begin.slice(0, 4)) + (begin.slice(5) <= '08-01' ? 1 : 2);
}

/** The official form; now and then the free text that TAC's also use. */
function tlvNummer(world: World, row: TlvRow): string {
  const year = (row.besluitdatum ?? row.aanvraagdatum).slice(0, 4);
  const number = world.nextNumber(`tlv ${year}`);
  if (number % 40 === 17) return `TAC ${number}/${year}`;
  return `${world.swv}-${year}-${String(number).padStart(5, '0')}`;
}
