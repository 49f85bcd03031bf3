-- inschrijving_op_tijd: pupils who came to vo altogether in the schooljaar, and who of them was enrolled there in time.
-- Grain: traject. Who is not enrolled yet counts from the day that the time is over.
-- $1 swv, $2 cut, $3 moment of knowing
with overgang as (
  select
    bouwperiode.periode,
    inschrijving_vo,
    (volledig_vo + make_interval(months => inschrijving_maanden::int))::date as uiterlijk,
    warehouse.bron(levering_id, regel) as bron
  from bouwperiode
  join warehouse.doorstroom_op($1, $3) volledig
    on volledig.volledig_vo <= $2
    and volledig.volledig_vo between bouwperiode.eerste and bouwperiode.laatste
)
select
  periode,
  1 as noemer,
  coalesce(inschrijving_vo <= uiterlijk, false)::int as teller,
  array[bron] as bronnen
from overgang
where inschrijving_vo is not null or uiterlijk <= $2
