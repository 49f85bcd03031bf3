-- thuiszitters: unique pupils who were thuiszitter in the schooljaar. Grain: schooljaar × pupil.
-- A pupil in both kinds counts as absoluut; of several meldingen the first gives the dimensions.
-- $1 swv, $2 cut, $3 moment of knowing
with counted as (
  select bouwperiode.periode, melding.*
  from bouwperiode
  join getelde_melding as melding
    on melding.begindatum <= bouwperiode.laatste
    and (melding.einddatum is null or melding.einddatum >= bouwperiode.eerste)
    and melding.jaren between bouwperiode.leeftijd_vanaf and bouwperiode.leeftijd_tot_en_met
  where melding.soort = 'absoluut'
    or least(melding.einddatum, bouwperiode.laatste, $2::date) - melding.begindatum
      > bouwperiode.thuiszitter_dagen
)
select distinct on (periode, leerling)
  periode,
  soort,
  vestiging,
  gemeente,
  onderwijssoort,
  leeftijdsklasse,
  1 as aantal,
  array_remove(array_agg(bron) over pupil || max(leeftijd_bron) over pupil, null) as bronnen
from counted
window pupil as (partition by periode, leerling)
order by periode, leerling, (soort = 'absoluut') desc, volgorde
