-- signaleringswaarde: eigen vermogen on 31 December against the norm for it. Grain: kalenderjaar.
-- boven is taken from the exact norm and rounded once. A year of which no post is realised yet is unknown, never 0.
-- $1 swv, $2 cut, $3 moment of knowing
with getoetst as (
  select
    bouwperiode.periode,
    eigen_vermogen,
    -- greatest passes over null: without totale baten there is no norm
    case
      when totale_baten is not null
        then greatest(signalering_minimum, totale_baten * signalering_procent / 100)
    end as norm,
    coalesce(bronnen, '{}') as bronnen
  from bouwperiode
  left join balanstotaal on balanstotaal.jaar = extract(year from bouwperiode.laatste)
)
select
  periode,
  eigen_vermogen,
  round(norm, 2) as norm,
  case when norm is not null then round(greatest(0, eigen_vermogen - norm), 2) end as boven,
  bronnen
from getoetst
