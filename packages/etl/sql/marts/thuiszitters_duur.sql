-- thuiszitters_duur: unique pupils who are thuiszitter on the day, by how long. Grain: peildatum × pupil.
-- The pupil's melding is chosen as in thuiszitters_peildatum: absoluut first, then the earliest.
-- $1 swv, $2 cut, $3 moment of knowing
with counted as (
  select
    bouwperiode.periode,
    melding.*,
    -- a month later than the last day of a longer month is the last day of the shorter one
    melding.begindatum + make_interval(months => bouwperiode.thuiszitter_lang_maanden::int)
      >= bouwperiode.eerste as is_kort
  from bouwperiode
  join getelde_melding as melding
    on melding.begindatum <= bouwperiode.eerste
    and (melding.einddatum is null or melding.einddatum > bouwperiode.eerste)
    and melding.jaren between bouwperiode.leeftijd_vanaf and bouwperiode.leeftijd_tot_en_met
  where melding.soort = 'absoluut'
    or bouwperiode.eerste - melding.begindatum > bouwperiode.thuiszitter_dagen
)
select distinct on (periode, leerling)
  periode,
  case when is_kort then 'tot_en_met_3_maanden' else 'langer' end as duur,
  1 as aantal,
  array_remove(array_agg(bron) over pupil || max(leeftijd_bron) over pupil, null) as bronnen
from counted
window pupil as (partition by periode, leerling)
order by periode, leerling, (soort = 'absoluut') desc, volgorde
