-- plustrajecten: plustrajecten that began in the schooljaar, those that ended, and those after which the pupil stayed in vo.
-- Grain: plustraject. Its uitkomst says that it ended, not its last day (choice 15).
-- $1 swv, $2 cut, $3 moment of knowing
with traject as (
  select start, uitkomst, warehouse.bron(levering_id, regel) as bron
  from warehouse.plustrajecten_op($1, $3)
  where start <= $2
)
select
  bouwperiode.periode,
  1 as aantal,
  (uitkomst <> 'lopend')::integer as beeindigd,
  (uitkomst = 'behouden_vo')::integer as behouden,
  array[bron] as bronnen
from bouwperiode
join traject on start between bouwperiode.eerste and bouwperiode.laatste
