-- tlv_aanvragen: every tlv in the schooljaar in which it was asked for, whatever became of it. Grain: tlv.
-- $1 swv, $2 cut, $3 moment of knowing
with aanvraag as (
  select
    aanvraagdatum, besluit, route, coalesce(categorie, 'onbekend') as categorie, verlenging,
    warehouse.bron(levering_id, regel) as bron
  from warehouse.tlv_op($1, $3)
  where aanvraagdatum <= $2
)
select
  bouwperiode.periode,
  besluit,
  route,
  categorie,
  verlenging,
  1 as aantal,
  array[bron] as bronnen
from bouwperiode
join aanvraag on aanvraagdatum between bouwperiode.eerste and bouwperiode.laatste
