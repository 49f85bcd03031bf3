-- capaciteit: more taken than there are places. Loaded all the same: a full school may take one more.
-- $1 swv, $2 delivery
select
  voorziening.regel,
  'bezet' as kolom,
  'meer_bezet_dan_plaatsen' as code,
  'niet meer bezet dan plaatsen' as verwacht
from warehouse.capaciteit voorziening
where voorziening.swv = $1 and voorziening.levering_id = $2 and voorziening.bekend_tot is null
  and voorziening.bezet > voorziening.plaatsen
