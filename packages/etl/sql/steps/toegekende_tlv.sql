-- toegekende_tlv: toegekende tlv's asked for on or before the cut, also those of another swv. Grain: tlv.
-- Those of this swv alone are in eigen_tlv.
-- $1 swv, $2 cut, $3 moment of knowing
select
  leverancier,
  tlv_nummer,
  leerling,
  categorie,
  begindatum,
  einddatum,
  vso_vestiging,
  warehouse.bron(levering_id, regel) as bron
from warehouse.tlv_op($1, $3)
where besluit = 'toegekend' and aanvraagdatum <= $2
