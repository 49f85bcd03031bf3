-- vergoedingen_uitbetaald: paid in the year. Grain: vergoeding.
-- $1 swv, $2 cut, $3 moment of knowing
select
  bouwperiode.periode,
  least(100 * toegekend_bedrag, 2147483647)::integer as prijs,
  1 as aantal,
  toegekend_bedrag as bedrag,
  array[warehouse.bron(levering_id, regel)] as bronnen
from bouwperiode
join warehouse.vergoedingen_op($1, $3) betaald
  on betaald.besluit = 'toegekend' and betaald.betaaldatum <= $2
  and betaald.betaaldatum between bouwperiode.eerste and bouwperiode.laatste
