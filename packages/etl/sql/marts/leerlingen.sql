-- leerlingen: pupils in vo by DUO's telling, at the vestigingen of the swv.
-- Grain: line of DUO × leerjaar × geslacht. A count that DUO shields makes the sum unknown.
-- $1 swv, $2 cut, $3 moment of knowing
select
  bouwperiode.periode,
  vestiging,
  onderwijstype as onderwijssoort,
  leerjaar,
  geslacht,
  aantal,
  array[bron] as bronnen
from bouwperiode
join eigen_telling on eigen_telling.peildatum = bouwperiode.eerste
