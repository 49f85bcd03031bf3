-- toewijzing: what the swv assigned to schools, by the model that it followed. Grain: row as delivered (vestiging × model).
-- $1 swv, $2 cut, $3 moment of knowing
with toegewezen as (
  select jaar, model, bedrag, contract, verantwoord, warehouse.bron(levering_id, regel) as bron
  from warehouse.toewijzing_op($1, $3)
)
select
  bouwperiode.periode,
  model,
  bedrag,
  1 as toewijzingen,
  (contract = 'J')::int as met_contract,
  (verantwoord = 'J')::int as verantwoord,
  array[bron] as bronnen
from bouwperiode
join toegewezen on toegewezen.jaar = extract(year from bouwperiode.laatste)
