import type { Row } from '@peildatum/schema';
import { addDays, DELIVERED_ON } from './calendar.js';
import { euros, type TlvRow, type VerzuimRow } from './delivered-rows.js';
import type { ExampleRow } from './delivery.js';
import { createDice, type Dice } from './dice.js';
import { type DossierPart, dossierFile } from './dossier-file.js';
import { placementsOf } from './placement.js';
import { covers, type Stay } from './pupil.js';
import { isVsoSchool } from './schools.js';
import type { Story } from './stories.js';
import type { Support } from './support.js';
import { STREAM, type World } from './world.js';

/** Of each sort of request, by whether the tlv is a first one: so many come with a dossier that the swv still has. */
const MOST = 3;
const DAYS_BACK = 365;

/**
 * Gives the dossier that a school sent with the request of a tlv: of a handful of pupils who try to go to the vo, since
 * of them there is most to tell; of first requests and of renewals.
 */
export function createDossiers(
  world: World,
): (story: Story, support: Support, lessons: readonly VerzuimRow[]) => Generator<ExampleRow> {
  const made = { first: 0, renewal: 0 };
  return function* (story, support, lessons) {
    for (const tlv of story.tlvs) {
      const sort = tlv.verlenging === 'N' ? 'first' : 'renewal';
      const date = tlv.aanvraagdatum;
      const stay = story.stays.find(
        (one) => one.school.vestiging === tlv.aanvrager && covers(one, date),
      );
      if (stay === undefined || made[sort] >= MOST || story.trajecten.length === 0) continue;
      made[sort] += 1;
      const number = made.first + made.renewal;
      const dice = createDice(world.seed, STREAM.dossiers, number);
      const { plan } = world;
      const isTold = stay.school.small || !plan.verzuim.onlySmallSchools;
      const since = isTold ? plan.verzuim.from : DELIVERED_ON;
      yield* dossierFile({
        number,
        dice,
        pupil: story.pupil,
        school: stay.school,
        date,
        // parents may keep their absence to themselves
        withVerzuim: number % 3 !== 0,
        parts: [
          ...partsOf(world, story, support, tlv, stay),
          verzuimOfYear(dice, lessons, date, since),
        ],
      });
      return;
    }
  };
}

function partsOf(
  { swv }: World,
  story: Story,
  support: Support,
  tlv: TlvRow,
  { school }: Stay,
): DossierPart[] {
  const date = tlv.aanvraagdatum;
  const known = (day: string | null): string | null => (day !== null && day <= date ? day : null);
  const here = placementsOf(story.stays).find(
    (one) =>
      one.school === school && one.first.from <= date && (one.until === null || one.until >= date),
  );
  const career = story.stays.filter(({ from }) => from <= date);
  const opps = support.opps.filter(
    ({ vestiging, opp_datum }) => vestiging === school.vestiging && known(opp_datum) !== null,
  );
  const tlvs = story.tlvs.filter(
    (one) => one.besluit === 'toegekend' && known(one.besluitdatum) !== null,
  );
  return [
    part('inschrijving', { van: here?.from ?? here?.first.from ?? null }),
    ...career.map((stay) => {
      const year = Number(stay.from.slice(0, 4)) - (stay.from.slice(5) < '08-01' ? 1 : 0);
      return part('schoolloopbaan', {
        schooljaar: `${year}-${year + 1}`,
        // 11 is the first year of the vo
        jaargroep: 10 + stay.leerjaar,
        van: stay.from,
        tot: known(stay.until),
        vestiging: stay.school.vestiging,
        schoolsoort: isVsoSchool(stay.school) ? 'VSO' : 'VO',
      });
    }),
    ...opps.map(({ opp_datum }) => part('opp', { van: opp_datum })),
    ...tlvs.map((one) =>
      part('tlv', {
        van: one.begindatum,
        tot: one.einddatum,
        swv_beschikking: swv,
        categorie: one.categorie,
        // a number with blanks in it is free text, of which nothing is kept
        beschikkingsnummer: one.tlv_nummer.includes(' ') ? null : one.tlv_nummer,
      }),
    ),
  ];
}

/** The lessons of the twelve months before a date, in hours: what was delivered, and more when not all of it was. */
function verzuimOfYear(
  dice: Dice,
  lessons: readonly VerzuimRow[],
  date: string,
  deliveredSince: string,
): DossierPart {
  const first = addDays(date, -DAYS_BACK);
  const missed = lessons.filter(({ datum }) => datum >= first && datum < date);
  const isWhole = first >= deliveredSince;
  const hours = (geoorloofd: VerzuimRow['geoorloofd']): string => {
    const own = missed.filter((one) => one.geoorloofd === geoorloofd);
    const minutes = own.reduce((sum, { minuten }) => sum + minuten, 0);
    const more = isWhole ? 0 : dice.between(4, 120) * 25;
    return euros(Math.round((minutes * 100) / 60) + more);
  };
  const days = new Set(missed.map(({ datum }) => datum)).size;
  return part('verzuim', {
    uren_geoorloofd: hours('J'),
    uren_ongeoorloofd: hours('N'),
    meer_dan_25_procent: 'N',
    frequentie: isWhole ? days : days + dice.between(1, 8),
    leerplicht_contact: dice.chance(300) ? 'J' : 'N',
    rmc_melding: 'N',
  });
}

function part(onderdeel: DossierPart['onderdeel'], values: Row): DossierPart {
  return { onderdeel, values };
}
