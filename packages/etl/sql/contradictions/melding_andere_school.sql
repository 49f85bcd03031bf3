-- melding_andere_school: meldingen by a school, of a pupil who was enrolled on the begindatum, and only elsewhere. Grain: melding.
-- A vestiging and its successor are one school.
-- $1 swv, $2 cut, $3 moment of knowing
with plek as (
  select
    inschrijving.leerling,
    coalesce(bekende_vestiging.staat_voor, inschrijving.vestiging) as school,
    inschrijving.begindatum,
    inschrijving.tot
  from inschrijving
  left join bekende_vestiging using (vestiging)
),
vergeleken as (
  select
    warehouse.bron(melding.levering_id, melding.regel) as bron,
    bool_or(plek.school = coalesce(bekende_vestiging.staat_voor, melding.vestiging)) as daar
  from warehouse.verzuimmeldingen_op($1, $3) melding
  left join bekende_vestiging on bekende_vestiging.vestiging = melding.vestiging
  join plek on plek.leerling = melding.leerling and melding.begindatum between plek.begindatum and plek.tot
  where melding.vestiging is not null and melding.begindatum <= $2
  group by melding.levering_id, melding.regel
)
select bron from vergeleken where not daar
