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
    (array_agg(ziek order by ziek desc))[1:2] as ziek_meeste,
    sum(medisch) as medisch, count(*) filter (where medisch > 0) as medisch_leerlingen,
    (array_agg(medisch order by medisch desc))[1:2] as medisch_meeste,
    sum(verlof) as verlof, count(*) filter (where verlof > 0) as verlof_leerlingen,
    (array_agg(verlof order by verlof desc))[1:2] as verlof_meeste,
    sum(spijbelen) as spijbelen, count(*) filter (where spijbelen > 0) as spijbelen_leerlingen,
    (array_agg(spijbelen order by spijbelen desc))[1:2] as spijbelen_meeste,
    sum(onbekend) as onbekend, count(*) filter (where onbekend > 0) as onbekend_leerlingen,
    (array_agg(onbekend order by onbekend desc))[1:2] as onbekend_meeste,
    sum(geschorst) as geschorst, count(*) filter (where geschorst > 0) as geschorst_leerlingen,
    (array_agg(geschorst order by geschorst desc))[1:2] as geschorst_meeste,
    sum(overig) as overig, count(*) filter (where overig > 0) as overig_leerlingen,
    (array_agg(overig order by overig desc))[1:2] as overig_meeste
  from per_leerling
  group by eerste, geoorloofd
)
select
  bouwperiode.periode,
  naar.reden,
  som.geoorloofd,
  naar.minuten,
  naar.meeste[1] as meeste_minuten,
  coalesce(naar.meeste[2], 0) as op_een_na_meeste_minuten,
  naar.leerlingen,
  null::bigint[] as bronnen
from som
join bouwperiode using (eerste)
cross join lateral (values
  ('ziek', ziek, ziek_leerlingen, ziek_meeste),
  ('medisch', medisch, medisch_leerlingen, medisch_meeste),
  ('verlof', verlof, verlof_leerlingen, verlof_meeste),
  ('spijbelen', spijbelen, spijbelen_leerlingen, spijbelen_meeste),
  ('onbekend', onbekend, onbekend_leerlingen, onbekend_meeste),
  ('geschorst', geschorst, geschorst_leerlingen, geschorst_meeste),
  ('overig', overig, overig_leerlingen, overig_meeste)
) as naar (reden, minuten, leerlingen, meeste)
where naar.leerlingen > 0
