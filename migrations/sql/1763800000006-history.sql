-- peildatum/history: a delivery that is withdrawn says when and why; its rows stay, closed.
alter table audit.levering add column ingetrokken_op timestamptz;
alter table audit.levering add constraint reden_bij_intrekking
  check (staat <> 'ingetrokken' or (ingetrokken_op is not null and reden is not null));
-- the list of deliveries of an swv, newest first
create index levering_lijst on audit.levering (swv, id);
