-- deelname_pro: pupils in praktijkonderwijs among all pupils in vo of the swv. Grain: line of DUO × leerjaar × geslacht.
-- A count that DUO shields makes the noemer unknown, and the teller too where the line is praktijkonderwijs.
-- $1 swv, $2 cut, $3 moment of knowing
select
  bouwperiode.periode,
  aantal as noemer,
  case when onderwijstype ilike 'praktijkonderwijs%' then aantal else 0 end as teller,
  array[bron] as bronnen
from bouwperiode
join eigen_telling on eigen_telling.peildatum = bouwperiode.eerste
