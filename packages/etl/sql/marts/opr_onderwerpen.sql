-- opr_onderwerpen: what the ondersteuningsplanraad spoke of in the year. Grain: onderwerp × meeting.
-- $1 swv, $2 cut, $3 moment of knowing
with onderwerp as (
  select datum, rol, beleid, besluit, warehouse.bron(levering_id, regel) as bron
  from warehouse.opr_op($1, $3)
  where datum <= $2
)
select
  bouwperiode.periode,
  beleid,
  coalesce(besluit, 'onbekend') as besluit,
  rol,
  1 as aantal,
  array[bron] as bronnen
from bouwperiode
join onderwerp on datum between bouwperiode.eerste and bouwperiode.laatste
