-- verplichting_mutatie: mutaties up to the cut, with the supplier (van) of the verplichting that each belongs to. Grain: mutatie.
-- A mutatie is of the same supplier's verplichting, also when that came later, else of the one that met it when it was loaded.
-- $1 swv, $2 cut, $3 moment of knowing
select
  coalesce(eigen.leverancier, mutatie.verplichting_id_leverancier) as van,
  mutatie.verplichting_id,
  mutatie.datum,
  mutatie.soort,
  mutatie.bedrag,
  mutatie.kostenplaats,
  warehouse.bron(mutatie.levering_id, mutatie.regel) as bron
from warehouse.verplichting_mutaties_op($1, $3) mutatie
left join warehouse.verplichtingen_op($1, $3) eigen
  on eigen.leverancier = mutatie.leverancier and eigen.verplichting_id = mutatie.verplichting_id
where mutatie.datum <= $2
