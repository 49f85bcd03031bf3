-- tlv_doorlooptijd_delen: days from aanvraag to a complete file and from there to the besluit. Grain: tlv with a compleetdatum.
-- $1 swv, $2 cut, $3 moment of knowing
select
  bouwperiode.periode,
  compleetdatum - aanvraagdatum as dagen_tot_compleet,
  besluitdatum - compleetdatum as dagen_tot_besluit,
  1 as aantal,
  array[bron] as bronnen
from bouwperiode
join tlv_besluit on besluitdatum between bouwperiode.eerste and bouwperiode.laatste
where compleetdatum is not null
