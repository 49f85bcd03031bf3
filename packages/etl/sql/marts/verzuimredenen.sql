-- verzuimredenen: minutes missed by reden, with leave and without, and how many pupils so missed lessons.
-- Grain: kwartaal × geoorloofd × reden. The lesson rows behind it are found by trace/verzuimredenen.sql.
with dag as (
  select eerste, dag::date as tijdvak
  from bouwperiode
  cross join lateral generate_series(eerste, laatste, interval '1 day') as dag
),
-- a pupil of two schools is one pupil
per_leerling as (
  select
    eerste, leerling, geoorloofd,
    sum(ziek) as ziek,
    sum(medisch) as medisch,
    sum(verlof) as verlof,
    sum(spijbelen) as spijbelen,
    sum(onbekend) as onbekend,
    sum(geschorst) as geschorst,
    sum(overig) as overig
  from verzuim_som
  join dag using (tijdvak)
  -- only what can be in these periods is read
  where tijdvak between (select min(eerste) from bouwperiode) and (select max(laatste) from bouwperiode)
  group by eerste, leerling, geoorloofd
),
som as (
  select
    eerste, geoorloofd,
    sum(ziek) as ziek, count(*) filter (where ziek > 0) as ziek_leerlingen,
    sum(medisch) as medisch, count(*) filter (where medisch > 0) as medisch_leerlingen,
    sum(verlof) as verlof, count(*) filter (where verlof > 0) as verlof_leerlingen,
    sum(spijbelen) as spijbelen, count(*) filter (where spijbelen > 0) as spijbelen_leerlingen,
    sum(onbekend) as onbekend, count(*) filter (where onbekend > 0) as onbekend_leerlingen,
    sum(geschorst) as geschorst, count(*) filter (where geschorst > 0) as geschorst_leerlingen,
    sum(overig) as overig, count(*) filter (where overig > 0) as overig_leerlingen
  from per_leerling
  group by eerste, geoorloofd
)
select
  bouwperiode.periode,
  naar.reden,
  som.geoorloofd,
  naar.minuten,
  naar.leerlingen,
  null::bigint[] as bronnen
from som
join bouwperiode using (eerste)
cross join lateral (values
  ('ziek', ziek, ziek_leerlingen),
  ('medisch', medisch, medisch_leerlingen),
  ('verlof', verlof, verlof_leerlingen),
  ('spijbelen', spijbelen, spijbelen_leerlingen),
  ('onbekend', onbekend, onbekend_leerlingen),
  ('geschorst', geschorst, geschorst_leerlingen),
  ('overig', overig, overig_leerlingen)
) as naar (reden, minuten, leerlingen)
where naar.leerlingen > 0
