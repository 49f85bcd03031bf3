-- bezet_boven_plaatsen: more places taken than there are, in a schooljaar that has begun. Grain: row of the capaciteit.
-- $1 swv, $2 cut, $3 moment of knowing
select warehouse.bron(levering_id, regel) as bron
from warehouse.capaciteit_op($1, $3)
where bezet > plaatsen and make_date(left(schooljaar, 4)::int, 8, 1) <= $2
