-- traject_zonder_inschrijving: trajecten of a pupil who was enrolled nowhere when the voorbereiding began. Grain: traject.
-- Only from the first day on that any inschrijving was delivered for.
-- $1 swv, $2 cut, $3 moment of knowing
select warehouse.bron(traject.levering_id, traject.regel) as bron
from warehouse.doorstroom_op($1, $3) traject
where traject.start_voorbereiding <= $2
  and traject.start_voorbereiding >= (select min(begindatum) from inschrijving)
  and not exists (
    select from inschrijving
    where inschrijving.leerling = traject.leerling
      and traject.start_voorbereiding between inschrijving.begindatum and inschrijving.tot
  )
