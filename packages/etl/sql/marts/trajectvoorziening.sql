-- trajectvoorziening: deelnames on the day, and the hours a week of those that state them. Grain: peildatum × deelname.
-- A pupil with two deelnames counts by the later begin, then the higher vestiging (choice 24); hours are of both.
-- $1 swv, $2 cut, $3 moment of knowing
with deelname as (
  select
    bouwperiode.periode,
    herkomst,
    uren_per_week,
    row_number() over (
      partition by bouwperiode.periode, leerling
      order by van desc, vestiging collate "C" desc
    ) = 1 as geeft_de_leerling,
    warehouse.bron(levering_id, regel) as bron
  from bouwperiode
  join warehouse.trajectvoorziening_op($1, $3)
    on van <= bouwperiode.eerste and (tot is null or tot >= bouwperiode.eerste)
)
select
  periode,
  case when geeft_de_leerling then herkomst end as herkomst,
  (60 * uren_per_week)::integer as minuten,
  1 as deelnames,
  geeft_de_leerling::integer as leerlingen,
  (uren_per_week is not null)::integer as met_uren,
  coalesce(uren_per_week, 0) as uren,
  array[bron] as bronnen
from deelname
