-- tlv_lopend: pupils with a toegekende tlv that covers the peildatum. Grain: pupil.
-- Of two tlv's the later begindatum counts, then the higher number (choice 6): numbers of digits as numbers.
-- $1 swv, $2 cut, $3 moment of knowing
with lopend as (
  select distinct on (periode, leerling)
    periode,
    categorie,
    coalesce(vso_vestiging, 'onbekend') as vso_vestiging,
    bron
  from bouwperiode
  join toegekende_tlv on laatste between begindatum and einddatum
  order by
    periode, leerling, begindatum desc,
    (tlv_nummer ~ '^[0-9]+$'), case when tlv_nummer ~ '^[0-9]+$' then tlv_nummer::numeric end desc,
    tlv_nummer collate "C" desc, leverancier collate "C" desc
)
select
  periode,
  categorie,
  vso_vestiging,
  1 as aantal,
  array[bron] as bronnen
from lopend
