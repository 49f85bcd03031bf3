import { dayAfter } from '@peildatum/schema';
import { peildataUntil } from './peildata.js';

/** Before these many years a day is a tijdvak of its own. */
const YEARS = 15;

/**
 * The tijdvak of each day from a first day up to a cut: the first day of the stretch that it lies in. A stretch lies
 * within one kwartaal and one schooljaar, and a peildatum is one of its own; so what is counted by tijdvak can be told by
 * kwartaal, schooljaar, kalenderjaar and peildatum.
 */
export function daysOfTijdvakken(cut: string): {
  readonly first: string;
  readonly days: readonly string[];
} {
  const first = `${Number(cut.slice(0, 4)) - YEARS}-01-01`;
  const peildata = new Set(peildataUntil(cut));
  const days: string[] = [];
  let tijdvak = first;
  let afterPeildatum = false;
  for (let day = first; day <= cut; day = dayAfter(day)) {
    if (BEGINS.has(day.slice(5)) || peildata.has(day) || afterPeildatum) tijdvak = day;
    afterPeildatum = peildata.has(day);
    days.push(tijdvak);
  }
  return { first, days };
}

/** First days of a kwartaal and of a schooljaar. */
const BEGINS: ReadonlySet<string> = new Set(['01-01', '04-01', '07-01', '08-01', '10-01']);
