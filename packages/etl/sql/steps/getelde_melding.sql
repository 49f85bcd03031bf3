-- getelde_melding: meldingen that can make a thuiszitter, whatever the age and the duration. Grain: melding.
-- No correction, and absoluut only without a vrijstelling on the begindatum. jaren is null when nobody knows the age;
-- volgorde puts the earliest begindatum first, then the lower melding_id (choice 6).
-- $1 swv, $2 cut, $3 moment of knowing
with melding as (
  select *, warehouse.bron(levering_id, regel) as bron
  from warehouse.verzuimmeldingen_op($1, $3)
  where begindatum <= $2
    and soort in ('absoluut', 'langdurig_relatief')
    -- closed as one of these it was a correction, and never counted
    and coalesce(reden_afgesloten, '') not in
      ('verhuisd', 'overleden', 'vrijstelling', 'langdurig_ziek', 'legitiem_afwezig')
),
vrijstelling as (
  select leerling, van, coalesce(tot, 'infinity'::date) as tot
  from warehouse.vrijstellingen_op($1, $3)
  where grond in ('5_onder_a', '5_onder_b', '5_onder_c', '5a') and van <= $2
),
counting as (
  select *
  from melding
  where not exists (
    select from vrijstelling
    -- the soort stands in here: outside, beside an `or`, each melding searches the vrijstellingen anew (5 s, not 0.05)
    where melding.soort = 'absoluut'
      and vrijstelling.leerling = melding.leerling
      and melding.begindatum between vrijstelling.van and vrijstelling.tot
  )
),
-- two inschrijvingen on the begindatum: the one that began later, then the higher vestiging
school as (
  select distinct on (counting.bron) counting.bron, inschrijving.onderwijssoort
  from counting
  join inschrijving
    on inschrijving.leerling = counting.leerling
    and counting.begindatum between inschrijving.begindatum and inschrijving.tot
  order by counting.bron, inschrijving.begindatum desc, inschrijving.vestiging collate "C" desc
)
select
  counting.leerling,
  counting.soort,
  coalesce(counting.vestiging, 'onbekend') as vestiging,
  counting.gemeente,
  coalesce(school.onderwijssoort, 'onbekend') as onderwijssoort,
  leeftijd.jaren,
  case
    when leeftijd.jaren between 5 and 11 then '5-11'
    when leeftijd.jaren between 12 and 15 then '12-15'
    when leeftijd.jaren between 16 and 17 then '16-17'
    else leeftijd.jaren::text
  end as leeftijdsklasse,
  counting.begindatum,
  counting.einddatum,
  counting.reden_afgesloten,
  row_number() over (
    order by
      counting.begindatum,
      -- numbers by their value, before other ids
      (counting.melding_id !~ '^[0-9]+$'),
      case when counting.melding_id ~ '^[0-9]+$' then counting.melding_id::numeric end,
      counting.melding_id collate "C",
      counting.leverancier collate "C"
  ) as volgorde,
  counting.bron,
  leeftijd.bron as leeftijd_bron
from counting
left join school using (bron)
left join melding_leeftijd as leeftijd using (levering_id, regel)
