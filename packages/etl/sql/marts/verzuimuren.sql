-- verzuimuren: minutes missed, with leave and without, and the pupils who are enrolled on the middle day of the kwartaal.
-- Grain: kwartaal × pupil (noemer), and kwartaal × geoorloofd × pupil (teller), each in the class of the middle day; who is
-- not enrolled on it has no class. The lesson rows behind it are found by trace/verzuimuren.sql.
with dag as (
  select periode, eerste, dag::date as tijdvak
  from bouwperiode
  cross join lateral generate_series(eerste, laatste, interval '1 day') as dag
),
-- of an even number of days the earlier of the two in the middle
midden as (
  select periode, eerste, eerste + (laatste - eerste) / 2 as dag from bouwperiode
),
ingeschreven as (
  select distinct on (midden.eerste, leerling)
    midden.periode, midden.eerste, leerling, leerjaar::text as leerjaar, onderwijssoort, bron
  from midden
  join inschrijving on begindatum <= midden.dag and tot >= midden.dag
  order by midden.eerste, leerling, begindatum desc, vestiging collate "C" desc
),
gemist as (
  select periode, eerste, leerling, geoorloofd, sum(minuten) as minuten
  from verzuim_som
  join dag using (tijdvak)
  -- only what can be in these periods is read
  where tijdvak between (select min(eerste) from bouwperiode) and (select max(laatste) from bouwperiode)
  group by periode, eerste, leerling, geoorloofd
)
select
  periode,
  null::text as geoorloofd,
  leerjaar,
  onderwijssoort,
  0::bigint as minuten,
  1 as leerlingen,
  0 as verzuimers,
  null::bigint[] as bronnen
from ingeschreven
union all
select
  gemist.periode,
  gemist.geoorloofd,
  ingeschreven.leerjaar,
  ingeschreven.onderwijssoort,
  gemist.minuten,
  0,
  1,
  null
from gemist
left join ingeschreven using (eerste, leerling)
