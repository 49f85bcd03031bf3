-- arbeidstoeleiding: trajecten that ended in the schooljaar, and those that led to work or an opleiding. Grain: traject.
-- $1 swv, $2 cut, $3 moment of knowing
with traject as (
  select einde, bestemming, warehouse.bron(levering_id, regel) as bron
  from warehouse.arbeidstoeleiding_op($1, $3)
  where einde <= $2
)
select
  bouwperiode.periode,
  1 as aantal,
  coalesce(bestemming in ('arbeid', 'opleiding'), false)::integer as arbeid_opleiding,
  array[bron] as bronnen
from bouwperiode
join traject on einde between bouwperiode.eerste and bouwperiode.laatste
