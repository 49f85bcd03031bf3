-- stand: every vergoeding as it is on the cut, with the parts of the rule that it breaks. Grain: vergoeding.
-- A besluit or a betaling after the cut is not there yet. No pupil is named.
-- $1 swv, $2 cut, $3 moment of knowing
with afwijking as (
  select
    levering_id,
    regel,
    jsonb_agg(jsonb_build_object('deel', deel, 'verwacht', verwacht) order by deel) as delen
  from vergoeding_afwijking
  group by levering_id, regel
)
select
  stand.vergoeding_id as vergoeding,
  stand.leverancier,
  stand.traject_id as traject,
  stand.vo_vestiging as "voVestiging",
  stand.grond,
  case when stand.besluitdatum > $2 then 'in_behandeling' else stand.besluit end as besluit,
  case when stand.besluit = 'toegekend' and stand.besluitdatum <= $2 then stand.toegekend_bedrag::text end as bedrag,
  coalesce(stand.betaaldatum <= $2, false) as betaald,
  stand.uitkomst,
  coalesce(afwijking.delen, '[]') as delen,
  stand.levering_id::int as levering,
  stand.regel
from vergoeding_met_traject stand
left join afwijking on afwijking.levering_id = stand.levering_id and afwijking.regel = stand.regel
order by stand.aanvraagdatum, stand.leverancier collate "C", stand.vergoeding_id collate "C"
