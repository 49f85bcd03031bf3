-- casus_minder_dan_twee_scholen: cases of the plaatsingsoverleg for which fewer than two schools were asked. Grain: casus.
-- That two schools are asked first is the rule that it is named after: no norm of an swv.
-- $1 swv, $2 cut, $3 moment of knowing
select warehouse.bron(levering_id, regel) as bron
from warehouse.plaatsingsoverleg_op($1, $3)
where benaderde_scholen < 2 and datum <= $2
