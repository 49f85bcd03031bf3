-- zestien_uur: pupils who were absent without leave for sixteen hours within 28 days, and who of them was reported in time.
-- Grain: schooljaar × pupil. One pass over the days of absence, in order: no day is compared with others one by one.
-- The lesson rows behind it are found by trace/zestien_uur.sql.
-- $1 swv, $2 cut, $3 moment of knowing
with periode as (
  select
    periode, eerste, zestien_uur_minuten as norm,
    zestien_uur_dagen::integer as lengte, zestien_uur_melden_dagen::integer as termijn
  from bouwperiode
),
-- who misses less in the whole schooljaar does not reach it
kandidaat as (
  select eerste, leerling
  from verzuim_dag
  join periode using (eerste)
  group by eerste, leerling, norm
  having sum(minuten) >= norm
),
-- a window of the days up to and including x, of one schooljaar; schooljaren with another length each have their own
venster as (
  select telling.*
  from (select distinct zestien_uur_dagen::integer as lengte from bouwperiode) as met
  cross join lateral (
    select
      periode, leerling, datum, norm, termijn,
      sum(gemist) over (
        partition by leerling, eerste order by datum - eerste range between (met.lengte - 1) preceding and current row
      ) as minuten
    from verzuim_dag
    join kandidaat using (eerste, leerling)
    join periode using (eerste)
    cross join lateral unnest(dagen, per_dag) as dag (datum, gemist)
    where periode.lengte = met.lengte
  ) as telling
),
bereikt as (
  select periode, leerling, min(datum) as eerste_dag, min(termijn) as termijn
  from venster
  where minuten >= norm
  group by periode, leerling
),
melding as (
  select leerling, begindatum
  from warehouse.verzuimmeldingen_op($1, $3)
  where soort = 'zestien_uur' and begindatum <= $2
)
select
  periode,
  1 as aantal,
  exists (
    select from melding
    where melding.leerling = bereikt.leerling
      and melding.begindatum between bereikt.eerste_dag and bereikt.eerste_dag + bereikt.termijn
  )::integer as gemeld,
  null::bigint[] as bronnen
from bereikt
