-- peildatum/publication: what readers get. Hidden figures are not in it; once written it never changes.
create table publication.publicatie (
  id text primary key,
  swv text not null check (swv ~ '^[A-Z]{2}[0-9]{4}$'),
  tot date not null,
  versie integer not null check (versie >= 1),
  status text not null check (status in ('concept', 'vastgesteld', 'vervangen', 'ingetrokken')),
  gemaakt_op timestamptz not null default now(),
  vastgesteld_op timestamptz,
  code_versie text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  vervangen_door text references publication.publicatie,
  -- parts may only be added by the transaction that made the head
  gemaakt_in xid8 not null default pg_current_xact_id(),
  unique (swv, tot, versie),
  constraint vastgesteld_heeft_datum
    check (status not in ('vastgesteld', 'vervangen') or vastgesteld_op is not null)
);

-- one definitive publication for a swv and a day
create unique index publicatie_een_vastgesteld on publication.publicatie (swv, tot) where status = 'vastgesteld';

create table publication.definitie (
  publicatie_id text not null references publication.publicatie,
  volgorde integer not null,
  figuur text not null,
  inhoud jsonb not null,
  primary key (publicatie_id, figuur)
);

create table publication.cijfer (
  publicatie_id text not null references publication.publicatie,
  volgorde integer not null,
  indicator text not null,
  periode text not null,
  -- names of the dimensions joined by +, empty for a total
  uitsplitsing text not null,
  dimensies jsonb not null,
  teller numeric,
  noemer numeric,
  waarde numeric,
  status text not null
    check (status in ('ok', 'niet_getoond', 'geen_gegevens', 'niet_van_toepassing', 'te_weinig')),
  primary key (publicatie_id, volgorde),
  -- a number stands only where it may be read
  constraint getal_alleen_bij_ok check (
    case status
      when 'ok' then waarde is not null
      when 'niet_van_toepassing' then waarde is null
      else waarde is null and teller is null and noemer is null
    end
  )
);
create index cijfer_van on publication.cijfer (publicatie_id, indicator, uitsplitsing, periode);

create table publication.label (
  publicatie_id text not null references publication.publicatie,
  dimensie text not null,
  waarde text not null,
  label text not null,
  primary key (publicatie_id, dimensie, waarde)
);

-- Which deliveries it was made from. Not for readers: the hash of a small file can be guessed back.
create table audit.publicatie_levering (
  publicatie_id text not null references publication.publicatie,
  levering_id bigint not null references audit.levering,
  inhoud_hash text not null,
  primary key (publicatie_id, levering_id)
);

create function publication.refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception 'een publicatie verandert nooit' using errcode = 'integrity_constraint_violation';
end
$$;

create function publication.only_forward() returns trigger
language plpgsql as $$
begin
  if (new.id, new.swv, new.tot, new.versie, new.gemaakt_op, new.code_versie, new.hash, new.gemaakt_in)
    is distinct from
    (old.id, old.swv, old.tot, old.versie, old.gemaakt_op, old.code_versie, old.hash, old.gemaakt_in)
  then
    raise exception 'een publicatie verandert nooit' using errcode = 'integrity_constraint_violation';
  end if;
  if old.status <> new.status and (old.status, new.status) not in (
    ('concept', 'vastgesteld'), ('concept', 'ingetrokken'),
    ('vastgesteld', 'vervangen'), ('vastgesteld', 'ingetrokken')
  ) then
    raise exception 'een publicatie gaat niet van % naar %', old.status, new.status
      using errcode = 'integrity_constraint_violation';
  end if;
  if new.vervangen_door is distinct from old.vervangen_door
    and not (old.status = 'vastgesteld' and new.status = 'vervangen')
  then
    raise exception 'een publicatie verandert nooit' using errcode = 'integrity_constraint_violation';
  end if;
  if old.vastgesteld_op is not null and new.vastgesteld_op is distinct from old.vastgesteld_op then
    raise exception 'een publicatie verandert nooit' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;

create function publication.same_transaction() returns trigger
language plpgsql as $$
begin
  if exists (
    select from added a
    join publication.publicatie p on p.id = a.publicatie_id
    where p.gemaakt_in <> pg_current_xact_id()
  ) then
    raise exception 'een publicatie verandert nooit' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;

create trigger only_forward before update on publication.publicatie
  for each row execute function publication.only_forward();
create trigger no_delete before delete or truncate on publication.publicatie
  for each statement execute function publication.refuse_change();

do $$
declare
  part text;
begin
  foreach part in array array['publication.definitie', 'publication.cijfer', 'publication.label', 'audit.publicatie_levering']
  loop
    execute format('create trigger no_change before update or delete or truncate on %s
      for each statement execute function publication.refuse_change()', part);
    execute format('create trigger same_transaction after insert on %s
      referencing new table as added for each statement execute function publication.same_transaction()', part);
  end loop;
end
$$;

grant select on all tables in schema publication to peildatum_etl;
grant insert on publication.definitie, publication.cijfer, publication.label to peildatum_etl;
-- not gemaakt_in: which transaction made it is not for its maker to say
grant insert (id, swv, tot, versie, status, code_versie, hash) on publication.publicatie to peildatum_etl;
grant update (status, vastgesteld_op, vervangen_door) on publication.publicatie to peildatum_etl;
grant select, insert on audit.publicatie_levering to peildatum_etl;
grant select on all tables in schema publication to peildatum_public, peildatum_staff;
grant select on audit.publicatie_levering to peildatum_staff;

-- the public reads what is definitive; what was replaced is not read beside what replaced it (two versions tell more than one)
alter table publication.publicatie enable row level security;
create policy etl_all on publication.publicatie to peildatum_etl using (true) with check (true);
create policy public_definitive on publication.publicatie for select to peildatum_public
  using (status = 'vastgesteld');
create policy staff_own on publication.publicatie for select to peildatum_staff
  using (audit.own_swv(swv) or status in ('vastgesteld', 'vervangen'));
do $$
declare
  part text;
begin
  foreach part in array array['publication.definitie', 'publication.cijfer', 'publication.label', 'audit.publicatie_levering']
  loop
    execute format('alter table %s enable row level security', part);
    execute format('create policy etl_all on %s to peildatum_etl using (true) with check (true)', part);
    execute format('create policy readers on %s for select to peildatum_public, peildatum_staff
      using (publicatie_id in (select id from publication.publicatie))', part);
  end loop;
end
$$;
