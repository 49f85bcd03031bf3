-- verplichting: every verplichting that begins on or before the cut. Grain: verplichting.
-- $1 swv, $2 cut, $3 moment of knowing
select
  leverancier,
  verplichting_id,
  soort,
  bevoegd_gezag,
  van,
  tot,
  basisbedrag,
  warehouse.bron(levering_id, regel) as bron
from warehouse.verplichtingen_op($1, $3)
where van <= $2
