-- eigen_tlv: toegekende tlv's of this swv, asked for on or before the cut. Grain: tlv.
-- A number in the official form carries its swv; any other number belongs to the swv that delivers it (choice 1).
-- $1 swv, $2 cut, $3 moment of knowing
select
  tlv_nummer,
  leerling,
  categorie,
  begindatum,
  einddatum,
  vso_vestiging,
  warehouse.bron(levering_id, regel) as bron
from warehouse.tlv_op($1, $3)
where besluit = 'toegekend' and aanvraagdatum <= $2
  and (tlv_nummer !~* '^[A-Z]{2}[0-9]{4}-[0-9]{4}-[0-9]{5}$' or upper(left(tlv_nummer, 6)) = $1)
