import type { Cell } from '@peildatum/schema';
import type { ClientBase } from 'pg';

/** A publication that readers have seen. */
export interface EarlierPublication {
  readonly id: string;
  /** Data up to and including this day. */
  readonly tot: string;
  readonly cells: readonly Cell[];
}

/** Publications up to the same day or an earlier one before those of later days: what is held is taken from the first that has it. */
export function nearestFirst(
  history: readonly EarlierPublication[],
  cut: string,
): readonly EarlierPublication[] {
  const isLater = ({ tot }: EarlierPublication): boolean => tot > cut;
  const rank = (one: EarlierPublication): number => (isLater(one) ? 1 : 0);
  // of one day the newest stays first: sorting keeps what is equal in order
  return [...history].sort((a, b) => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
    const nearer = a.tot < b.tot ? 1 : a.tot > b.tot ? -1 : 0;
    return isLater(a) ? -nearer : nearer;
  });
}

/**
 * Every publication of an swv that readers have ever seen, the newest first, as far back as the newest one that replaced all
 * before it by decision. What was published once stays known, also when it was withdrawn.
 */
export async function readHistory(
  client: ClientBase,
  swv: string,
): Promise<readonly EarlierPublication[]> {
  const { rows: heads } = await client.query<{
    id: string;
    tot: string;
    isServed: boolean;
    byDecision: boolean;
  }>(
    `-- peildatum/publications that readers have seen
     select publicatie.id, tot::text as tot, status = 'vastgesteld' as "isServed", bewijs.besluit is not null as "byDecision"
     from publication.publicatie
     left join audit.bewijs on bewijs.publicatie_id = publicatie.id
     where swv = $1 and vastgesteld_op is not null
     order by vastgesteld_op desc, gemaakt_op desc, id desc`,
    [swv],
  );
  const decided = heads.findIndex(({ byDecision }) => byDecision);
  // what readers can still open beside it (of another day) is known however old it is
  const seen = heads.filter(({ isServed }, at) => decided === -1 || at <= decided || isServed);
  const earlier: EarlierPublication[] = [];
  for (const { id, tot } of seen) {
    const { rows } = await client.query<Cell>(
      `-- peildatum/cells that readers have seen
       select indicator, periode, dimensies, teller::float8 as teller, noemer::float8 as noemer,
         waarde::float8 as waarde, status
       from publication.cijfer where publicatie_id = $1 and over is null order by volgorde`,
      [id],
    );
    earlier.push({ id, tot, cells: rows });
  }
  return earlier;
}
