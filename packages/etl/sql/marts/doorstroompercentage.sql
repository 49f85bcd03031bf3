-- doorstroompercentage: vso pupils with a tlv of this swv on the teldag, and who of them is in vo a year later.
-- Grain: pupil; a schooljaar whose second day is not past yet is one row of nulls. Reads doorstroom_leerling.
-- $1 swv, $2 cut, $3 moment of knowing
with thuis as (
  select postcode4, gemeentenaam from warehouse.regio_pc4_op($1, $3)
)
select
  periode,
  vso_vestiging,
  onderwijssoort,
  leerjaar::text as leerjaar,
  coalesce(thuis.gemeentenaam, 'onbekend') as gemeente,
  bestemming,
  vo_vestiging,
  1 as noemer,
  (vo_vestiging is not null)::int as teller,
  bronnen
from bouwperiode
join doorstroom_leerling on schooljaar = periode
left join thuis using (postcode4)
union all
select periode, null, null, null, null, null, null, null, null, '{}'::bigint[]
from bouwperiode
join vso_teldag on schooljaar = periode
where een_jaar_later > $2
