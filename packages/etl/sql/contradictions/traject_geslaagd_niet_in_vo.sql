-- traject_geslaagd_niet_in_vo: trajecten that ended well, of a pupil who was not enrolled in vo on the last day. Grain: traject.
-- Only from the first day on that any inschrijving was delivered for.
-- $1 swv, $2 cut, $3 moment of knowing
select warehouse.bron(traject.levering_id, traject.regel) as bron
from warehouse.doorstroom_op($1, $3) traject
where traject.uitkomst = 'geslaagd' and traject.einde <= $2
  and traject.einde >= (select min(begindatum) from inschrijving)
  and not exists (
    select from inschrijving
    where inschrijving.leerling = traject.leerling and not inschrijving.is_vso
      and traject.einde between inschrijving.begindatum and inschrijving.tot
  )
