-- inschrijving_vso_zonder_tlv: inschrijvingen in vso without a toegekende tlv on any day of them. Grain: inschrijving.
-- Only those that still ran when the first delivered tlv began.
-- $1 swv, $2 cut, $3 moment of knowing
with toegekend as (
  select leerling, begindatum, einddatum
  from toegekende_tlv
  where begindatum <= $2
)
select inschrijving.bron
from inschrijving
where inschrijving.is_vso
  and inschrijving.tot >= (select min(begindatum) from toegekend)
  and not exists (
    select from toegekend
    where toegekend.leerling = inschrijving.leerling
      and toegekend.begindatum <= inschrijving.tot and toegekend.einddatum >= inschrijving.begindatum
  )
