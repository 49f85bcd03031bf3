-- vergoedingen: granted vergoedingen that break the rule `vergoeding`. Loaded all the same: the amount is what was granted.
-- Reads the step vergoeding_afwijking, where the rule stands.
-- $4 deliveries
select levering_id, regel, kolom, 'vergoeding_afwijkend' as code, verwacht
from vergoeding_afwijking
where levering_id = any ($4::bigint[]) and besluit = 'toegekend'
order by levering_id, regel
