-- eigen_vestiging: the days on which a vestiging belongs to this swv (`dagen @> date`). Grain: vestiging that ever does.
-- An exception of the place itself goes before one of the place that gives it its address, and that before the postcode.
-- $1 swv, $2 cut, $3 moment of knowing
with uitzondering as (
  select
    vestiging,
    range_agg(daterange(van, tot, '[]')) as bepaald,
    coalesce(range_agg(daterange(van, tot, '[]')) filter (where swv_vestiging = $1), '{}') as eigen
  from warehouse.vestiging_kenmerken_op($1, $3)
  where swv_vestiging is not null
  group by vestiging
),
regio as (
  select postcode4, swv_vo from warehouse.regio_pc4_op($1, $3)
),
plek as (
  select
    bekende_vestiging.vestiging,
    coalesce(zelf.bepaald, '{}') as zelf_bepaald,
    coalesce(zelf.eigen, '{}') as zelf_eigen,
    coalesce(adres.bepaald, '{}') as adres_bepaald,
    coalesce(adres.eigen, '{}') as adres_eigen,
    case
      when regio.swv_vo = $1 then datemultirange(daterange(null, null)) else '{}'
    end as volgens_postcode
  from bekende_vestiging
  left join uitzondering zelf on zelf.vestiging = bekende_vestiging.vestiging
  left join uitzondering adres on adres.vestiging = bekende_vestiging.plaats_van
  left join regio on regio.postcode4 = bekende_vestiging.postcode4
),
behoren as (
  select
    vestiging,
    zelf_eigen
      + (adres_eigen - zelf_bepaald)
      + (volgens_postcode - zelf_bepaald - adres_bepaald) as dagen
  from plek
)
select
  vestiging,
  dagen
from behoren
where not isempty(dagen)
