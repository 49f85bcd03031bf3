-- verzuim_plaats: when a vestiging has lesson rows. Grain: delivery × vestiging × tijdvak, as `datum` the first day of that.
-- Reads warehouse.verzuim, of each changed delivery once; for coverage, that asks which schools are in which periods.
-- Days first, since there are few of them: looking up the tijdvak of each of five million rows costs more than that.
-- $1 swv, $2 cut, $3 moment of knowing, $4 deliveries (null: all), $5 the tijdvak of each day, $6 the first of those days
select distinct levering_id, vestiging, coalesce(($5::date[])[datum - $6::date + 1], datum) as datum
from (
  select levering_id, vestiging, datum
  from warehouse.verzuim_op($1, $3)
  where datum <= $2 and ($4::bigint[] is null or levering_id = any ($4::bigint[]))
  group by levering_id, vestiging, datum
) as dag
