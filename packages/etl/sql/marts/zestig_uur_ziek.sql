-- zestig_uur_ziek: pupils who were ill for sixty hours or more in the schooljaar. Grain: schooljaar × pupil.
-- The lesson rows behind it are found by trace/zestig_uur_ziek.sql.
with dag as (
  select periode, ziek_minuten, dag::date as tijdvak
  from bouwperiode
  cross join lateral generate_series(eerste, laatste, interval '1 day') as dag
)
select periode, 1 as aantal, null::bigint[] as bronnen
from verzuim_som
join dag using (tijdvak)
where ziek > 0
  -- only what can be in these periods is read
  and tijdvak between (select min(eerste) from bouwperiode) and (select max(laatste) from bouwperiode)
group by periode, ziek_minuten, leerling
having sum(ziek) >= ziek_minuten
