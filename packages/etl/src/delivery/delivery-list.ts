import { Fault } from '@peildatum/schema';
import type { ClientBase, Pool } from 'pg';

type Queryable = Pick<ClientBase | Pool, 'query'>;

export const DELIVERY_STATES = [
  'ontvangen',
  'geladen',
  'geweigerd',
  'vervangen',
  'ingetrokken',
] as const;
export type DeliveryStanding = (typeof DELIVERY_STATES)[number];

/** A delivery as its register has it. Moments are ISO, to the microsecond: figures can be asked as of each of them. */
export interface DeliveryHead {
  readonly levering: number;
  readonly swv: string;
  /** Null: a file that was refused before it could be recognised. */
  readonly soort: string | null;
  readonly leverancier: string | null;
  readonly periode: string | null;
  readonly bestand: string;
  readonly staat: DeliveryStanding;
  readonly ontvangenOp: string;
  /** From then on its rows are known. */
  readonly geladenOp: string | null;
  readonly rijen: number;
  readonly geladen: number;
  readonly quarantaine: number;
  /** Of those in quarantine: rows that only wait for a reference. */
  readonly wachtend: number;
  readonly vervangenOp: string | null;
  readonly vervangenDoor: number | null;
  /** Deliveries that it took the place of. */
  readonly vervangt: readonly number[];
  readonly ingetrokkenOp: string | null;
  /** Of a refusal. */
  readonly redenCode: string | null;
  /** Why it was refused or withdrawn. */
  readonly reden: string | null;
}

export interface DeliveryFilter {
  readonly swv: string;
  readonly id?: number | undefined;
  readonly kind?: string | undefined;
  /** In capitals or not. */
  readonly supplier?: string | undefined;
  readonly state?: DeliveryStanding | undefined;
}

const iso = (column: string) =>
  `to_char(l.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Deliveries of an swv, the newest first. */
export async function readDeliveries(
  client: Queryable,
  { swv, id, kind, supplier, state }: DeliveryFilter,
): Promise<readonly DeliveryHead[]> {
  const { rows } = await client.query<DeliveryHead>(
    `-- peildatum/read deliveries
     select l.id::int as levering, l.swv, l.soort, l.leverancier, l.periode, l.bestandsnaam as bestand, l.staat,
       ${iso('ontvangen_op')} as "ontvangenOp", ${iso('geladen_op')} as "geladenOp",
       l.rijen, l.geladen, l.quarantaine,
       case when l.staat = 'geladen' and l.quarantaine > 0 then (
         select count(distinct b.regel)::int from audit.bevinding b where b.levering_id = l.id and b.niveau = 'wacht'
       ) else 0 end as wachtend,
       ${iso('vervangen_op')} as "vervangenOp", l.vervangen_door::int as "vervangenDoor",
       array(
         select e.id::int from audit.levering e where e.swv = l.swv and e.vervangen_door = l.id order by e.id
       ) as vervangt,
       ${iso('ingetrokken_op')} as "ingetrokkenOp", l.reden_code as "redenCode", l.reden
     from audit.levering l
     where l.swv = $1 and ($2::bigint is null or l.id = $2) and ($3::text is null or l.soort = $3)
       and ($4::text is null or lower(l.leverancier) = lower($4)) and ($5::text is null or l.staat = $5)
     order by l.id desc`,
    [swv, id ?? null, kind ?? null, supplier ?? null, state ?? null],
  );
  return rows;
}

/** One delivery of an swv; refuses a number that is none of its own. */
export async function readDelivery(
  client: Queryable,
  swv: string,
  id: number,
): Promise<DeliveryHead> {
  const [head] = await readDeliveries(client, { swv, id });
  if (head === undefined) throw new Fault('levering_onbekend', `Levering ${id} van ${swv}.`);
  return head;
}
