-- geschiedenis: what successive deliveries said of vergoedingen that changed. Grain: vergoeding × delivery of it, oldest first.
-- Also what is no longer known: that a vergoeding went back can only be seen beside what was known before. What was
-- withdrawn was wrong, and nothing goes back from it.
-- $1 swv, $2 cut, $3 moment of knowing
select
  vergoeding_id as vergoeding,
  leverancier,
  case when besluitdatum > $2 then 'in_behandeling' else besluit end as besluit,
  coalesce(betaaldatum <= $2, false) as betaald,
  levering_id::int as levering,
  regel
from (
  select
    geschiedenis.*,
    count(*) over (partition by geschiedenis.leverancier, geschiedenis.vergoeding_id) as keren
  from warehouse.vergoedingen geschiedenis
  join audit.levering on levering.id = geschiedenis.levering_id and levering.staat <> 'ingetrokken'
  where geschiedenis.swv = $1 and geschiedenis.bekend_van <= $3 and geschiedenis.aanvraagdatum <= $2
) as gewijzigd
where keren > 1
order by leverancier collate "C", vergoeding_id collate "C", bekend_van
