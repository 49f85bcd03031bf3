-- symbiose_langer_dan_halfjaar: symbioses that began in the schooljaar, and which of them last too long. Grain: traject.
-- A symbiose without a last day lasts until the cut.
-- $1 swv, $2 cut, $3 moment of knowing
select
  bouwperiode.periode,
  1 as noemer,
  (
    coalesce(symbiose_tot, $2::date) > symbiose_van + make_interval(months => symbiose_maanden::int)
  )::int as teller,
  array[warehouse.bron(levering_id, regel)] as bronnen
from bouwperiode
join warehouse.doorstroom_op($1, $3) samen
  on samen.symbiose_van <= $2
  and samen.symbiose_van between bouwperiode.eerste and bouwperiode.laatste
