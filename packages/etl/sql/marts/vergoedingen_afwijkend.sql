-- vergoedingen_afwijkend: granted in the year of the besluit, and breaking the rule `vergoeding`. Grain: vergoeding.
-- $1 swv, $2 cut, $3 moment of knowing
select
  bouwperiode.periode,
  1 as aantal,
  min(bronnen) as bronnen
from bouwperiode
join vergoeding_afwijking
  on besluit = 'toegekend' and besluitdatum <= $2
  and besluitdatum between bouwperiode.eerste and bouwperiode.laatste
group by bouwperiode.periode, levering_id, regel
