-- vestiging: every place that a register names. Grain: vestiging.
-- Reads the registers of DUO and the list of exceptions, as known at $2. A place that only the exceptions name is vo; one
-- that only the file of bo names is neither vo nor vso.
-- $1 swv, $2 moment of knowing
with duo_vo as (
  select vestiging, naam, postcode4, gemeente, gemeentenaam, bevoegd_gezag
  from warehouse.duo_vestigingen_vo_op($1, $2)
),
duo_bo as (
  select vestiging, naam, postcode4, gemeente, gemeentenaam, bevoegd_gezag
  from warehouse.duo_vestigingen_bo_op($1, $2)
),
duo_po as (
  select distinct on (vestiging)
    vestiging, naam, postcode4, gemeente, gemeentenaam, bevoegd_gezag,
    bool_or(soort_po = 'Vso') over (partition by vestiging) as is_vso
  from warehouse.duo_afstand_op($1, $2)
  order by vestiging, (soort_po = 'Vso') desc, peildatum desc
),
duo_telling as (
  select distinct on (vestiging) vestiging, naam
  from warehouse.duo_leerlingen_vo_op($1, $2)
  order by vestiging, peildatum desc
),
duo_vsv as (
  select distinct vestiging from warehouse.duo_vsv_op($1, $2)
),
kenmerk as (
  select distinct vestiging from warehouse.vestiging_kenmerken_op($1, $2)
),
named as (
  select vestiging from duo_vo
  union select vestiging from duo_bo
  union select vestiging from duo_po
  union select vestiging from duo_telling
  union select vestiging from duo_vsv
  union select vestiging from kenmerk
)
select
  named.vestiging,
  coalesce(duo_vo.naam, duo_po.naam, duo_bo.naam, duo_telling.naam) as naam,
  coalesce(duo_vo.postcode4, duo_po.postcode4, duo_bo.postcode4) as postcode4,
  coalesce(duo_vo.gemeente, duo_po.gemeente, duo_bo.gemeente) as gemeente,
  coalesce(duo_vo.gemeentenaam, duo_po.gemeentenaam, duo_bo.gemeentenaam) as gemeentenaam,
  coalesce(duo_vo.bevoegd_gezag, duo_po.bevoegd_gezag, duo_bo.bevoegd_gezag) as bevoegd_gezag,
  duo_vo.vestiging is not null or duo_telling.vestiging is not null or duo_vsv.vestiging is not null
    or (duo_po.vestiging is null and duo_bo.vestiging is null) as is_vo,
  coalesce(duo_po.is_vso, false) as is_vso
from named
left join duo_vo using (vestiging)
left join duo_bo using (vestiging)
left join duo_po using (vestiging)
left join duo_telling using (vestiging)
left join duo_vsv using (vestiging)
