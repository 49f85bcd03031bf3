-- thuiszitters: unique pupils of 5 to 17 with absoluut or langdurig relatief verzuim in the schooljaar.
-- Grain: schooljaar × all dimensions of the melding that gives the pupil's dimensions.
-- $1 swv, $2 cut, $3 moment of knowing
with melding as (
  select m.*, melding_leeftijd.jaren
  from warehouse.verzuimmeldingen_op($1, $3) m
  join melding_leeftijd using (levering_id, regel)
  where m.begindatum <= $2
    -- closed as one of these it was a correction, and never counted
    and coalesce(m.reden_afgesloten, '') not in
      ('verhuisd', 'overleden', 'vrijstelling', 'langdurig_ziek', 'legitiem_afwezig')
    and melding_leeftijd.jaren between 5 and 17
),
schooljaar as (
  select periode as schooljaar, eerste, laatste from bouwperiode
),
vrijstelling as (
  select leerling, van, coalesce(tot, 'infinity'::date) as tot
  from warehouse.vrijstellingen_op($1, $3)
  where grond in ('5_onder_a', '5_onder_b', '5_onder_c', '5a') and van <= $2
),
counted as (
  select schooljaar.schooljaar, melding.*
  from schooljaar
  join melding
    on begindatum <= laatste and (einddatum is null or einddatum >= eerste)
  where
    case soort
      when 'absoluut' then not exists (
        select from vrijstelling
        where vrijstelling.leerling = melding.leerling and melding.begindatum between van and tot
      )
      when 'langdurig_relatief'
        then least(coalesce(einddatum, laatste), laatste, $2::date) - begindatum > 28
      else false
    end
),
-- a pupil counts once: as absoluut when in both, and then by the first melding
pupil as (
  select distinct on (schooljaar, leerling) *
  from counted
  order by
    schooljaar, leerling, (soort = 'absoluut') desc, begindatum,
    (melding_id !~ '^[0-9]+$'), case when melding_id ~ '^[0-9]+$' then melding_id::numeric end,
    melding_id collate "C"
),
inschrijving as (
  select * from warehouse.inschrijvingen_op($1, $3) where begindatum <= $2
)
select
  pupil.schooljaar as periode,
  pupil.soort,
  coalesce(pupil.vestiging, 'onbekend') as vestiging,
  pupil.gemeente,
  coalesce(school.onderwijssoort, 'onbekend') as onderwijssoort,
  case
    when pupil.jaren <= 11 then '5-11'
    when pupil.jaren <= 15 then '12-15'
    else '16-17'
  end as leeftijdsklasse,
  1 as aantal,
  null::bigint[] as bronnen
from pupil
left join lateral (
  select inschrijving.onderwijssoort
  from inschrijving
  where inschrijving.leerling = pupil.leerling
    and inschrijving.begindatum <= pupil.begindatum
    and (inschrijving.einddatum is null or inschrijving.einddatum >= pupil.begindatum)
  order by inschrijving.begindatum desc, inschrijving.vestiging collate "C" desc
  limit 1
) school on true
