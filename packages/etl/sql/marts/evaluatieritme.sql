-- evaluatieritme: doorstroomtrajecten of which phase 2 began in the schooljaar, and which never went too long without an
-- evaluatie. Grain: traject. The points are the begin of phase 2, its evaluaties in order, and its end or the cut.
-- $1 swv, $2 cut, $3 moment of knowing
with fase_2 as (
  select
    leverancier,
    traject_id,
    start_doorstroom as van,
    coalesce(start_nazorg, einde, $2::date) as tot,
    warehouse.bron(levering_id, regel) as bron
  from warehouse.doorstroom_op($1, $3)
  where start_doorstroom <= $2
),
-- an evaluatie is of the same supplier's traject, also when that came later, else of the one that met its reference
evaluatie as (
  select
    coalesce(eigen.leverancier, gesprek.traject_id_leverancier) as leverancier,
    gesprek.traject_id,
    gesprek.datum,
    warehouse.bron(gesprek.levering_id, gesprek.regel) as bron
  from warehouse.evaluaties_op($1, $3) gesprek
  left join warehouse.doorstroom_op($1, $3) eigen
    on eigen.leverancier = gesprek.leverancier and eigen.traject_id = gesprek.traject_id
  where gesprek.fase = '2' and gesprek.datum <= $2
),
gat as (
  select
    leverancier, traject_id, datum, bron,
    datum - lag(datum) over (partition by leverancier, traject_id order by datum) as dagen
  from evaluatie
),
ritme as (
  select
    leverancier,
    traject_id,
    min(datum) as eerste_keer,
    max(datum) as laatste_keer,
    max(dagen) as langste,
    array_agg(bron order by datum, bron) as bronnen
  from gat
  group by leverancier, traject_id
)
select
  bouwperiode.periode,
  1 as noemer,
  (
    greatest(
      ritme.eerste_keer - fase_2.van,
      ritme.langste,
      fase_2.tot - coalesce(ritme.laatste_keer, fase_2.van)
    ) <= evaluatie_dagen
  )::int as teller,
  array[fase_2.bron] || coalesce(ritme.bronnen, '{}') as bronnen
from bouwperiode
join fase_2 on fase_2.van between bouwperiode.eerste and bouwperiode.laatste
left join ritme using (leverancier, traject_id)
