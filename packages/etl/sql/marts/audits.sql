-- audits: findings of the audits of a ronde, by what sort and about what. Grain: bevinding. Its text is never read.
-- A ronde is a period of its own, named as it was delivered.
-- $1 swv, $2 cut, $3 moment of knowing
select
  ronde as periode,
  soort,
  thema,
  1 as aantal,
  array[warehouse.bron(levering_id, regel)] as bronnen
from warehouse.audits_op($1, $3)
where datum <= $2
