-- arrangementen: requests that were decided on in the schooljaar. Grain: arrangement.
-- The amount is that of the row as delivered, whatever the besluit (choice 15); a row without one adds nothing.
-- $1 swv, $2 cut, $3 moment of knowing
with besloten as (
  select besluitdatum, soort, besluit, bedrag, warehouse.bron(levering_id, regel) as bron
  from warehouse.arrangementen_op($1, $3)
  where besluitdatum <= $2
)
select
  bouwperiode.periode,
  besluit,
  soort,
  least(100 * coalesce(bedrag, 0), 2147483647)::integer as prijs,
  1 as aantal,
  coalesce(bedrag, 0) as bedrag,
  array[bron] as bronnen
from bouwperiode
join besloten on besluitdatum between bouwperiode.eerste and bouwperiode.laatste
