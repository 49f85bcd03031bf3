-- doorstroom_geslaagd: doorstroomtrajecten that ended in the schooljaar, and which of them ended well. Grain: traject.
-- $1 swv, $2 cut, $3 moment of knowing
select
  bouwperiode.periode,
  coalesce(instroommoment, 'onbekend') as instroommoment,
  uitkomst,
  coalesce(vo_vestiging, 'onbekend') as vo_vestiging,
  vso_vestiging,
  1 as noemer,
  (uitkomst = 'geslaagd')::int as teller,
  array[warehouse.bron(levering_id, regel)] as bronnen
from bouwperiode
join warehouse.doorstroom_op($1, $3) afgerond
  on afgerond.uitkomst <> 'lopend' and afgerond.einde <= $2
  and afgerond.einde between bouwperiode.eerste and bouwperiode.laatste
