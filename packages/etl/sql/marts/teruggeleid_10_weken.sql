-- teruggeleid_10_weken: meldingen of thuiszitters that began in the schooljaar, and which led back to school in time. Grain: melding.
-- A melding that is still open counts from the day on which the term is over.
-- $1 swv, $2 cut, $3 moment of knowing
select
  bouwperiode.periode,
  1 as noemer,
  (
    coalesce(melding.reden_afgesloten, '') in ('terug_naar_school', 'andere_opleiding')
    and melding.einddatum <= melding.begindatum + bouwperiode.teruggeleid_kort_dagen::int
  )::int as teller,
  array_remove(array[melding.bron, melding.leeftijd_bron], null) as bronnen
from bouwperiode
join getelde_melding as melding
  on melding.begindatum between bouwperiode.eerste and bouwperiode.laatste
  and melding.jaren between bouwperiode.leeftijd_vanaf and bouwperiode.leeftijd_tot_en_met
where (
    melding.einddatum is not null
    or melding.begindatum + bouwperiode.teruggeleid_kort_dagen::int <= $2::date
  )
  and (
    melding.soort = 'absoluut'
    or least(melding.einddatum, $2::date) - melding.begindatum > bouwperiode.thuiszitter_dagen
  )
