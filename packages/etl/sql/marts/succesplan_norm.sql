-- succesplan_norm: metingen of succesplannen in the schooljaar: which meet all norms, and which are below the lower limit.
-- Grain: meting. One without hours on which the pupil should have been there says nothing, and is left out.
-- $1 swv, $2 cut, $3 moment of knowing
with meting as (
  select
    meetdatum,
    uren_mogelijk,
    100 * (uren_mogelijk - uren_afwezig) as aanwezig,
    tekortpunten,
    uitsturingen,
    weken,
    warehouse.bron(levering_id, regel) as bron
  from warehouse.succesplannen_op($1, $3)
  where uren_mogelijk > 0 and meetdatum <= $2
)
select
  bouwperiode.periode,
  1 as noemer,
  (
    aanwezig >= succesplan_aanwezigheid * uren_mogelijk
    and tekortpunten <= succesplan_tekortpunten
    and uitsturingen <= succesplan_uitsturingen * weken
  )::int as teller,
  (
    aanwezig <= ondergrens_aanwezigheid * uren_mogelijk
    or tekortpunten >= ondergrens_tekortpunten
    or uitsturingen > ondergrens_uitsturingen * weken
  )::int as ondergrens,
  array[bron] as bronnen
from bouwperiode
join meting on meetdatum between bouwperiode.eerste and bouwperiode.laatste
