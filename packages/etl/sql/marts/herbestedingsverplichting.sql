-- herbestedingsverplichting: what must be spent at a bevoegd gezag, and what was. Grain: kalenderjaar × verplichting.
-- The whole basisbedrag counts in every year that the period touches; mutaties up to 31 December, or the cut.
-- $1 swv, $2 cut, $3 moment of knowing
select
  bouwperiode.periode,
  bevoegd_gezag,
  basisbedrag as basis,
  mutatie.verminderd as verminderingen,
  greatest(0, basisbedrag - mutatie.verminderd) as netto,
  mutatie.gerealiseerd,
  array[verplichting.bron] || mutatie.bronnen as bronnen
from bouwperiode
join verplichting
  on verplichting.soort = 'herbesteding'
  and verplichting.van <= bouwperiode.laatste and verplichting.tot >= bouwperiode.eerste
cross join lateral (
  select
    coalesce(sum(bedrag) filter (where soort = 'vermindering'), 0) as verminderd,
    coalesce(sum(bedrag) filter (where soort = 'realisatie'), 0) as gerealiseerd,
    coalesce(array_agg(bron order by bron), '{}') as bronnen
  from verplichting_mutatie
  where verplichting_mutatie.van = verplichting.leverancier
    and verplichting_mutatie.verplichting_id = verplichting.verplichting_id
    and verplichting_mutatie.datum <= bouwperiode.laatste
) as mutatie
