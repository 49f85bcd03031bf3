-- melding_zonder_vestiging: meldingen in quarantine since they name no vestiging, of any soort but absoluut. Grain: melding.
-- They are not in the warehouse: the finding of the delivery is all that is left of them.
-- $1 swv, $2 cut, $3 moment of knowing
select warehouse.bron(levering.id, bevinding.regel) as bron
from audit.levering
join audit.bevinding on bevinding.levering_id = levering.id
where levering.swv = $1 and levering.soort = 'verzuimmeldingen' and levering.staat = 'geladen'
  and levering.geladen_op <= $3 and bevinding.code = 'vestiging_ontbreekt' and $2::date is not null
