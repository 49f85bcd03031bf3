-- povo: programmes from po to vo that pupils began in the schooljaar, and where they went. Grain: traject.
-- $1 swv, $2 cut, $3 moment of knowing
with traject as (
  select start, programma, uitkomst, warehouse.bron(levering_id, regel) as bron
  from warehouse.povo_op($1, $3)
  where start <= $2
)
select
  bouwperiode.periode,
  programma,
  coalesce(uitkomst, 'onbekend') as uitkomst,
  1 as aantal,
  array[bron] as bronnen
from bouwperiode
join traject on start between bouwperiode.eerste and bouwperiode.laatste
