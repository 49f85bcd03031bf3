-- doorstroom_bestendig: pupils who moved on to vo (the teller of doorstroompercentage), and who of them is still in vo a
-- year after that, wherever. Grain: pupil; a schooljaar whose third day is not past yet is one row of nulls.
-- $1 swv, $2 cut, $3 moment of knowing
with doorgestroomd as (
  select schooljaar, twee_jaar_later, leerling, bronnen
  from doorstroom_leerling
  where vo_vestiging is not null and twee_jaar_later <= $2
),
twee_jaar as (
  select
    doorgestroomd.schooljaar,
    doorgestroomd.leerling,
    array_agg(inschrijving.bron order by inschrijving.bron) as bronnen
  from doorgestroomd
  join inschrijving
    on inschrijving.leerling = doorgestroomd.leerling
    and doorgestroomd.twee_jaar_later between inschrijving.begindatum and inschrijving.tot
  group by doorgestroomd.schooljaar, doorgestroomd.leerling
  having not bool_or(inschrijving.is_vso)
)
select
  bouwperiode.periode,
  1 as noemer,
  (twee_jaar.leerling is not null)::int as teller,
  doorgestroomd.bronnen || coalesce(twee_jaar.bronnen, '{}') as bronnen
from bouwperiode
join doorgestroomd on doorgestroomd.schooljaar = bouwperiode.periode
left join twee_jaar using (schooljaar, leerling)
union all
select bouwperiode.periode, null, null, '{}'::bigint[]
from bouwperiode
join vso_teldag on vso_teldag.schooljaar = bouwperiode.periode
where vso_teldag.twee_jaar_later > $2
