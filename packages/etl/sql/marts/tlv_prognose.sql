-- tlv_prognose: toegekend in the schooljaar of the peildatum up to it, and in the schooljaar before. Grain: toegekende tlv.
-- The same day a year before 29 February is 28 February: that is what taking away a year gives.
-- $1 swv, $2 cut, $3 moment of knowing
with schooljaar as (
  select
    periode,
    laatste as peildatum,
    (laatste - interval '1 year')::date as zelfde_dag,
    make_date(extract(year from laatste - interval '7 months')::int, 8, 1) as begin,
    make_date(extract(year from laatste - interval '7 months')::int - 1, 8, 1) as begin_vorig
  from bouwperiode
)
select
  periode,
  (besluitdatum >= begin)::int as dit_jaar,
  (besluitdatum < begin)::int as vorig_jaar,
  (besluitdatum <= zelfde_dag)::int as vorig_jaar_tot_dan,
  array[bron] as bronnen
from schooljaar
join tlv_besluit on besluitdatum between begin_vorig and peildatum
where besluit = 'toegekend'
