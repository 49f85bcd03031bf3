import type { Cell } from '@peildatum/schema';
import { covers } from './dates.js';
import { type Delivery, type Inschrijving, pupilOf } from './delivery.js';
import { shareCell, unknownCell } from './exact-cell.js';
import { hasInschrijvingen, hasTlvs } from './has-data.js';
import { isTussenvoorziening, isVo } from './places.js';
import { schooljaar, schooljaarSpan } from './schooljaar.js';
import { hasOwnTlvOn } from './tlv-of.js';

export interface Counted {
  readonly pupil: string;
  readonly before: Inschrijving;
  readonly after: Inschrijving | undefined;
}

/** Share of the vso pupils on 1 October of the schooljaar that begins in this year who are in vo a year later. */
export function doorstroompercentage(delivery: Delivery, cut: string, year: number): Cell[] {
  const indicator = 'doorstroompercentage';
  const periode = schooljaar(year);
  const second = `${year + 1}-10-01`;
  const total = { indicator, periode, dimensies: {} };
  const known =
    second <= cut &&
    hasInschrijvingen(delivery, cut, schooljaarSpan(year)) &&
    hasTlvs(delivery, cut, schooljaarSpan(year)) &&
    hasInschrijvingen(delivery, cut, schooljaarSpan(year + 1));
  if (!known) return [unknownCell(total)];

  const counted = pupilsThrough(delivery, cut, year);
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

/** The vso pupils with a tlv on 1 October, each with the inschrijving in the vo a year later. */
export function pupilsThrough(delivery: Delivery, cut: string, year: number): Counted[] {
  const first = `${year}-10-01`;
  const second = `${year + 1}-10-01`;
  const counted: Counted[] = [];
  for (const pupil of new Set(delivery.inschrijvingen.map(pupilOf))) {
    const all = delivery.inschrijvingen.filter(
      (one) => pupilOf(one) === pupil && one.begindatum <= cut,
    );
    const on = (date: string) => all.filter((one) => covers(one.begindatum, one.einddatum, date));
    const before = leading(on(first).filter(isVsoInschrijving));
    if (before === undefined || !hasOwnTlvOn(delivery, cut, pupil, first)) continue;
    const backInVso = on(second).some(isVsoInschrijving);
    const inVo = on(second).filter(
      (one) => !isVsoInschrijving(one) && isVo(delivery, one.vestiging),
    );
    counted.push({ pupil, before, after: backInVso ? undefined : leading(inVo) });
  }
  return counted;
}

function isThrough(one: Counted): boolean {
  return one.after !== undefined;
}

export function isVsoInschrijving(one: Inschrijving): boolean {
  return one.onderwijssoort.startsWith('vso-');
}

/** The inschrijving that gives the dimensions: the later begindatum, then the higher vestiging. */
export function leading(inschrijvingen: readonly Inschrijving[]): Inschrijving | undefined {
  return [...inschrijvingen].sort((a, b) =>
    `${a.begindatum} ${a.vestiging}` < `${b.begindatum} ${b.vestiging}` ? 1 : -1,
  )[0];
}

function homeOf(delivery: Delivery, inschrijving: Inschrijving): string {
  const area = delivery.pc4.find(({ postcode4 }) => postcode4 === inschrijving.postcode4);
  return area?.gemeentenaam ?? 'onbekend';
}

function bestemmingOf(delivery: Delivery, after: Inschrijving, date: string): string {
  if (isTussenvoorziening(delivery, after.vestiging, date)) return 'tussenvoorziening';
  return after.onderwijssoort === 'pro' ? 'pro' : 'vo';
}
