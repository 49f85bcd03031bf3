-- peildatum/roles: the four roles; run at every migration, since roles belong to the server and not to the database.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['peildatum_owner', 'peildatum_etl', 'peildatum_public', 'peildatum_staff']
  loop
    begin
      if not exists (select from pg_roles where rolname = role_name) then
        execute format('create role %I nologin', role_name);
      end if;
    exception
      -- another process made it in the same instant
      when duplicate_object or unique_violation then null;
    end;
    begin
      -- from PostgreSQL 16 on, who makes a role is its member and still may not act as it
      if not pg_has_role(
        current_user, role_name,
        case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end
      ) then
        execute format('grant %I to current_user', role_name);
      end if;
    exception
      -- somebody else made the roles, and gave them to us or not: set role will tell
      when insufficient_privilege then null;
    end;
  end loop;
  -- the owner takes tables over that the loader filled
  if not pg_has_role('peildatum_owner', 'peildatum_etl', 'usage') then
    grant peildatum_etl to peildatum_owner;
  end if;
  execute format('grant create, connect, temporary on database %I to peildatum_owner', current_database());
  execute format('grant connect, temporary on database %I to peildatum_etl', current_database());
  execute format('grant connect on database %I to peildatum_public, peildatum_staff', current_database());
  execute format('revoke temporary on database %I from public', current_database());
end
$$;
