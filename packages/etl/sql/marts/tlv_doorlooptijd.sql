-- tlv_doorlooptijd: days from aanvraag to besluit of what was decided in the schooljaar. Grain: tlv.
-- $1 swv, $2 cut, $3 moment of knowing
select
  bouwperiode.periode,
  besluitdatum - aanvraagdatum as dagen,
  1 as aantal,
  (besluitdatum - aanvraagdatum <= tlv_dagen)::int as op_tijd,
  array[bron] as bronnen
from bouwperiode
join tlv_besluit on besluitdatum between bouwperiode.eerste and bouwperiode.laatste
