-- schoolbesteding: what schools got and spent, and which vo vestigingen of the swv handed the form in.
-- Grain: row of a form; and, for the share, vo vestiging of the swv on the last day of the year with pupils in the newest telling.
-- Vestigingen that stand under one successor are one. Without a telling up to then the share is unknown.
-- $1 swv, $2 cut, $3 moment of knowing
with formulier as (
  select
    jaar, programma, formulier.vestiging, staat_voor, ontvangen, besteed,
    warehouse.bron(levering_id, regel) as bron
  from warehouse.schoolbesteding_op($1, $3) formulier
  join bekende_vestiging using (vestiging)
),
-- also one in which nobody is counted is the newest
telling as (
  select distinct peildatum from warehouse.duo_leerlingen_vo_op($1, $3) where peildatum <= $2
),
nieuwste as (
  select bouwperiode.periode, bouwperiode.laatste, max(telling.peildatum) as peildatum
  from bouwperiode
  left join telling on telling.peildatum <= bouwperiode.laatste
  group by bouwperiode.periode, bouwperiode.laatste
),
met_leerlingen as (
  select periode, laatste, staat_voor, array_agg(bron order by bron) as bronnen
  from nieuwste
  join telling_vestiging using (peildatum)
  join eigen_vestiging using (vestiging)
  join bekende_vestiging using (vestiging)
  cross join lateral unnest(telling_vestiging.bronnen) as bron
  where eigen_vestiging.dagen @> nieuwste.laatste
  group by periode, laatste, staat_voor
),
ingeleverd as (
  select jaar, staat_voor, array_agg(bron order by bron) as bronnen
  from formulier
  group by jaar, staat_voor
)
select
  bouwperiode.periode,
  programma,
  vestiging,
  ontvangen,
  besteed,
  0 as vestigingen,
  0 as ingeleverd,
  array[bron] as bronnen
from bouwperiode
join formulier on formulier.jaar = extract(year from bouwperiode.laatste)
union all
select
  periode,
  null::text as programma,
  null::text as vestiging,
  0::numeric as ontvangen,
  0::numeric as besteed,
  1 as vestigingen,
  (ingeleverd.jaar is not null)::int as ingeleverd,
  met_leerlingen.bronnen || coalesce(ingeleverd.bronnen, '{}') as bronnen
from met_leerlingen
left join ingeleverd
  on ingeleverd.jaar = extract(year from met_leerlingen.laatste)
  and ingeleverd.staat_voor = met_leerlingen.staat_voor
union all
select
  periode,
  null::text as programma,
  null::text as vestiging,
  0::numeric as ontvangen,
  0::numeric as besteed,
  null::int as vestigingen,
  null::int as ingeleverd,
  '{}'::bigint[] as bronnen
from nieuwste
where peildatum is null
