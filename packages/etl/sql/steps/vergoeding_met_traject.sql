-- vergoeding_met_traject: every vergoeding asked for on or before the cut, with its traject. Grain: vergoeding.
-- The traject is that of the same supplier, also when it came later, else the one that met the reference when it was loaded.
-- $1 swv, $2 cut, $3 moment of knowing
select
  aanvraag.levering_id,
  aanvraag.regel,
  aanvraag.leverancier,
  aanvraag.vergoeding_id,
  aanvraag.traject_id,
  aanvraag.vo_vestiging,
  aanvraag.aanvraagdatum,
  aanvraag.grond,
  aanvraag.ingezette_middelen,
  aanvraag.besluit,
  aanvraag.besluitdatum,
  aanvraag.toegekend_bedrag,
  aanvraag.betaaldatum,
  traject.uitkomst,
  traject.vo_vestiging as traject_vestiging,
  warehouse.bron(aanvraag.levering_id, aanvraag.regel) as bron,
  warehouse.bron(traject.levering_id, traject.regel) as traject_bron
from warehouse.vergoedingen_op($1, $3) aanvraag
left join warehouse.doorstroom_op($1, $3) eigen
  on eigen.leverancier = aanvraag.leverancier and eigen.traject_id = aanvraag.traject_id
join warehouse.doorstroom_op($1, $3) traject
  on traject.leverancier = coalesce(eigen.leverancier, aanvraag.traject_id_leverancier)
  and traject.traject_id = aanvraag.traject_id
where aanvraag.aanvraagdatum <= $2
