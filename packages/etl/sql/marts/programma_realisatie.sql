-- programma_realisatie: the vastgestelde begroting beside what the ledger says was spent, by programme.
-- Grain: row of the begroting, and booked line on a result account (debit positive, so that income lowers what was spent).
-- A cost centre without programme and a line without cost centre are niet_toegewezen: nothing is left out.
-- $1 swv, $2 cut, $3 moment of knowing
with begroot as (
  select jaar, programma, bedrag, warehouse.bron(levering_id, regel) as bron
  from warehouse.begroting_op($1, $3)
  where versie = 'vastgesteld'
),
geboekt as (
  select
    regel.datum,
    coalesce(programmas.programma, 'niet_toegewezen') as programma,
    regel.bedrag,
    warehouse.bron(regel.levering_id, regel.regel) as bron
  from warehouse.grootboek_op($1, $3) regel
  left join warehouse.programmas_op($1, $3) programmas on programmas.kostenplaats = regel.kostenplaats
  where regel.soort = 'boeking' and regel.rekeningsoort = 'P' and regel.datum <= $2
)
select
  bouwperiode.periode,
  programma,
  bedrag as begroot,
  0::numeric as gerealiseerd,
  array[bron] as bronnen
from bouwperiode
join begroot on begroot.jaar = extract(year from bouwperiode.laatste)
union all
select
  bouwperiode.periode,
  programma,
  0::numeric as begroot,
  bedrag as gerealiseerd,
  array[bron] as bronnen
from bouwperiode
join geboekt on geboekt.datum between bouwperiode.eerste and bouwperiode.laatste
