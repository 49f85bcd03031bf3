-- vestiging_leerlingen: pupils in vo per vestiging of the swv, by each telling of DUO. Grain: telling × vestiging.
-- One count that DUO shields makes the pupils of the vestiging unknown.
-- $1 swv, $2 cut, $3 moment of knowing
select
  peildatum,
  vestiging,
  case when bool_and(aantal is not null) then sum(aantal) end as leerlingen,
  array_agg(distinct bron) as bronnen
from eigen_telling
group by peildatum, vestiging
