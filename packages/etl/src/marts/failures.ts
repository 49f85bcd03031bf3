import { Fault, type Indicator } from '@peildatum/schema';
import type { ClientBase } from 'pg';

/** A period of an indicator that could not be computed. */
export interface Failure {
  readonly indicator: string;
  /** `*` of an indicator whose rows name their own periods. */
  readonly period: string;
  readonly sqlState: string;
}

/** Whose figures, and up to which day. */
interface Where {
  readonly client: ClientBase;
  readonly swv: string;
  readonly cut: string;
}

/** What a build is about to try again is no failure yet. */
export async function forgetFailures(
  { client, swv, cut }: Where,
  indicators: readonly Indicator[],
): Promise<void> {
  await client.query(
    `-- peildatum/forget failures
     delete from marts.mislukt where swv = $1 and tot = $2 and indicator = any ($3)`,
    [swv, cut, indicators.map(({ id }) => id)],
  );
}

export async function keepFailures(
  { client, swv, cut }: Where,
  failures: readonly Failure[],
): Promise<void> {
  await client.query(
    `-- peildatum/keep failures
     insert into marts.mislukt (swv, tot, indicator, periode, sqlstate)
     select $1, $2, indicator, periode, sqlstate
     from unnest($3::text[], $4::text[], $5::text[]) as mislukking (indicator, periode, sqlstate)`,
    [
      swv,
      cut,
      failures.map(({ indicator }) => indicator),
      failures.map(({ period }) => period),
      failures.map(({ sqlState }) => sqlState),
    ],
  );
}

/** The failures of the last build. */
export async function readFailures(
  client: ClientBase,
  swv: string,
  cut: string,
): Promise<readonly Failure[]> {
  const { rows } = await client.query<Failure>(
    `-- peildatum/read failures
     select indicator, periode as period, sqlstate as "sqlState"
     from marts.mislukt where swv = $1 and tot = $2 order by indicator, periode`,
    [swv, cut],
  );
  return rows;
}

/** What to say of failures: which indicators in which periods, and with which SQLSTATE. */
export function faultOfFailures(failures: readonly Failure[]): Fault {
  const periodsBy = new Map<string, string[]>();
  for (const { indicator, period, sqlState } of failures) {
    const key = `${indicator} (${sqlState})`;
    periodsBy.set(key, [...(periodsBy.get(key) ?? []), period === '*' ? 'alle perioden' : period]);
  }
  const said = [...periodsBy].map(([what, periods]) => `${what}: ${periods.join(', ')}`);
  return new Fault('indicator_mislukt', `${said.join('; ')}.`);
}
