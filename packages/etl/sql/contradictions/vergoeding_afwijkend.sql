-- vergoeding_afwijkend: granted vergoedingen that break the rule `vergoeding`. Grain: vergoeding.
-- $1 swv, $2 cut, $3 moment of knowing
select distinct warehouse.bron(levering_id, regel) as bron
from vergoeding_afwijking
where besluit = 'toegekend' and besluitdatum <= $2
