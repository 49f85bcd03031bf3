-- continuiteit: posts, formation and pupils of the year itself, as realised, and of the three years after it, as expected.
-- Grain: kalenderjaar × jaar × post or functie, or jaar alone for the pupils (of which there is only a prognose).
-- A year without a prognose of pupils has pupils that are unknown: rows about something else say so with null.
-- $1 swv, $2 cut, $3 moment of knowing
with verslagjaar as (
  select periode, extract(year from laatste)::int as eerste_jaar from bouwperiode
),
-- of each year the newest prognose that was made by then
prognose as (
  select distinct on (periode, jaar)
    periode, jaar, aantal, warehouse.bron(levering_id, regel) as bron
  from verslagjaar
  join warehouse.leerlingprognose_op($1, $3) raming
    on raming.jaar between eerste_jaar and eerste_jaar + 3 and raming.opgesteld_in <= eerste_jaar
  order by periode, jaar, opgesteld_in desc
),
opgave as (
  select
    periode, jaar, post, null::text as functie, bedrag, 0::numeric as fte,
    warehouse.bron(levering_id, regel) as bron
  from verslagjaar
  join warehouse.balans_op($1, $3) balans
    on balans.jaar between eerste_jaar and eerste_jaar + 3
    and balans.soort = case when balans.jaar = eerste_jaar then 'realisatie' else 'prognose' end
  union all
  select
    periode, jaar, null::text as post, functie, 0::numeric as bedrag, fte,
    warehouse.bron(levering_id, regel) as bron
  from verslagjaar
  join warehouse.personeel_op($1, $3) personeel
    on personeel.jaar between eerste_jaar and eerste_jaar + 3
    and personeel.soort = case when personeel.jaar = eerste_jaar then 'realisatie' else 'prognose' end
)
select
  periode,
  opgave.jaar::text as jaar,
  post,
  functie,
  bedrag,
  fte,
  case when prognose.aantal is not null then 0 end as leerlingen,
  array[opgave.bron] as bronnen
from opgave
left join prognose using (periode, jaar)
union all
select
  periode,
  jaar::text as jaar,
  null::text as post,
  null::text as functie,
  0::numeric as bedrag,
  0::numeric as fte,
  aantal as leerlingen,
  array[bron] as bronnen
from prognose
