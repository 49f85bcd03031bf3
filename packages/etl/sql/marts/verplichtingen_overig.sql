-- verplichtingen_overig: what must be spent for growth of the vso and as subsidie, and what was. Grain: kalenderjaar × verplichting.
-- Counted as herbestedingsverplichting: the whole basisbedrag in every year that the period touches, mutaties up to its end.
-- $1 swv, $2 cut, $3 moment of knowing
with stand as (
  select
    bouwperiode.periode,
    bevoegd_gezag,
    verplichting.soort,
    basisbedrag,
    coalesce(sum(bedrag) filter (where mutatie.soort = 'vermindering'), 0) as verminderd,
    coalesce(sum(bedrag) filter (where mutatie.soort = 'realisatie'), 0) as gerealiseerd,
    array_remove(array[verplichting.bron] || array_agg(mutatie.bron order by mutatie.bron), null) as bronnen
  from bouwperiode
  join verplichting
    on verplichting.soort in ('groei_vso', 'subsidie')
    and verplichting.van <= bouwperiode.laatste and verplichting.tot >= bouwperiode.eerste
  left join verplichting_mutatie mutatie
    on mutatie.van = verplichting.leverancier and mutatie.verplichting_id = verplichting.verplichting_id
    and mutatie.datum <= bouwperiode.laatste
  group by bouwperiode.periode, verplichting.bron, verplichting.soort, bevoegd_gezag, basisbedrag
)
select
  periode,
  bevoegd_gezag,
  soort,
  basisbedrag as basis,
  verminderd as verminderingen,
  greatest(0, basisbedrag - verminderd) as netto,
  gerealiseerd,
  bronnen
from stand
