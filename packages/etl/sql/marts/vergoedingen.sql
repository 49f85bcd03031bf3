-- vergoedingen: granted in the year of the besluit. Grain: vergoeding.
-- $1 swv, $2 cut, $3 moment of knowing
with toegekend as (
  select
    besluitdatum, grond, vo_vestiging, toegekend_bedrag,
    least(100 * toegekend_bedrag, 2147483647)::integer as prijs,
    warehouse.bron(levering_id, regel) as bron
  from warehouse.vergoedingen_op($1, $3)
  where besluit = 'toegekend' and besluitdatum <= $2
)
select
  bouwperiode.periode,
  grond,
  vo_vestiging,
  prijs,
  1 as aantal,
  toegekend_bedrag as bedrag,
  array[bron] as bronnen
from bouwperiode
join toegekend on besluitdatum between bouwperiode.eerste and bouwperiode.laatste
