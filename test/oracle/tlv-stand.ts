import type { Cell } from '@peildatum/schema';
import { brokenDown } from './broken-down.js';
import { covers } from './dates.js';
import { type Delivery, type Inschrijving, pupilOf, type Tlv } from './delivery.js';
import { isVsoInschrijving } from './doorstroompercentage.js';
import { countCell, shareCell, unknownCell } from './exact-cell.js';
import { hasInschrijvingen, hasTlvs } from './has-data.js';
import { swvOf } from './places.js';
import { daySpan, schooljaarOf, schooljaarSpan } from './schooljaar.js';
import { newestTelling } from './telling.js';
import { hasOwnTlvOn, isOwn, tlvsOn } from './tlv-of.js';
import { runsOn } from './trajecten.js';

/** Pupils with a granted tlv on a day, of whatever swv. */
export function tlvLopend(delivery: Delivery, cut: string, date: string): Cell[] {
  const name = { indicator: 'tlv_lopend', periode: date };
  if (!hasTlvs(delivery, cut, daySpan(date))) {
    return [unknownCell({ ...name, dimensies: {} })];
  }
  const covering = tlvsOn(delivery, cut, date);
  const leading = [...new Set(covering.map(pupilOf))].map(
    (pupil) =>
      covering
        .filter((one) => pupilOf(one) === pupil)
        .sort((a, b) =>
          `${a.begindatum} ${a.nummer}` < `${b.begindatum} ${b.nummer}` ? 1 : -1,
        )[0] as Tlv,
  );
  return brokenDown(
    leading,
    {
      categorie: ({ categorie }) => categorie ?? 'onbekend',
      vso_vestiging: ({ vsoVestiging }) => vsoVestiging ?? 'onbekend',
    },
    (dimensies, some) => countCell({ ...name, dimensies }, some.length),
  );
}

/** Pupils in the vso on a day whom this swv pays for, as share of the pupils of its vestigingen. */
export function deelnameVso(delivery: Delivery, cut: string, date: string): Cell[] {
  const name = { indicator: 'deelname_vso', periode: date, dimensies: {} };
  const span = daySpan(date);
  const pupils = newestTelling(delivery, date, cut);
  const isKnown = hasTlvs(delivery, cut, span) && hasInschrijvingen(delivery, cut, span);
  if (!isKnown || pupils === undefined) return [unknownCell(name)];
  const paid = pupilsOf(vsoOn(delivery, cut, date)).filter((pupil) =>
    hasOwnTlvOn(delivery, cut, pupil, date),
  );
  return [shareCell(name, paid.length, pupils, 2)];
}

/** Pupils who come from, or go to, elsewhere for the vso. */
export function grensverkeer(delivery: Delivery, cut: string, date: string): Cell[] {
  const name = (maat: string) => ({
    indicator: `grensverkeer/${maat}`,
    periode: date,
    dimensies: {},
  });
  const span = daySpan(date);
  if (!hasTlvs(delivery, cut, span) || !hasInschrijvingen(delivery, cut, span)) {
    return [unknownCell(name('inkomend')), unknownCell(name('uitgaand'))];
  }
  const isHere = ({ vestiging }: Inschrijving) => swvOf(delivery, vestiging, date) === delivery.swv;
  const all = vsoOn(delivery, cut, date);
  const inkomend = pupilsOf(all.filter(isHere)).filter(
    (pupil) =>
      !hasOwnTlvOn(delivery, cut, pupil, date) ||
      tlvsOn(delivery, cut, date).some((tlv) => pupilOf(tlv) === pupil && !isOwn(delivery, tlv)),
  );
  const uitgaand = pupilsOf(all.filter((one) => !isHere(one))).filter((pupil) =>
    hasOwnTlvOn(delivery, cut, pupil, date),
  );
  return [
    countCell(name('inkomend'), inkomend.length),
    countCell(name('uitgaand'), uitgaand.length),
  ];
}

/** Of the granted tlv's that end this schooljaar: after which nothing follows, as far as is known on the day. */
export function tlvAflopendZonderPlan(delivery: Delivery, cut: string, date: string): Cell[] {
  const name = { indicator: 'tlv_aflopend_zonder_plan', periode: date, dimensies: {} };
  if (!hasTlvs(delivery, cut, daySpan(date))) return [unknownCell(name)];
  const { last } = schooljaarSpan(schooljaarOf(date));
  const ending = delivery.tlvs.filter(
    ({ aanvraagdatum, besluit, einddatum }) =>
      aanvraagdatum <= cut && besluit === 'toegekend' && einddatum === last,
  );
  const without = ending.filter((tlv) => {
    const isFollowed = delivery.tlvs.some(
      (other) =>
        other !== tlv &&
        pupilOf(other) === pupilOf(tlv) &&
        !['afgewezen', 'ingetrokken'].includes(other.besluit) &&
        other.aanvraagdatum <= date &&
        isLater(other, tlv),
    );
    const hasTraject = delivery.trajecten.some(
      (one) => pupilOf(one) === pupilOf(tlv) && runsOn(one, date),
    );
    return !isFollowed && !hasTraject;
  });
  return [shareCell(name, without.length, ending.length, 1)];
}

function isLater(other: Tlv, tlv: Tlv): boolean {
  if (other.begindatum === null) return other.aanvraagdatum > tlv.aanvraagdatum;
  return other.begindatum > (tlv.begindatum ?? '');
}

/** The vso inschrijvingen on a day. */
export function vsoOn(delivery: Delivery, cut: string, date: string): Inschrijving[] {
  return delivery.inschrijvingen.filter(
    (one) =>
      one.begindatum <= cut &&
      isVsoInschrijving(one) &&
      covers(one.begindatum, one.einddatum, date),
  );
}

/** The pupils of rows, each once. */
export function pupilsOf(rows: readonly { leverancier: string; leerling: string }[]): string[] {
  return [...new Set(rows.map(pupilOf))];
}
