-- verzuim_dag: minutes of absence without leave (soort afwezig or verwijderd). Grain: delivery × leerling × day.
-- Reads warehouse.verzuim, of each changed delivery once; shared by all that ask how much was missed within some days.
-- $1 swv, $2 cut, $3 moment of knowing, $4 deliveries
select
  levering_id,
  leerling,
  datum,
  sum(minuten)::integer as minuten
from warehouse.verzuim_op($1, $3)
where datum <= $2 and levering_id = any ($4::bigint[])
  and geoorloofd = 'N' and soort in ('afwezig', 'verwijderd')
-- with the columns by which the fact is divided: so its parts can be counted side by side
group by swv, schooljaar, levering_id, leerling, datum
