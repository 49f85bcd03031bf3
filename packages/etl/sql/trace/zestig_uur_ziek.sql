-- zestig_uur_ziek: the lesson rows of who was ill for sixty hours or more. Grain: row of verzuim.
-- Follows the relations of the mart: bouwperiode (the period of the cell) and cel.
select les.levering_id, les.regel, true as teller, false as noemer
from warehouse.verzuim_op($1, $3) les
where les.datum <= $2 and les.reden = 'ziek'
  -- of other schooljaren not even the parts are read
  and les.schooljaar = (select periode from cel)
  and les.leerling in (
    select leerling
    from verzuim_som
    join bouwperiode on tijdvak between eerste and laatste
    where ziek > 0
    group by leerling, ziek_minuten
    having sum(ziek) >= ziek_minuten
  )
