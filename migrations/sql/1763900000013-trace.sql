-- peildatum/trace: the moment of knowing of a publication, so that a figure of it can be traced to the rows of then.
create table audit.publicatie_moment (
  publicatie_id text primary key references publication.publicatie,
  bekend_op timestamptz not null
);
create trigger no_change before update or delete or truncate on audit.publicatie_moment
  for each statement execute function publication.refuse_change();
create trigger same_transaction after insert on audit.publicatie_moment
  referencing new table as added for each statement execute function publication.same_transaction();
grant select, insert on audit.publicatie_moment to peildatum_etl;
grant select on audit.publicatie_moment to peildatum_staff;
alter table audit.publicatie_moment enable row level security;
create policy etl_all on audit.publicatie_moment to peildatum_etl using (true) with check (true);
create policy staff_own on audit.publicatie_moment for select to peildatum_staff
  using (publicatie_id in (select id from publication.publicatie));
