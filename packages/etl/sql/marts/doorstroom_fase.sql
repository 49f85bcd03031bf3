-- doorstroom_fase: doorstroomtrajecten that are open on the peildatum, by the phase that they are in. Grain: traject.
-- A traject that ends on the day itself is not open any more.
-- $1 swv, $2 cut, $3 moment of knowing
select
  bouwperiode.periode,
  case
    when start_nazorg <= bouwperiode.eerste then '3'
    when start_doorstroom <= bouwperiode.eerste then '2'
    else '1'
  end as fase,
  1 as aantal,
  array[warehouse.bron(levering_id, regel)] as bronnen
from bouwperiode
join warehouse.doorstroom_op($1, $3) lopend
  on lopend.start_voorbereiding <= least(bouwperiode.eerste, $2)
  and (lopend.einde is null or lopend.einde > bouwperiode.eerste)
