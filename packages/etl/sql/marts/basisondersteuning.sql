-- basisondersteuning: hours and pupils of each vestiging that has hours. Grain: schooljaar × vestiging.
-- Pupils: DUO's newest telling on or before 1 October, by the place that figures stand under, in whatever swv that is: the
-- swv itself says which vestigingen it is about. A count that DUO shields, or no telling at all, makes the pupils unknown.
-- $1 swv, $2 cut, $3 moment of knowing
with uren as (
  select
    schooljaar,
    coalesce(place.staat_voor, geleverd.vestiging) as vestiging,
    sum(uren) as uren,
    array_agg(warehouse.bron(levering_id, regel)) as bronnen
  from warehouse.basisondersteuning_op($1, $3) geleverd
  left join bekende_vestiging place on place.vestiging = geleverd.vestiging
  group by schooljaar, coalesce(place.staat_voor, geleverd.vestiging)
),
telling as (
  select
    peildatum,
    coalesce(place.staat_voor, geleverd.vestiging) as vestiging,
    leerjaar_1_man + leerjaar_1_vrouw + leerjaar_2_man + leerjaar_2_vrouw
      + leerjaar_3_man + leerjaar_3_vrouw + leerjaar_4_man + leerjaar_4_vrouw
      + leerjaar_5_man + leerjaar_5_vrouw + leerjaar_6_man + leerjaar_6_vrouw as aantal,
    warehouse.bron(levering_id, regel) as bron
  from warehouse.duo_leerlingen_vo_op($1, $3) geleverd
  left join bekende_vestiging place on place.vestiging = geleverd.vestiging
  where peildatum <= $2
),
geteld_op as (
  select bouwperiode.periode, max(telling.peildatum) as peildatum
  from bouwperiode
  left join telling on telling.peildatum <= make_date(extract(year from bouwperiode.eerste)::integer, 10, 1)
  group by bouwperiode.periode
),
leerlingen as (
  select
    peildatum,
    vestiging,
    case when bool_and(aantal is not null) then sum(aantal) end as leerlingen,
    array_agg(bron) as bronnen
  from telling
  where vestiging in (select vestiging from uren)
  group by peildatum, vestiging
),
per_vestiging as (
  select
    bouwperiode.periode,
    uren.vestiging,
    bouwperiode.basisondersteuning_uren as norm,
    uren.uren,
    -- there is a telling, and the vestiging is not in it: nobody was there
    case
      when leerlingen.vestiging is not null then leerlingen.leerlingen
      when geteld_op.peildatum is not null then 0
    end as leerlingen,
    uren.bronnen || coalesce(leerlingen.bronnen, '{}') as bronnen
  from bouwperiode
  join uren on uren.schooljaar = bouwperiode.periode
  join geteld_op on geteld_op.periode = bouwperiode.periode
  left join leerlingen on leerlingen.peildatum = geteld_op.peildatum and leerlingen.vestiging = uren.vestiging
)
select
  periode,
  vestiging,
  uren,
  leerlingen,
  -- without pupils there is no norm to meet
  case when leerlingen is not null then (leerlingen > 0)::integer end as vestigingen,
  case when leerlingen is not null then (leerlingen > 0 and uren >= norm * leerlingen)::integer end as voldoet,
  bronnen
from per_vestiging
