-- vergoedingen_openstaand: granted on or before the last day of the year, and not paid on that day. Grain: vergoeding.
-- $1 swv, $2 cut, $3 moment of knowing
select
  bouwperiode.periode,
  least(100 * toegekend_bedrag, 2147483647)::integer as prijs,
  1 as aantal,
  toegekend_bedrag as bedrag,
  array[warehouse.bron(levering_id, regel)] as bronnen
from bouwperiode
join warehouse.vergoedingen_op($1, $3) toegekend
  on toegekend.besluit = 'toegekend' and toegekend.besluitdatum <= least(bouwperiode.laatste, $2)
  and (toegekend.betaaldatum is null or toegekend.betaaldatum > bouwperiode.laatste)
