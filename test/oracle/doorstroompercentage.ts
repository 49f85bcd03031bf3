import type { Cell } from '@peildatum/schema';
import { covers } from './dates.js';
import { type Delivery, type Inschrijving, pupilOf } from './delivery.js';
import { shareCell, unknownCell } from './exact-cell.js';
import { hasInschrijvingen, hasTlvs } from './has-data.js';
import { isTussenvoorziening, isVo } from './places.js';
import { schooljaar, schooljaarSpan } from './schooljaar.js';

interface Counted {
  readonly before: Inschrijving;
  readonly after: Inschrijving | undefined;
}

/** Share of the vso pupils on 1 October of the schooljaar that begins in this year who are in vo a year later. */
export function doorstroompercentage(delivery: Delivery, cut: string, year: number): Cell[] {
  const indicator = 'doorstroompercentage';
  const periode = schooljaar(year);
  const first = `${year}-10-01`;
  const second = `${year + 1}-10-01`;
  const total = { indicator, periode, dimensies: {} };
  const known =
    second <= cut &&
    hasInschrijvingen(delivery, cut, schooljaarSpan(year)) &&
    hasTlvs(delivery, cut, schooljaarSpan(year)) &&
    hasInschrijvingen(delivery, cut, schooljaarSpan(year + 1));
  if (!known) return [unknownCell(total)];

  const counted: Counted[] = [];
  for (const pupil of new Set(delivery.inschrijvingen.map(pupilOf))) {
    const all = delivery.inschrijvingen.filter(
      (one) => pupilOf(one) === pupil && one.begindatum <= cut,
    );
    const on = (date: string) => all.filter((one) => covers(one.begindatum, one.einddatum, date));
    const before = leading(on(first).filter(isVsoInschrijving));
    if (before === undefined || !hasTlvOn(delivery, cut, pupil, first)) continue;
    const backInVso = on(second).some(isVsoInschrijving);
    const inVo = on(second).filter(
      (one) => !isVsoInschrijving(one) && isVo(delivery, one.vestiging),
    );
    counted.push({ before, after: backInVso ? undefined : leading(inVo) });
  }

  const cells = [shareCell(total, counted.filter(isThrough).length, counted.length, 1)];
  const ofPupil: Record<string, (one: Counted) => string> = {
    vso_vestiging: ({ before }) => before.vestiging,
    onderwijssoort: ({ before }) => before.onderwijssoort,
    leerjaar: ({ before }) => String(before.leerjaar),
    gemeente: ({ before }) => homeOf(delivery, before),
  };
  for (const [name, pick] of Object.entries(ofPupil)) {
    for (const value of new Set(counted.map(pick))) {
      const within = counted.filter((one) => pick(one) === value);
      const dimensies = { [name]: value };
      cells.push(
        shareCell({ ...total, dimensies }, within.filter(isThrough).length, within.length, 1),
      );
    }
  }
  const ofOutcome: Record<string, (after: Inschrijving) => string> = {
    bestemming: (after) => bestemmingOf(delivery, after, second),
    vo_vestiging: (after) => after.vestiging,
  };
  for (const [name, pick] of Object.entries(ofOutcome)) {
    const values = counted.flatMap(({ after }) => (after === undefined ? [] : [pick(after)]));
    for (const value of new Set(values)) {
      const teller = values.filter((one) => one === value).length;
      cells.push(shareCell({ ...total, dimensies: { [name]: value } }, teller, counted.length, 1));
    }
  }
  return cells;
}

function isThrough(one: Counted): boolean {
  return one.after !== undefined;
}

function isVsoInschrijving(one: Inschrijving): boolean {
  return one.onderwijssoort.startsWith('vso-');
}

/** The inschrijving that gives the dimensions: the later begindatum, then the higher vestiging. */
export function leading(inschrijvingen: readonly Inschrijving[]): Inschrijving | undefined {
  return [...inschrijvingen].sort((a, b) =>
    `${a.begindatum} ${a.vestiging}` < `${b.begindatum} ${b.vestiging}` ? 1 : -1,
  )[0];
}

/** Has the pupil a toegekende tlv of the delivering swv on the date? A number of the official form names its swv itself. */
function hasTlvOn(delivery: Delivery, cut: string, pupil: string, date: string): boolean {
  return delivery.tlvs.some((tlv) => {
    const official = /^([A-Z]{2}\d{4})-\d{4}-\d{5}$/.exec(tlv.nummer);
    return (
      pupilOf(tlv) === pupil &&
      tlv.aanvraagdatum <= cut &&
      tlv.besluit === 'toegekend' &&
      (official === null || official[1] === delivery.swv) &&
      tlv.begindatum !== null &&
      covers(tlv.begindatum, tlv.einddatum, date)
    );
  });
}

function homeOf(delivery: Delivery, inschrijving: Inschrijving): string {
  const area = delivery.pc4.find(({ postcode4 }) => postcode4 === inschrijving.postcode4);
  return area?.gemeentenaam ?? 'onbekend';
}

function bestemmingOf(delivery: Delivery, after: Inschrijving, date: string): string {
  if (isTussenvoorziening(delivery, after.vestiging, date)) return 'tussenvoorziening';
  return after.onderwijssoort === 'pro' ? 'pro' : 'vo';
}
