-- vrijgesteld_5a: unique pupils with a vrijstelling 5 onder a on the day. Grain: peildatum × pupil.
-- $1 swv, $2 cut, $3 moment of knowing
select
  bouwperiode.periode,
  1 as aantal,
  array_agg(warehouse.bron(vrijstelling.levering_id, vrijstelling.regel)) as bronnen
from bouwperiode
join warehouse.vrijstellingen_op($1, $3) as vrijstelling
  on vrijstelling.van <= bouwperiode.eerste
  and (vrijstelling.tot is null or vrijstelling.tot >= bouwperiode.eerste)
where vrijstelling.grond = '5_onder_a' and vrijstelling.van <= $2
group by bouwperiode.periode, vrijstelling.leerling
