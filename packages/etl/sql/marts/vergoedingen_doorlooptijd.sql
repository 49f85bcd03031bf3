-- vergoedingen_doorlooptijd: days from aanvraag to besluit, by the year of the besluit. Grain: vergoeding.
-- $1 swv, $2 cut, $3 moment of knowing
select
  bouwperiode.periode,
  besluitdatum - aanvraagdatum as dagen,
  1 as aantal,
  array[warehouse.bron(levering_id, regel)] as bronnen
from bouwperiode
join warehouse.vergoedingen_op($1, $3) besloten
  on besloten.besluit in ('toegekend', 'afgewezen') and besloten.besluitdatum <= $2
  and besloten.besluitdatum between bouwperiode.eerste and bouwperiode.laatste
