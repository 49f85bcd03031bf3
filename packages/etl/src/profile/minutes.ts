import { isDate, ROW_FAULTS } from '@peildatum/schema';
import { Rejected } from '../rows/values.js';

const MINUTES_A_DAY = 24 * 60;

/** A clock time, with or without a date before it and an offset behind it. */
const MOMENT =
  /^(?:(?:(?<iso>\d{4}-\d{2}-\d{2})|(?<day>\d{2})-(?<month>\d{2})-(?<year>\d{4}))[T ])?(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d)(?:\.\d{1,9})?)?(?<offset>Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/;

interface Moment {
  /** Seconds since 1970, or since midnight for a bare clock time. */
  readonly seconds: number;
  /** What must be the same of two moments to count from one to the other. */
  readonly form: string;
}

/** Whole minutes from one moment to another, begun minutes not counted. Negative, absent or over a day is refused. */
export function minutesBetween(from: string, until: string): number | Rejected {
  const [begin, end] = [readMoment(from), readMoment(until)];
  if (begin === undefined || end === undefined || begin.form !== end.form) return rejected();
  const minutes = Math.floor((end.seconds - begin.seconds) / 60);
  return minutes < 0 || minutes > MINUTES_A_DAY ? rejected() : minutes;
}

function rejected(): Rejected {
  return new Rejected('minuten_onjuist', ROW_FAULTS.minuten_onjuist);
}

function readMoment(text: string): Moment | undefined {
  const parts = MOMENT.exec(text.trim())?.groups;
  if (parts === undefined) return undefined;
  const { iso, year, month, day, offset } = parts;
  const date = iso ?? (year === undefined ? undefined : `${year}-${month}-${day}`);
  const clock = Number(parts.hour) * 3600 + Number(parts.minute) * 60 + Number(parts.second ?? '0');
  if (date === undefined) {
    // an offset without a date says nothing about the order of two clock times
    return offset === undefined ? { seconds: clock, form: 'clock' } : undefined;
  }
  if (!isDate(date)) return undefined;
  return {
    seconds: Date.parse(`${date}T00:00:00Z`) / 1000 + clock - secondsAhead(offset),
    form: offset === undefined ? 'local' : 'offset',
  };
}

function secondsAhead(offset: string | undefined): number {
  if (offset === undefined || offset === 'Z') return 0;
  const sign = offset.startsWith('-') ? -1 : 1;
  return sign * (Number(offset.slice(1, 3)) * 3600 + Number(offset.slice(-2)) * 60);
}
