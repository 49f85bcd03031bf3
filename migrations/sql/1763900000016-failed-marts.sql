-- peildatum/failed-marts: the periods of an indicator that could not be computed when they were last tried. They have no
-- figures, stand not among what is built, and are tried again by every build.
create table marts.mislukt (
  swv text not null,
  tot date not null,
  indicator text not null,
  -- * of an indicator whose rows name their own periods
  periode text not null,
  sqlstate text not null,
  op timestamptz not null default clock_timestamp(),
  primary key (swv, tot, indicator, periode)
);

grant select, insert, update, delete on marts.mislukt to peildatum_etl;
grant select on marts.mislukt to peildatum_staff;
alter table marts.mislukt enable row level security;
create policy etl_all on marts.mislukt to peildatum_etl using (true) with check (true);
create policy staff_own on marts.mislukt for select to peildatum_staff using (audit.own_swv(swv));
