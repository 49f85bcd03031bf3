-- twaalf_te_laat: the rows te_laat of who came late twelve times or more. Grain: row of verzuim.
-- Follows the relations of the mart: bouwperiode (the period of the cell) and cel.
select les.levering_id, les.regel, true as teller, false as noemer
from warehouse.verzuim_op($1, $3) les
where les.datum <= $2 and les.soort = 'te_laat'
  -- of other schooljaren not even the parts are read
  and les.schooljaar = (select periode from cel)
  and les.leerling in (
    select leerling
    from verzuim_som
    join bouwperiode on tijdvak between eerste and laatste
    where te_laat > 0
    group by leerling, te_laat_keren
    having sum(te_laat) >= te_laat_keren
  )
