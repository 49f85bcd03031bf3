-- verzuim_dag: minutes of absence without leave (soort afwezig or verwijderd), day by day.
-- Grain: delivery × leerling × schooljaar; `dagen` and `per_dag` have an item for each day on which something was missed.
-- Reads warehouse.verzuim, of each changed delivery once; for all that ask how much was missed within some days.
-- $1 swv, $2 cut, $3 moment of knowing, $4 deliveries (null: all)
select
  levering_id,
  leerling,
  make_date(left(schooljaar, 4)::integer, 8, 1) as eerste,
  sum(minuten)::integer as minuten,
  array_agg(datum) as dagen,
  array_agg(minuten) as per_dag
from (
  select levering_id, leerling, schooljaar, datum, sum(minuten)::integer as minuten
  from warehouse.verzuim_op($1, $3)
  where datum <= $2 and ($4::bigint[] is null or levering_id = any ($4::bigint[]))
    and geoorloofd = 'N' and soort in ('afwezig', 'verwijderd')
  -- with the columns by which the fact is divided: so its parts can be counted side by side
  group by swv, schooljaar, levering_id, leerling, datum
) as dag
group by schooljaar, levering_id, leerling
