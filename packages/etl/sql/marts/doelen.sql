-- doelen: targets of the ondersteuningsplan, for each period those of one plan. Grain: period × goal. Reads doelen.
-- The plan is, of those with a target for the period, the newest whose years hold all of it, else the newest that has begun
-- at the cut. A goal that a later plan names alike, about another figure, bears its plan: one name is not for two goals.
-- $1 swv, $2 cut, $3 moment of knowing
with streefwaarden as (
  select
    doelen.*,
    left(plan, 4)::integer <= extract(year from $2::date) as begonnen,
    -- of a schooljaar both years; a period that a source names itself lies in no plan
    periode ~ '^\d{4}(-\d{4}|-K[1-4]|-\d{2}-\d{2})?$'
      and left(periode, 4) >= left(plan, 4)
      and coalesce(substring(periode from '^\d{4}-(\d{4})$'), left(periode, 4)) <= right(plan, 4) as in_plan
  from warehouse.doelen_op($1, $3) as doelen
),
-- a plan that has not begun says nothing of what lies outside its years, unless none has
plannen as (
  select distinct periode, plan, in_plan, begonnen
  from (select *, bool_or(begonnen) over () as een_begonnen from streefwaarden) as bekend
  where in_plan or begonnen or not een_begonnen
),
plan as (
  select distinct on (periode) periode, plan
  from plannen
  order by periode, in_plan desc, begonnen desc, case when in_plan or begonnen then plan end desc, plan
),
-- two suppliers of one plan: the last delivery
doel as (
  select distinct on (periode, doel_id) streefwaarden.*
  from streefwaarden
  join plan using (periode, plan)
  order by periode, doel_id, levering_id desc, regel desc
),
met_nieuwste as (
  select
    doel.*,
    first_value(indicator) over nieuwste as nieuwste_indicator,
    first_value(richting) over nieuwste as nieuwste_richting
  from doel
  window nieuwste as (partition by doel_id order by plan desc, periode desc)
)
select
  periode,
  case
    when (indicator, richting) = (nieuwste_indicator, nieuwste_richting) then doel_id
    else doel_id || ' (' || plan || ')'
  end as doel,
  programma_id as programma,
  indicator as cijfer,
  richting,
  tekst,
  replace(streefwaarde, ',', '.')::numeric as streefwaarde,
  volgorde,
  array[warehouse.bron(levering_id, regel)] as bronnen
from met_nieuwste
