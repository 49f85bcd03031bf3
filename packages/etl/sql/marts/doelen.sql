-- doelen: the targets of the ondersteuningsplan. Grain: period × goal; its figure is made when all other figures are.
-- Reads doelen. Of several plans the newest that has begun at the cut, else the first that begins: a next plan may number
-- its goals anew, and one name may not stand for two goals.
-- $1 swv, $2 cut, $3 moment of knowing
with plannen as (
  select plan, left(plan, 4)::integer <= extract(year from $2::date) as begonnen
  from warehouse.doelen_op($1, $3)
  group by plan
),
plan as (
  select plan
  from plannen
  order by begonnen desc, case when begonnen then plan end desc, plan
  limit 1
)
select
  periode,
  doel_id as doel,
  programma_id as programma,
  indicator as cijfer,
  richting,
  tekst,
  replace(streefwaarde, ',', '.')::numeric as streefwaarde,
  volgorde,
  array[warehouse.bron(levering_id, regel)] as bronnen
from warehouse.doelen_op($1, $3)
join plan using (plan)
