import { TELKOLOMMEN } from '@peildatum/schema';
import type { Pool } from 'pg';

/** A sum that the supplier publishes too, to hold beside its own. */
export interface ControlTotal {
  readonly name: string;
  readonly value: number;
}

const ALL_PUPILS = TELKOLOMMEN.map(({ column }) => `coalesce(${column}, 0)`).join(' + ');

/** Totals of the kinds of DUO, over the loaded rows of one delivery; null counts (`<5`) are counted apart. */
const QUERIES: Readonly<Record<string, string>> = {
  duo_leerlingen_vo: `
    select 'leerlingen' as name, coalesce(sum(${ALL_PUPILS}), 0) as value from rij
    union all select 'leerlingen praktijkonderwijs', coalesce(sum(${ALL_PUPILS}), 0) from rij where onderwijstype ilike 'praktijkonderwijs%'
    union all select 'vestigingen', count(distinct vestiging) from rij
    union all select 'aantallen die DUO afschermt (<5)', sum(${TELKOLOMMEN.map(({ column }) => `(${column} is null)::int`).join(' + ')}) from rij`,
  duo_afstand: `
    select 'leerlingen' as name, coalesce(sum(leerlingen), 0) as value from rij
    union all select 'leerlingen vso', coalesce(sum(leerlingen) filter (where soort_po = 'Vso'), 0) from rij
    union all select 'vestigingen vso', count(distinct vestiging) filter (where soort_po = 'Vso') from rij`,
  duo_vsv: `
    select 'leerlingen' as name, coalesce(sum(leerlingen), 0) as value from rij
    union all select 'voortijdig schoolverlaters', coalesce(sum(vsv_totaal), 0) from rij`,
  duo_vestigingen_vo: `select 'vestigingen' as name, count(distinct vestiging) as value from rij`,
  regio_pc4: `select 'swv vo' as name, count(distinct swv_vo) as value from rij`,
};

/** The control totals of a delivery; none for kinds whose supplier publishes no totals. */
export async function controlTotals(
  pool: Pool,
  swv: string,
  delivery: { readonly delivery: number | null; readonly kind: string | null },
): Promise<readonly ControlTotal[]> {
  const query = delivery.kind === null ? undefined : QUERIES[delivery.kind];
  if (query === undefined || delivery.delivery === null) return [];
  const { rows } = await pool.query<{ name: string; value: string }>(
    `-- peildatum/control totals
     with rij as (
       select * from warehouse.${delivery.kind} where swv = $1 and levering_id = $2
     ) ${query}`,
    [swv, delivery.delivery],
  );
  return rows.map(({ name, value }) => ({ name, value: Number(value) }));
}
