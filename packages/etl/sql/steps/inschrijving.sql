-- inschrijving: every inschrijving that begins on or before the cut, as known. Grain: inschrijving.
-- Reads warehouse.inschrijvingen; shared by all marts that ask where a pupil was.
-- $1 swv, $2 cut, $3 moment of knowing
select
  leerling,
  vestiging,
  onderwijssoort,
  onderwijssoort like 'vso-%' as is_vso,
  leerjaar,
  begindatum,
  einddatum,
  coalesce(einddatum, 'infinity'::date) as tot,
  geslacht,
  postcode4,
  warehouse.bron(levering_id, regel) as bron
from warehouse.inschrijvingen_op($1, $3)
where begindatum <= $2
