import type { Source } from '@peildatum/schema';
import type { ClientBase, Pool } from 'pg';
import { spanOf } from '../marts/presence.js';
import { type CalendarPeriod, statedSpan } from './calendar-period.js';

type Queryable = Pick<ClientBase | Pool, 'query'>;

/** What one supplier delivered of a kind, as far as it is loaded now. */
export interface Coverage {
  readonly supplier: string;
  /** The newest delivery, and the day on which it came. */
  readonly newest: { readonly delivery: number; readonly on: string };
  /** The first day that it is about, where anything says so. */
  readonly since: string | undefined;
  readonly covers: (period: CalendarPeriod) => boolean;
}

interface Loaded {
  readonly delivery: number;
  readonly supplier: string;
  readonly period: string;
  /** JJJJ-MM-DD, in the Netherlands. */
  readonly on: string;
}

/** From the first day of a month until the first day of a month. */
interface Stretch {
  readonly supplier: string;
  readonly from: string;
  readonly until: string;
}

/**
 * What every supplier delivered of a kind. A period is covered by a delivery that says to be about it, or by a row that
 * touches it; a row without an end runs until the day on which it came. Rows of a kind without dates are the state of
 * that day: they cover every period that had begun by then.
 */
export async function readCoverage(
  client: Queryable,
  swv: string,
  source: Source,
): Promise<readonly Coverage[]> {
  const { rows: loaded } = await client.query<Loaded>(
    `-- peildatum/loaded deliveries of ${source.kind}
     select id::int as delivery, leverancier as supplier, coalesce(periode, '') as period,
       (ontvangen_op at time zone 'Europe/Amsterdam')::date::text as "on"
     from audit.levering where swv = $1 and soort = $2 and staat = 'geladen' order by id`,
    [swv, source.kind],
  );
  const stretches: Stretch[] = [];
  for (const touch of source.touches) {
    const { from, end, open } = spanOf(source, touch);
    const without = open
      ? "greatest(van, date_trunc('month', ontvangen_op at time zone 'Europe/Amsterdam')::date)"
      : 'van';
    const { rows } = await client.query<Stretch>(
      `-- peildatum/months of ${source.kind}
       with maand as (
         select distinct levering_id, date_trunc('month', (${from})::timestamp)::date as van,
           date_trunc('month', (${end})::timestamp)::date as tot
         from warehouse.${source.kind} where swv = $1 and bekend_tot is null and ${from} is not null
       )
       select distinct levering.leverancier as supplier, van::text as "from", coalesce(tot, ${without})::text as until
       from maand join audit.levering on levering.id = maand.levering_id`,
      [swv],
    );
    stretches.push(...rows);
  }
  const suppliers = new Map<string, Loaded[]>();
  for (const one of loaded) {
    const key = one.supplier.toLowerCase();
    suppliers.set(key, [...(suppliers.get(key) ?? []), one]);
  }
  return [...suppliers].map(([key, own]) =>
    coverageOf(
      source,
      own,
      stretches.filter(({ supplier }) => supplier.toLowerCase() === key),
    ),
  );
}

function coverageOf(
  source: Source,
  loaded: readonly Loaded[],
  stretches: readonly Stretch[],
): Coverage {
  const newest = loaded.at(-1) as Loaded;
  const spans = loaded.flatMap(({ period }) => statedSpan(period) ?? []);
  const undated = source.touches.length === 0;
  const firsts = [...spans.map(({ first }) => first), ...stretches.map(({ from }) => from)].sort();
  return {
    supplier: newest.supplier,
    newest: { delivery: newest.delivery, on: newest.on },
    since: firsts[0],
    covers: ({ first, last }) =>
      spans.some((span) => span.first <= first && span.last >= last) ||
      stretches.some(({ from, until }) => from <= last && until >= first) ||
      (undated && newest.on >= first),
  };
}
