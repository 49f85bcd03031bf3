-- opp_op_tijd: placements of which it is known whether the opp came in time, and those where it did. Grain: placement.
-- An opp that was there before the placement is in time; without one, the placement counts once its term is over at the cut.
-- $1 swv, $2 cut, $3 moment of knowing
with plaatsing as (
  select plaatsingsdatum, opp_datum, warehouse.bron(levering_id, regel) as bron
  from warehouse.opp_op($1, $3)
  where plaatsingsdatum <= $2
)
select
  bouwperiode.periode,
  1 as noemer,
  coalesce(opp_datum <= plaatsingsdatum + opp_dagen::integer, false)::integer as teller,
  array[bron] as bronnen
from bouwperiode
join plaatsing on plaatsingsdatum between bouwperiode.eerste and bouwperiode.laatste
where opp_datum is not null or plaatsingsdatum + opp_dagen::integer <= $2
