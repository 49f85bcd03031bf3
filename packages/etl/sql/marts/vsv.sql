-- vsv: pupils and early school leavers at the vestigingen of the swv, by DUO's file. Grain: schooljaar × vestiging.
-- The file itself says of which swv a vestiging is, also where it has no address; a count that DUO shields is unknown.
-- $1 swv, $2 cut, $3 moment of knowing
select
  bouwperiode.periode,
  vestiging,
  leerlingen as noemer,
  vsv_totaal as teller,
  array[warehouse.bron(levering_id, regel)] as bronnen
from bouwperiode
join warehouse.duo_vsv_op($1, $3)
  on schooljaar = bouwperiode.periode and swv_vestiging = $1
