-- tlv_zonder_inschrijving: toegekende tlv's that have begun, of a pupil who was not in vso on any day of them. Grain: tlv.
-- A pupil may begin later than the tlv, so any day up to the cut will do. Only from the first delivered inschrijving on.
-- $1 swv, $2 cut, $3 moment of knowing
select toegekend.bron
from toegekende_tlv toegekend
where toegekend.begindatum <= $2
  and toegekend.begindatum >= (select min(begindatum) from inschrijving)
  and not exists (
    select from inschrijving
    where inschrijving.leerling = toegekend.leerling and inschrijving.is_vso
      and inschrijving.begindatum <= toegekend.einddatum and inschrijving.tot >= toegekend.begindatum
  )
