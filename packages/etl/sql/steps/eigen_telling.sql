-- eigen_telling: DUO's telling at the vestigingen of the swv. Grain: telling × line of DUO × leerjaar × geslacht.
-- A count that DUO shields is null; lines of 0 are left out. An exception list goes before the postcode.
-- $1 swv, $2 cut, $3 moment of knowing
with telling as (
  select * from warehouse.duo_leerlingen_vo_op($1, $3) where peildatum <= $2
),
-- a place without an address of its own is where its successor is
place as (
  select vestiging, postcode4, plaats_van from bekende_vestiging
),
regio as (
  select postcode4, swv_vo from warehouse.regio_pc4_op($1, $3)
),
exception as (
  select vestiging, swv_vestiging, van, coalesce(tot, 'infinity'::date) as tot
  from warehouse.vestiging_kenmerken_op($1, $3)
  where swv_vestiging is not null
),
belonging as (
  select telling.*
  from telling
  left join place using (vestiging)
  left join regio using (postcode4)
  left join exception as own
    on own.vestiging = telling.vestiging and telling.peildatum between own.van and own.tot
  left join exception as of_place
    on of_place.vestiging = place.plaats_van and telling.peildatum between of_place.van and of_place.tot
  where coalesce(own.swv_vestiging, of_place.swv_vestiging, regio.swv_vo) = $1
)
select
  peildatum,
  vestiging,
  onderwijstype,
  counts.leerjaar,
  counts.geslacht,
  counts.aantal,
  warehouse.bron(levering_id, regel) as bron
from belonging
cross join lateral (values
  ('1', 'M', leerjaar_1_man), ('1', 'V', leerjaar_1_vrouw),
  ('2', 'M', leerjaar_2_man), ('2', 'V', leerjaar_2_vrouw),
  ('3', 'M', leerjaar_3_man), ('3', 'V', leerjaar_3_vrouw),
  ('4', 'M', leerjaar_4_man), ('4', 'V', leerjaar_4_vrouw),
  ('5', 'M', leerjaar_5_man), ('5', 'V', leerjaar_5_vrouw),
  ('6', 'M', leerjaar_6_man), ('6', 'V', leerjaar_6_vrouw)
) as counts (leerjaar, geslacht, aantal)
where counts.aantal is distinct from 0
