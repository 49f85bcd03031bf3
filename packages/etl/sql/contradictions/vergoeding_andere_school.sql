-- vergoeding_andere_school: vergoedingen asked by another school than the one of the traject. Grain: vergoeding.
-- A vestiging and its successor are one school.
-- $1 swv, $2 cut, $3 moment of knowing
select vergoeding_met_traject.bron
from vergoeding_met_traject
left join bekende_vestiging as van_aanvraag on van_aanvraag.vestiging = vo_vestiging
left join bekende_vestiging as van_traject on van_traject.vestiging = traject_vestiging
where traject_vestiging is not null
  and coalesce(van_aanvraag.staat_voor, vo_vestiging) <> coalesce(van_traject.staat_voor, traject_vestiging)
