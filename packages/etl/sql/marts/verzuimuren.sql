-- verzuimuren: minutes missed, with leave and without, and the pupils who are enrolled on the middle day of the kwartaal.
-- Grain: kwartaal × class (noemer), and kwartaal × geoorloofd × class (teller): the class of the middle day; who is not
-- enrolled on it has none. The lesson rows behind it are found by trace/verzuimuren.sql.
with dag as (
  select eerste, dag::date as tijdvak
  from bouwperiode
  cross join lateral generate_series(eerste, laatste, interval '1 day') as dag
),
-- of an even number of days the earlier of the two in the middle
midden as (
  select eerste, eerste + (laatste - eerste) / 2 as dag from bouwperiode
),
ingeschreven as (
  select distinct on (leerling, midden.eerste)
    midden.eerste, leerling, leerjaar::text as leerjaar, onderwijssoort
  from midden
  join inschrijving on begindatum <= midden.dag and tot >= midden.dag
  -- the pupil first: what differs most is compared first
  order by leerling, midden.eerste, begindatum desc, vestiging collate "C" desc
),
gemist as (
  select eerste, leerling, geoorloofd, sum(minuten) as minuten
  from verzuim_som
  join dag using (tijdvak)
  -- only what can be in these periods is read
  where tijdvak between (select min(eerste) from bouwperiode) and (select max(laatste) from bouwperiode)
  group by eerste, leerling, geoorloofd
)
select
  bouwperiode.periode,
  geoorloofd,
  leerjaar,
  onderwijssoort,
  minuten,
  meeste_minuten,
  op_een_na_meeste_minuten,
  leerlingen,
  verzuimers,
  null::bigint[] as bronnen
from (
  select
    eerste, null::text as geoorloofd, leerjaar, onderwijssoort,
    0::bigint as minuten, 0::bigint as meeste_minuten, 0::bigint as op_een_na_meeste_minuten,
    count(*) as leerlingen, 0::bigint as verzuimers
  from ingeschreven
  group by eerste, leerjaar, onderwijssoort
  union all
  select
    eerste, geoorloofd, ingeschreven.leerjaar, ingeschreven.onderwijssoort,
    sum(minuten)::bigint, max(minuten)::bigint,
    coalesce((array_agg(minuten order by minuten desc))[2], 0)::bigint,
    0, count(*)
  from gemist
  left join ingeschreven using (eerste, leerling)
  group by eerste, geoorloofd, ingeschreven.leerjaar, ingeschreven.onderwijssoort
) as klasse
join bouwperiode using (eerste)
