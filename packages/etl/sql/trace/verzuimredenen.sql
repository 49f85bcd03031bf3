-- verzuimredenen: the lesson rows of a kwartaal with one reden, with leave or without. Grain: row of verzuim.
-- Follows the relations of the mart: bouwperiode (the period of the cell) and cel.
select les.levering_id, les.regel, true as teller, false as noemer
from warehouse.verzuim_op($1, $3) les
where les.datum <= $2
  and les.datum between (select eerste from bouwperiode) and (select laatste from bouwperiode)
  -- the parts of other schooljaren are not read; the third kwartaal lies in two
  and les.schooljaar in (
    (select extract(year from eerste - interval '7 months') || '-' || extract(year from eerste - interval '7 months') + 1 from bouwperiode),
    (select extract(year from laatste - interval '7 months') || '-' || extract(year from laatste - interval '7 months') + 1 from bouwperiode)
  )
  and les.reden = (select reden from cel)
  and les.geoorloofd = (select geoorloofd from cel)
