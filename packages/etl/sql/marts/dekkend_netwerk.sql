-- dekkend_netwerk: places of each arrangement at each vestiging, how many are taken, and what those cost in a year.
-- Grain: schooljaar × vestiging × arrangement. A row without tarief costs nothing (choice 29).
-- $1 swv, $2 cut, $3 moment of knowing
select
  bouwperiode.periode,
  arrangement,
  vestiging,
  least(100 * coalesce(tarief, 0), 2147483647)::integer as prijs,
  plaatsen,
  bezet,
  bezet * coalesce(tarief, 0) as bedrag,
  array[warehouse.bron(levering_id, regel)] as bronnen
from bouwperiode
join warehouse.capaciteit_op($1, $3) on schooljaar = bouwperiode.periode
