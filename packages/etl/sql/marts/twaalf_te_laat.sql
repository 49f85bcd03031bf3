-- twaalf_te_laat: pupils who came late twelve times or more in the schooljaar. Grain: schooljaar × pupil.
-- The lesson rows behind it are found by trace/twaalf_te_laat.sql.
with dag as (
  select periode, te_laat_keren, dag::date as tijdvak
  from bouwperiode
  cross join lateral generate_series(eerste, laatste, interval '1 day') as dag
)
select periode, 1 as aantal, null::bigint[] as bronnen
from verzuim_som
join dag using (tijdvak)
where te_laat > 0
  -- only what can be in these periods is read
  and tijdvak between (select min(eerste) from bouwperiode) and (select max(laatste) from bouwperiode)
group by periode, te_laat_keren, leerling
having sum(te_laat) >= te_laat_keren
