-- plaatsingsoverleg: casussen that came before two other schools were asked. Loaded all the same: it is what happened.
-- $1 swv, $2 delivery
select
  casus.regel,
  'benaderde_scholen' as kolom,
  'minder_dan_twee_scholen' as code,
  'minstens 2 benaderde scholen' as verwacht
from warehouse.plaatsingsoverleg casus
where casus.swv = $1 and casus.levering_id = $2 and casus.bekend_tot is null
  and casus.benaderde_scholen < 2
