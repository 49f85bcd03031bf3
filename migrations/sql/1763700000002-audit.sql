-- peildatum/audit: deliveries, findings, the check of the key, and which deliveries a publication was made from.
create table audit.levering (
  id bigint generated always as identity primary key,
  swv text not null check (swv ~ '^[A-Z]{2}[0-9]{4}$'),
  soort text,
  leverancier text,
  periode text,
  bestandsnaam text not null,
  inhoud_hash text check (inhoud_hash ~ '^[0-9a-f]{64}$'),
  bytes bigint,
  staat text not null
    check (staat in ('ontvangen', 'geladen', 'geweigerd', 'vervangen', 'ingetrokken')),
  rijen integer not null default 0 check (rijen >= 0),
  geladen integer not null default 0 check (geladen >= 0),
  quarantaine integer not null default 0 check (quarantaine >= 0),
  reden_code text,
  reden text,
  ontvangen_op timestamptz not null default now(),
  geladen_op timestamptz,
  vervangen_op timestamptz,
  vervangen_door bigint references audit.levering,
  seconden numeric(12, 3),
  -- nothing lost: every row that was read is loaded or in quarantine
  constraint niets_verloren
    check (staat in ('ontvangen', 'geweigerd') or rijen = geladen + quarantaine),
  constraint reden_bij_weigering check (staat <> 'geweigerd' or reden_code is not null)
);

-- the same content is the same delivery, also when two processes bring it at once
create unique index levering_een_keer on audit.levering (swv, inhoud_hash)
  where staat in ('ontvangen', 'geladen');
create index levering_van on audit.levering (swv, soort, leverancier, periode) where staat = 'geladen';

create table audit.bevinding (
  levering_id bigint not null references audit.levering,
  regel integer not null,
  kolom text,
  code text not null,
  -- fout: in quarantine; wacht: in quarantine until its reference comes; melding: loaded, worth a look
  niveau text not null check (niveau in ('fout', 'wacht', 'melding')),
  verwacht text not null,
  -- masked: never an identifier or a date of birth
  gevonden text
);
create index bevinding_van on audit.bevinding (levering_id, regel);

create table audit.sleutel (
  swv text primary key,
  -- HMAC of a fixed text under the swv's key: says whether the key is still the same, and nothing of the key
  controle text not null,
  gezien_op timestamptz not null default now()
);

grant select, insert, update on audit.levering, audit.sleutel to peildatum_etl;
grant select, insert, delete on audit.bevinding to peildatum_etl;
grant select on audit.levering, audit.bevinding to peildatum_staff;

-- staff see their own swv only; the session says which, and the api sets it after it knows who asks
create function audit.own_swv(swv text) returns boolean
language sql stable parallel safe
return swv = any (string_to_array(coalesce(current_setting('peildatum.swv', true), ''), ','));

alter table audit.levering enable row level security;
create policy etl_all on audit.levering to peildatum_etl using (true) with check (true);
create policy staff_own on audit.levering for select to peildatum_staff using (audit.own_swv(swv));
alter table audit.bevinding enable row level security;
create policy etl_all on audit.bevinding to peildatum_etl using (true) with check (true);
create policy staff_own on audit.bevinding for select to peildatum_staff
  using (levering_id in (select id from audit.levering));
