import { Fault, isDate } from '@peildatum/schema';
import type { ClientBase } from 'pg';

/** A moment as text that is the same everywhere: a Date of JavaScript would drop the microseconds. */
const ISO = (moment: string) =>
  `to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/**
 * The moment from which this transaction knows (write) or looks (read), by the clock of the database. Whoever writes
 * waits for who reads and the other way about, per swv: so a row that is stamped before a moment was also visible at it,
 * and a publication can be computed again as of its day.
 */
export async function momentOfKnowing(
  client: ClientBase,
  swv: string,
  use: 'read' | 'write',
): Promise<string> {
  const lock = use === 'read' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await client.query(`select ${lock}(hashtext('peildatum.moment'), hashtext($1))`, [swv]);
  const { rows } = await client.query<{ moment: string }>(
    `select ${ISO('clock_timestamp()')} as moment`,
  );
  const moment = rows[0]?.moment;
  if (moment === undefined) throw new Error('de database noemt geen tijd');
  return moment;
}

/** `2024-12-31`, `2024-12-31T12:00`, `2024-12-31T12:00:00.5+01:00`; without a zone it is Dutch time. */
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/;

/** Is the text a day or a moment that may be looked at from? */
export function isMoment(text: string): boolean {
  const parts = MOMENT.exec(text);
  return parts !== null && isDate(parts[1] ?? '');
}

/**
 * A moment in the past to look from, in the transaction of the caller. A day is its end in the Netherlands; today is
 * until now. Refuses what is still to come, and what lies before anything was known.
 */
export async function momentInThePast(
  client: ClientBase,
  swv: string,
  asked: string,
): Promise<string> {
  if (!isMoment(asked)) throw new Fault('moment_onjuist', `Gevraagd: ${asked}.`);
  // also for the past: a delivery that was stamped before it may still be on its way to being visible
  const now = await momentOfKnowing(client, swv, 'read');
  const { rows } = await client.query<{
    moment: string;
    tocome: boolean;
    before: boolean;
    first: string | null;
  }>(
    `-- peildatum/moment in the past
     with gevraagd as (select ${sqlOf(asked)} as moment),
     eerste as (select min(geladen_op) as moment from audit.levering where swv = $3)
     select ${ISO('gevraagd.moment')} as moment, gevraagd.moment > $2::timestamptz as tocome,
       eerste.moment > gevraagd.moment as before,
       to_char(eerste.moment at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI') as first
     from gevraagd cross join eerste`,
    [asked, now, swv],
  );
  const [found] = rows;
  if (found === undefined) throw new Error('de database noemt geen tijd');
  if (found.tocome) throw new Fault('moment_onjuist', `${asked} ligt in de toekomst.`);
  if (found.first === null) throw new Fault('swv_onbekend', `Swv: ${swv}.`);
  if (found.before) {
    throw new Fault(
      'moment_onjuist',
      `Op ${asked} was van ${swv} nog niets bekend: de eerste levering is van ${found.first}.`,
    );
  }
  return found.moment;
}

/** SQL for the moment that $1 names; $2 is now. */
function sqlOf(asked: string): string {
  const [, , zone] = MOMENT.exec(asked) ?? [];
  if (zone !== undefined) return '$1::timestamptz';
  if (asked.length > 10) return "$1::timestamp at time zone 'Europe/Amsterdam'";
  return `case when $1::date = ($2::timestamptz at time zone 'Europe/Amsterdam')::date then $2::timestamptz
    else ($1::date + 1)::timestamp at time zone 'Europe/Amsterdam' - interval '1 microsecond' end`;
}
