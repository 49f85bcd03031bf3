import type { SetRule } from '@peildatum/schema';
import { counts, type Settling, STILL_GOOD, storedNames } from './settling.js';

interface Stretch {
  readonly groep: string;
  readonly regel: number;
  /** Already in the warehouse. */
  readonly eerder: boolean;
  readonly van: string;
  readonly tot: string | null;
}

/**
 * Rejects staged rows that run at the same time as an earlier row of their group. "Earlier" is a matter of order, so
 * this cannot be said in one query: a row that overlaps only with a rejected one is good. The database gives the few
 * groups in which any two overlap; the order is followed here.
 */
export async function rejectOverlaps(
  settling: Settling,
  rule: SetRule & { rule: 'no_overlap' },
): Promise<void> {
  const { client, swv, source, staging } = settling;
  const per = storedNames(source, rule.per);
  const [from = '', until = ''] = storedNames(source, [rule.from, rule.until]);
  const where =
    rule.where === undefined ? 'true' : `r.${storedNames(source, [rule.where.column])[0]} = $2`;
  const group = per.map((name) => `r.${name}`).join(', ');
  const { rows } = await client.query<Stretch>(
    `-- peildatum/stretches that overlap
     with rij as (
       select true as eerder, r.regel, (${per.length > 1 ? group : `row(${group})`})::text as groep, r.${from} as van, r.${until} as tot
       from warehouse.${source.kind} r
       where r.swv = $1 and r.bekend_tot is null and ${where} and ${counts('r', settling)}
         and exists (select from ${staging} s where ${per.map((name) => `s.${name} = r.${name}`).join(' and ')})
       union all
       select false, r.regel, (${per.length > 1 ? group : `row(${group})`})::text, r.${from}, r.${until}
       from ${staging} r
       where ${where} and ${STILL_GOOD.replaceAll('s.regel', 'r.regel')}
     ),
     opgevolgd as (
       select groep, van <= max(coalesce(tot, 'infinity')) over (
         partition by groep order by van, regel rows between unbounded preceding and 1 preceding
       ) as overlapt
       from rij
     ),
     verdacht as (select distinct groep from opgevolgd where overlapt)
     select groep, regel, eerder, van::text, tot::text
     from rij join verdacht using (groep)
     order by groep, eerder desc, regel`,
    rule.where === undefined ? [swv] : [swv, rule.where.is],
  );
  const rejected = laterOnes(rows);
  if (rejected.length === 0) return;
  await client.query(
    `-- peildatum/reject overlaps
     insert into afgekeurd select regel, $2, $3, 'fout', $4 from unnest($1::int[]) as regel`,
    [rejected, rule.from, rule.code, rule.expected],
  );
}

/** Lines of the rows that overlap with a row before them that was kept. Rows come by group, in order. */
export function laterOnes(rows: readonly Stretch[]): number[] {
  const rejected: number[] = [];
  let group = '';
  let kept: Stretch[] = [];
  for (const row of rows) {
    if (row.groep !== group) {
      group = row.groep;
      kept = [];
    }
    const meets = kept.some(
      (other) =>
        (other.tot === null || row.van <= other.tot) && (row.tot === null || other.van <= row.tot),
    );
    if (meets && !row.eerder) rejected.push(row.regel);
    else kept.push(row);
  }
  return rejected;
}
