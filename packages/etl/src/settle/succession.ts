import type { SetRule } from '@peildatum/schema';
import { type Settling, STILL_GOOD, storedNames } from './settling.js';

/** A row that says who follows on whom. */
interface Step {
  readonly regel: number;
  readonly van: string;
  readonly naar: string;
}

/**
 * Rejects staged rows with which following from one to the next would come back where it began. Rows are taken in
 * reading order after those that are loaded, so that the row that closes the circle is the one that goes.
 */
export async function rejectCircles(
  { client, swv, source, staging }: Settling,
  rule: SetRule & { rule: 'no_circle' },
): Promise<void> {
  const [from = '', to = ''] = storedNames(source, [rule.from, rule.to]);
  const loaded = await client.query<Step>(
    `-- peildatum/loaded steps
     select regel, ${from} as van, ${to} as naar from warehouse.${source.kind}
     where swv = $1 and bekend_tot is null`,
    [swv],
  );
  const staged = await client.query<Step>(
    `-- peildatum/staged steps
     select s.regel, s.${from} as van, s.${to} as naar from ${staging} s
     where ${STILL_GOOD} order by s.regel`,
  );
  const rejected = closingLines(loaded.rows, staged.rows);
  if (rejected.length === 0) return;
  await client.query(
    `-- peildatum/reject circles
     insert into afgekeurd select regel, $2, $3, 'fout', $4 from unnest($1::int[]) as regel`,
    [rejected, rule.to, rule.code, rule.expected],
  );
}

/** Lines of the staged steps that would close a circle with the steps before them. */
export function closingLines(loaded: readonly Step[], staged: readonly Step[]): readonly number[] {
  const next = new Map(loaded.map(({ van, naar }) => [van, naar]));
  const rejected: number[] = [];
  for (const { regel, van, naar } of staged) {
    let at: string | undefined = naar;
    for (let steps = 0; at !== undefined && at !== van && steps <= next.size; steps += 1) {
      at = next.get(at);
    }
    if (at === van) rejected.push(regel);
    else next.set(van, naar);
  }
  return rejected;
}

/**
 * A row of a register of places may refer to a place that another row of the same delivery names: such a row does not
 * wait, unless that other row does. Goes from the end of a chain to its begin.
 */
export async function releaseNamedWithin(
  { client, source, staging }: Settling,
  column: string,
): Promise<void> {
  const [place = ''] = storedNames(source, source.key.slice(0, 1));
  for (;;) {
    const { rowCount } = await client.query(
      `-- peildatum/release what the delivery names itself
       delete from afgekeurd a using ${staging} s, ${staging} named
       where a.niveau = 'wacht' and a.kolom = $1 and s.regel = a.regel and named.${place} = s.${column}
         and not exists (select from afgekeurd b where b.regel = named.regel)`,
      [column],
    );
    if (rowCount === 0) return;
  }
}
