-- vestiging: every place that a register names, and the place that its figures stand under. Grain: vestiging.
-- Reads the registers of DUO, the exceptions and the successions, as known at $2. A place that only the exceptions name is
-- vo; one that only the file of bo names is neither vo nor vso. What the registers leave out is that of the successor.
-- $1 swv, $2 moment of knowing, $3 cut
with recursive duo_vo as (
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
registered as (
  select vestiging from duo_vo
  union select vestiging from duo_bo
  union select vestiging from duo_po
  union select vestiging from duo_telling
  union select vestiging from duo_vsv
  union select vestiging from kenmerk
),
register as (
  select
    registered.vestiging,
    coalesce(duo_vo.naam, duo_po.naam, duo_bo.naam, duo_telling.naam) as naam,
    coalesce(duo_vo.postcode4, duo_po.postcode4, duo_bo.postcode4) as postcode4,
    coalesce(duo_vo.gemeente, duo_po.gemeente, duo_bo.gemeente) as gemeente,
    coalesce(duo_vo.gemeentenaam, duo_po.gemeentenaam, duo_bo.gemeentenaam) as gemeentenaam,
    coalesce(duo_vo.bevoegd_gezag, duo_po.bevoegd_gezag, duo_bo.bevoegd_gezag) as bevoegd_gezag,
    duo_vo.vestiging is not null or duo_telling.vestiging is not null or duo_vsv.vestiging is not null
      or (duo_po.vestiging is null and duo_bo.vestiging is null) as is_vo,
    coalesce(duo_po.is_vso, false) as is_vso
  from registered
  left join duo_vo using (vestiging)
  left join duo_bo using (vestiging)
  left join duo_po using (vestiging)
  left join duo_telling using (vestiging)
  left join duo_vsv using (vestiging)
),
opvolging as (
  select vestiging, opvolger, per from warehouse.vestiging_opvolging_op($1, $2)
),
named as (
  select vestiging from registered
  union select vestiging from opvolging
),
-- a place and all that follow it, the nearest first; `staat` while every succession on the way has happened at the cut
lijn as (
  select vestiging, vestiging as lid, 0 as stap, true as staat from named
  union all
  select lijn.vestiging, opvolging.opvolger, lijn.stap + 1, lijn.staat and opvolging.per <= $3::date
  from lijn
  join opvolging on opvolging.vestiging = lijn.lid
  -- loading refuses circles; this keeps one from running for ever all the same
  where lijn.stap < 50
),
stand as (
  select distinct on (vestiging) vestiging, lid as staat_voor
  from lijn
  where staat
  order by vestiging, stap desc
),
-- the nearest that a register gives an address, and the nearest that a register names at all
address as (
  select distinct on (lijn.vestiging)
    lijn.vestiging, lijn.lid as plaats_van,
    register.postcode4, register.gemeente, register.gemeentenaam, register.bevoegd_gezag
  from lijn
  join register on register.vestiging = lijn.lid
  where register.postcode4 is not null
  order by lijn.vestiging, lijn.stap
),
nearest as (
  select distinct on (lijn.vestiging) lijn.vestiging, register.naam, register.is_vo, register.is_vso
  from lijn
  join register on register.vestiging = lijn.lid
  order by lijn.vestiging, lijn.stap
)
select
  named.vestiging,
  stand.staat_voor,
  nearest.naam,
  coalesce(register.postcode4, address.postcode4) as postcode4,
  coalesce(register.gemeente, address.gemeente) as gemeente,
  coalesce(register.gemeentenaam, address.gemeentenaam) as gemeentenaam,
  coalesce(register.bevoegd_gezag, address.bevoegd_gezag) as bevoegd_gezag,
  coalesce(address.plaats_van, named.vestiging) as plaats_van,
  coalesce(nearest.is_vo, true) as is_vo,
  coalesce(nearest.is_vso, false) as is_vso
from named
join stand using (vestiging)
left join nearest using (vestiging)
left join register using (vestiging)
left join address using (vestiging)
