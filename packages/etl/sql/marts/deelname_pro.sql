-- deelname_pro: pupils in praktijkonderwijs among all pupils in vo of the swv. Grain: peildatum.
-- Reads marts.leerlingen of the same swv and cut, so that both speak of the same pupils.
-- $1 swv, $2 cut, $3 moment of knowing
with leerlingen as (
  select periode, onderwijssoort, aantal
  from marts.leerlingen
  where swv = $1 and tot = $2 and $3::timestamptz is not null
)
select
  periode,
  case when bool_and(aantal is not null) then sum(aantal) end as noemer,
  case
    when bool_and(aantal is not null or onderwijssoort not ilike 'praktijkonderwijs%')
      then coalesce(sum(aantal) filter (where onderwijssoort ilike 'praktijkonderwijs%'), 0)
  end as teller
from leerlingen
group by periode
