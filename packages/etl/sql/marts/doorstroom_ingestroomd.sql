-- doorstroom_ingestroomd: doorstroomtrajecten of which phase 2 began in the schooljaar. Grain: traject.
-- $1 swv, $2 cut, $3 moment of knowing
select
  bouwperiode.periode,
  coalesce(instroommoment, 'onbekend') as instroommoment,
  coalesce(vo_vestiging, 'onbekend') as vo_vestiging,
  1 as aantal,
  array[warehouse.bron(levering_id, regel)] as bronnen
from bouwperiode
join warehouse.doorstroom_op($1, $3) begonnen
  on begonnen.start_doorstroom <= $2
  and begonnen.start_doorstroom between bouwperiode.eerste and bouwperiode.laatste
