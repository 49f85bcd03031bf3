-- herbestedingsverplichting: what must be spent at a bevoegd gezag, and what was. Grain: kalenderjaar × verplichting.
-- The whole basisbedrag counts in every year that the period touches; mutaties up to 31 December, or the cut.
-- $1 swv, $2 cut, $3 moment of knowing
with stand as (
  select
    bouwperiode.periode,
    bevoegd_gezag,
    basisbedrag,
    coalesce(sum(bedrag) filter (where mutatie.soort = 'vermindering'), 0) as verminderd,
    coalesce(sum(bedrag) filter (where mutatie.soort = 'realisatie'), 0) as gerealiseerd,
    array_remove(array[verplichting.bron] || array_agg(mutatie.bron order by mutatie.bron), null) as bronnen
  from bouwperiode
  join verplichting
    on verplichting.soort = 'herbesteding'
    and verplichting.van <= bouwperiode.laatste and verplichting.tot >= bouwperiode.eerste
  left join verplichting_mutatie mutatie
    on mutatie.van = verplichting.leverancier and mutatie.verplichting_id = verplichting.verplichting_id
    and mutatie.datum <= bouwperiode.laatste
  group by bouwperiode.periode, verplichting.bron, bevoegd_gezag, basisbedrag
)
select
  periode,
  bevoegd_gezag,
  basisbedrag as basis,
  verminderd as verminderingen,
  greatest(0, basisbedrag - verminderd) as netto,
  gerealiseerd,
  bronnen
from stand
