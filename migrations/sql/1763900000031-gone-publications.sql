-- peildatum/gone-publications: of what readers could once read, and no longer can, that it was replaced or withdrawn. Never of
-- a concept: whether there was one stays unknown, also when it was withdrawn. No figures: those stay out of reach (0006).
create view publication.vervallen with (security_barrier) as
select was.id, was.swv, was.status, later.vastgesteld_op as sinds, nu.id as opvolger
from publication.publicatie was
  -- what came in its place, which may itself be gone by now
  left join publication.publicatie later on later.id = was.vervangen_door
  left join publication.publicatie nu on nu.swv = was.swv and nu.tot = was.tot and nu.status = 'vastgesteld'
where was.status in ('vervangen', 'ingetrokken') and was.vastgesteld_op is not null;

comment on view publication.vervallen is 'Publicaties die lezers konden lezen en die vervangen of ingetrokken zijn: wanneer, en welke nu geldt voor dezelfde dag.';
grant select on publication.vervallen to peildatum_public, peildatum_staff;
