-- vergoedingen: granted in the year of the besluit. Grain: kalenderjaar × grond × vo_vestiging.
-- $1 swv, $2 cut, $3 moment of knowing
with toegekend as (
  select besluitdatum, grond, vo_vestiging, toegekend_bedrag
  from warehouse.vergoedingen_op($1, $3)
  where besluit = 'toegekend' and besluitdatum <= $2
)
select
  extract(year from besluitdatum)::int::text as periode,
  grond,
  vo_vestiging,
  count(*) as aantal,
  sum(toegekend_bedrag) as bedrag
from toegekend
group by 1, 2, 3
