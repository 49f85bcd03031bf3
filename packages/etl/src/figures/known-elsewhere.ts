import type { ClientBase } from 'pg';
import type { ParameterValue } from '../marts/parameters.js';
import { type ExternalFigure, externalFigures } from './cube-rules.js';

/** Of which swv, with the bookings up to and including which day, as known at which moment. */
interface LedgerMoment {
  readonly client: ClientBase;
  readonly swv: string;
  readonly cut: string;
  readonly knownAt: string;
}

/**
 * The figures that everybody knows, whatever is published: those that the swv names (`extern_bekend`), and what was paid in
 * vergoedingen in a year in which a programme has nothing else in the ledger: what a programme cost is published exactly, and
 * stands in the accounts.
 */
export async function knownElsewhere(
  moment: LedgerMoment,
  parameters: readonly ParameterValue[],
): Promise<readonly ExternalFigure[]> {
  const years = await yearsOfOnlyVergoedingen(moment, parameters);
  return [
    ...externalFigures(parameters),
    ...years.map((year) => ({
      figure: 'vergoedingen_uitbetaald/bedrag',
      breakdown: '',
      from: `${year}-01-01`,
      until: `${year}-12-31`,
    })),
  ];
}

/** The years in which all that some programme has in the ledger is what was paid in vergoedingen, on a kostenplaats of theirs. */
async function yearsOfOnlyVergoedingen(
  { client, swv, cut, knownAt }: LedgerMoment,
  parameters: readonly ParameterValue[],
): Promise<readonly number[]> {
  const places = parameters.filter(({ parameter }) => parameter === 'kostenplaats_vergoedingen');
  if (places.length === 0) return [];
  const { rows } = await client.query<{ jaar: number }>(
    `-- peildatum/years in which a programme is only vergoedingen
     with plaats as (
       select kostenplaats, van, tot
       from unnest($4::text[], $5::date[], $6::date[]) as p (waarde, van, tot)
       cross join lateral regexp_split_to_table(waarde, '\\+') as kostenplaats
     ),
     geboekt as (
       select
         extract(year from regel.datum)::int as jaar,
         programmas.programma,
         regel.bedrag,
         exists (
           select from plaats
           where plaats.kostenplaats = regel.kostenplaats and regel.datum between van and tot
         ) as is_vergoeding
       from warehouse.grootboek_op($1, $3) regel
       left join warehouse.programmas_op($1, $3) programmas on programmas.kostenplaats = regel.kostenplaats
       where regel.soort = 'boeking' and regel.rekeningsoort = 'P' and regel.datum <= $2
     ),
     betaald as (
       select extract(year from betaaldatum)::int as jaar, sum(toegekend_bedrag) as bedrag
       from warehouse.vergoedingen_op($1, $3)
       where besluit = 'toegekend' and betaaldatum <= $2
       group by 1
     )
     select distinct jaar
     from (
       select jaar, sum(bedrag) as bedrag from geboekt group by jaar, programma having bool_and(is_vergoeding)
     ) as alleen
     join betaald using (jaar, bedrag)
     order by jaar`,
    [
      ...[swv, cut, knownAt],
      places.map(({ value }) => value),
      places.map(({ from }) => from),
      places.map(({ until }) => until),
    ],
  );
  return rows.map(({ jaar }) => jaar);
}
