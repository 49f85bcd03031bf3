-- verzuimredenen: minutes missed by reden, with leave and without. Grain: kwartaal × reden × geoorloofd × pupil.
-- The lesson rows behind it are found by trace/verzuimredenen.sql.
with dag as (
  select periode, dag::date as tijdvak
  from bouwperiode
  cross join lateral generate_series(eerste, laatste, interval '1 day') as dag
)
select
  periode,
  reden,
  geoorloofd,
  sum(minuten) as minuten,
  1 as leerlingen,
  null::bigint[] as bronnen
from verzuim_som
join dag using (tijdvak)
-- only what can be in these periods is read
where tijdvak between (select min(eerste) from bouwperiode) and (select max(laatste) from bouwperiode)
group by periode, leerling, reden, geoorloofd
