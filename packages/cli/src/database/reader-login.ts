import { Fault } from '@peildatum/schema';
import { Client } from 'pg';

interface Login {
  readonly name: string;
  readonly isSuperuser: boolean;
  /** Is this a database of Peildatum, and may the login act as the role of readers? */
  readonly isHere: boolean;
  readonly mayRead: boolean;
}

// from PostgreSQL 16 on a member may be one that cannot act as the role
const LOGIN = `-- peildatum/the login of readers
select session_user::text as name, r.rolsuper as "isSuperuser",
  exists (select from pg_namespace where nspname = 'publication') as "isHere",
  exists (
    select from pg_roles p
    where p.rolname = 'peildatum_public' and pg_has_role(
      session_user, p.oid,
      case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end
    )
  ) as "mayRead"
from pg_roles r where r.rolname = session_user`;

// asked as the login itself: what it may by whatever way, also by what everybody may
const TOO_MUCH = `-- peildatum/what the login of readers may beside reading
select 'kan ' || said as said
from pg_roles, lateral (
  values ('rollen maken (createrole)', rolcreaterole), ('databases maken (createdb)', rolcreatedb),
    ('meelezen met wat er geschreven wordt (replication)', rolreplication), ('regels per rij overslaan (bypassrls)', rolbypassrls)
) as right_of (said, has)
where rolname = session_user and has
union all
select 'kan ' || rolname || ' worden' from pg_roles
where pg_has_role(session_user, oid, 'member') and rolname <> 'peildatum_public'
  and (rolname <> session_user or rolname in ('peildatum_owner', 'peildatum_etl', 'peildatum_staff'))
union all
select 'mag in de database iets maken' where has_database_privilege(session_user, current_database(), 'create, temporary')
union all
select 'mag in het schema ' || nspname from pg_namespace
where nspname in ('staging', 'warehouse', 'marts', 'audit') and has_schema_privilege(session_user, oid, 'usage, create')
union all
select 'mag in het schema ' || nspname || ' iets maken' from pg_namespace
where nspname = 'publication' and has_schema_privilege(session_user, oid, 'create')
union all
select 'mag bij de tabel ' || n.nspname || '.' || c.relname
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname in ('staging', 'warehouse', 'marts', 'audit') and c.relkind in ('r', 'p', 'v', 'm', 'f')
  and (
    has_any_column_privilege(session_user, c.oid, 'select, insert, update, references')
    or has_table_privilege(session_user, c.oid, 'delete, truncate, trigger')
  )
union all
select 'mag de tabel ' || n.nspname || '.' || c.relname || ' veranderen'
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'publication' and c.relkind in ('r', 'p', 'v', 'm', 'f')
  and (
    has_any_column_privilege(session_user, c.oid, 'insert, update, references')
    or has_table_privilege(session_user, c.oid, 'delete, truncate, trigger')
  )`;

/** Most of what a login may too much that one message names. */
const NAMED = 5;

/**
 * Refuses a login for readers that is more than one: whoever sends SQL over its connection could then become the owner or the
 * loader. Throws the fault `lezer_login_onjuist`; an error of the connection passes unchanged.
 */
export async function checkReaderLogin(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // a connection that breaks says so at its next query
  client.on('error', () => undefined);
  await client.connect();
  try {
    const [login] = (await client.query<Login>(LOGIN)).rows;
    const wrong = login === undefined ? ['zij bestaat niet'] : await faultsOf(login, client);
    if (wrong.length === 0) return;
    const more = wrong.length - NAMED;
    const said = [...wrong.slice(0, NAMED), ...(more > 0 ? [`en nog ${more}`] : [])].join('; ');
    throw new Fault('lezer_login_onjuist', `${login?.name ?? 'De login'}: ${said}.`);
  } finally {
    await client.end();
  }
}

async function faultsOf(login: Login, client: Client): Promise<readonly string[]> {
  if (!login.isHere) return ['in deze database staan geen publicaties: het is een andere'];
  // of a superuser every other answer is yes too
  if (login.isSuperuser) return ['is superuser'];
  const { rows } = await client.query<{ said: string }>(TOO_MUCH);
  const tooMuch = rows.map(({ said }) => said);
  return login.mayRead ? tooMuch : ['kan peildatum_public niet worden', ...tooMuch];
}
