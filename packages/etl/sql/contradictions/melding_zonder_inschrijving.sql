-- melding_zonder_inschrijving: meldingen by a school, of a pupil who was enrolled nowhere on the begindatum. Grain: melding.
-- Only from the first day on that any inschrijving was delivered for.
-- $1 swv, $2 cut, $3 moment of knowing
select warehouse.bron(melding.levering_id, melding.regel) as bron
from warehouse.verzuimmeldingen_op($1, $3) melding
where melding.vestiging is not null and melding.begindatum <= $2
  and melding.begindatum >= (select min(begindatum) from inschrijving)
  and not exists (
    select from inschrijving
    where inschrijving.leerling = melding.leerling
      and melding.begindatum between inschrijving.begindatum and inschrijving.tot
  )
