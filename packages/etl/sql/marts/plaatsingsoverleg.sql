-- plaatsingsoverleg: cases by the day of the overleg, and the days until placement of those that have one. Grain: casus.
-- That two schools are asked first is the rule that the figure is named after: no norm of an swv.
-- $1 swv, $2 cut, $3 moment of knowing
with casus as (
  select
    datum, groep, uitkomst, benaderde_scholen, plaatsingsdatum, warehouse.bron(levering_id, regel) as bron
  from warehouse.plaatsingsoverleg_op($1, $3)
  where datum <= $2
)
select
  bouwperiode.periode,
  groep,
  uitkomst,
  plaatsingsdatum - datum as dagen,
  1 as aantal,
  (uitkomst = 'geplaatst')::integer as geplaatst,
  (plaatsingsdatum is not null)::integer as met_plaatsingsdatum,
  (benaderde_scholen < 2)::integer as minder_dan_twee,
  array[bron] as bronnen
from bouwperiode
join casus on datum between bouwperiode.eerste and bouwperiode.laatste
