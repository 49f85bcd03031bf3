-- tlv_besluit: every tlv that was toegekend or afgewezen on or before the cut, of any swv. Grain: tlv.
-- A besluit without its date is not known to have been taken by then, so it is left out.
-- $1 swv, $2 cut, $3 moment of knowing
select
  besluit,
  aanvraagdatum,
  compleetdatum,
  besluitdatum,
  warehouse.bron(levering_id, regel) as bron
from warehouse.tlv_op($1, $3)
where besluit in ('toegekend', 'afgewezen') and besluitdatum <= $2
