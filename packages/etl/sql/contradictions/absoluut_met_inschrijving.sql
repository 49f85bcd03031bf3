-- absoluut_met_inschrijving: meldingen absoluut, of a pupil who was enrolled on the begindatum. Grain: melding.
-- Absoluut means enrolled nowhere.
-- $1 swv, $2 cut, $3 moment of knowing
select warehouse.bron(melding.levering_id, melding.regel) as bron
from warehouse.verzuimmeldingen_op($1, $3) melding
where melding.soort = 'absoluut' and melding.begindatum <= $2
  and exists (
    select from inschrijving
    where inschrijving.leerling = melding.leerling
      and melding.begindatum between inschrijving.begindatum and inschrijving.tot
  )
