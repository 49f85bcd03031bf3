-- verzuim_plaats: the days on which a vestiging has lesson rows. Grain: delivery × vestiging × day.
-- Reads warehouse.verzuim, of each changed delivery once; for coverage, that asks which schools are in which periods.
-- $1 swv, $2 cut, $3 moment of knowing, $4 deliveries (null: all)
select levering_id, vestiging, datum
from warehouse.verzuim_op($1, $3)
where datum <= $2 and ($4::bigint[] is null or levering_id = any ($4::bigint[]))
-- with the columns by which the fact is divided: so its parts can be counted side by side
group by swv, schooljaar, levering_id, vestiging, datum
