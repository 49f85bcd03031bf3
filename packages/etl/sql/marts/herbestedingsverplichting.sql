-- herbestedingsverplichting: what must be spent at a bevoegd gezag, and what was. Grain: kalenderjaar × bevoegd_gezag.
-- The whole basisbedrag counts in every year that the period touches; mutaties up to 31 December, or the cut.
-- $1 swv, $2 cut, $3 moment of knowing
with verplichting as (
  select leverancier, verplichting_id, bevoegd_gezag, van, tot, basisbedrag
  from warehouse.verplichtingen_op($1, $3)
  where soort = 'herbesteding' and van <= $2
),
-- a mutatie is of the same supplier's verplichting, also when that came later, else of the one that met it when it was loaded
mutatie as (
  select
    coalesce(eigen.leverancier, mutatie.verplichting_id_leverancier) as van,
    mutatie.verplichting_id, mutatie.datum, mutatie.soort, mutatie.bedrag
  from warehouse.verplichting_mutaties_op($1, $3) mutatie
  left join warehouse.verplichtingen_op($1, $3) eigen
    on eigen.leverancier = mutatie.leverancier and eigen.verplichting_id = mutatie.verplichting_id
  where mutatie.datum <= $2
),
kalenderjaar as (
  select distinct jaar
  from verplichting
  cross join lateral generate_series(
    extract(year from van)::int, extract(year from least(tot, $2::date))::int
  ) as jaar
),
per_verplichting as (
  select
    kalenderjaar.jaar,
    verplichting.bevoegd_gezag,
    verplichting.basisbedrag,
    coalesce(sum(mutatie.bedrag) filter (where mutatie.soort = 'vermindering'), 0) as verminderd,
    coalesce(sum(mutatie.bedrag) filter (where mutatie.soort = 'realisatie'), 0) as gerealiseerd
  from kalenderjaar
  join verplichting
    on extract(year from van) <= kalenderjaar.jaar and extract(year from tot) >= kalenderjaar.jaar
  left join mutatie
    on mutatie.verplichting_id = verplichting.verplichting_id
    and mutatie.van = verplichting.leverancier
    and mutatie.datum <= make_date(kalenderjaar.jaar, 12, 31)
  group by
    kalenderjaar.jaar, verplichting.leverancier, verplichting.verplichting_id,
    verplichting.bevoegd_gezag, verplichting.basisbedrag
)
select
  jaar::text as periode,
  bevoegd_gezag,
  sum(basisbedrag) as basis,
  sum(verminderd) as verminderingen,
  sum(greatest(0, basisbedrag - verminderd)) as netto,
  sum(gerealiseerd) as gerealiseerd
from per_verplichting
group by jaar, bevoegd_gezag
