-- thuiszitters_leeftijd_onbekend: unique pupils who would be thuiszitter in the schooljaar, were their age known.
-- Grain: schooljaar × pupil. Another melding of the pupil may have an age.
-- $1 swv, $2 cut, $3 moment of knowing
select
  bouwperiode.periode,
  1 as aantal,
  array_agg(melding.bron) as bronnen
from bouwperiode
join getelde_melding as melding
  on melding.begindatum <= bouwperiode.laatste
  and (melding.einddatum is null or melding.einddatum >= bouwperiode.eerste)
where melding.jaren is null
  and (
    melding.soort = 'absoluut'
    or least(melding.einddatum, bouwperiode.laatste, $2::date) - melding.begindatum
      > bouwperiode.thuiszitter_dagen
  )
group by bouwperiode.periode, melding.leerling
