-- kostenplaats_zonder_programma: booked lines of result accounts on a kostenplaats that no programme has. Grain: line.
-- A line without a kostenplaats is left out: income mostly has none.
-- $1 swv, $2 cut, $3 moment of knowing
select warehouse.bron(boeking.levering_id, boeking.regel) as bron
from warehouse.grootboek_op($1, $3) boeking
where boeking.soort = 'boeking' and boeking.rekeningsoort = 'P' and boeking.datum <= $2
  and boeking.kostenplaats is not null
  and not exists (
    select from warehouse.programmas_op($1, $3) programma where programma.kostenplaats = boeking.kostenplaats
  )
