-- telling_vestiging: every vestiging with pupils in a telling of DUO, of whichever swv. Grain: telling × vestiging.
-- One count that DUO shields makes the pupils of the vestiging unknown; it has pupils all the same.
-- $1 swv, $2 cut, $3 moment of knowing
select
  peildatum,
  vestiging,
  case when bool_and(counts.aantal is not null) then sum(counts.aantal) end as leerlingen,
  array_agg(distinct warehouse.bron(levering_id, regel)) as bronnen
from warehouse.duo_leerlingen_vo_op($1, $3)
cross join lateral (values
  (leerjaar_1_man), (leerjaar_1_vrouw), (leerjaar_2_man), (leerjaar_2_vrouw),
  (leerjaar_3_man), (leerjaar_3_vrouw), (leerjaar_4_man), (leerjaar_4_vrouw),
  (leerjaar_5_man), (leerjaar_5_vrouw), (leerjaar_6_man), (leerjaar_6_vrouw)
) as counts (aantal)
where peildatum <= $2 and counts.aantal is distinct from 0
group by peildatum, vestiging
