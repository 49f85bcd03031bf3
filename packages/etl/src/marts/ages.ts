import { ageOn } from '@peildatum/schema';
import type { ClientBase } from 'pg';
import type { Pseudonymiser } from '../rows/pseudonym.js';

interface MeldingBirth {
  readonly delivery: string;
  readonly line: number;
  readonly begin: string;
  readonly stated: number | null;
  readonly sealed: Buffer | null;
}

/**
 * Makes the temporary table melding_leeftijd: the age at the begin of each melding, as the melding says or from the
 * newest inschrijving of the pupil. Dates of birth are opened here, in memory, and only the age goes back; meldingen of
 * pupils whose age nobody knows have no row.
 */
export async function buildAges(
  client: ClientBase,
  swv: string,
  cut: string,
  knownAt: string,
  pseudonymiser: Pseudonymiser,
): Promise<void> {
  const { rows } = await client.query<MeldingBirth>(
    `-- peildatum/births of meldingen
     with newest as (
       select distinct on (leerling) leerling, geboorte_versleuteld
       from warehouse.inschrijvingen_op($1, $3)
       where begindatum <= $2
       order by leerling, begindatum desc, vestiging collate "C" desc
     )
     select m.levering_id as delivery, m.regel as line, m.begindatum::text as begin, m.leeftijd as stated,
       case when m.leeftijd is null then newest.geboorte_versleuteld end as sealed
     from warehouse.verzuimmeldingen_op($1, $3) m
     left join newest using (leerling)
     where m.begindatum <= $2`,
    [swv, cut, knownAt],
  );
  const ages = rows.flatMap(({ delivery, line, begin, stated, sealed }) => {
    const age = stated ?? (sealed === null ? null : ageOn(pseudonymiser.openBirth(sealed), begin));
    return age === null ? [] : [{ delivery, line, age }];
  });
  await client.query('drop table if exists pg_temp.melding_leeftijd');
  await client.query(
    `create temporary table melding_leeftijd (levering_id bigint, regel integer, jaren integer, primary key (levering_id, regel))`,
  );
  await client.query(
    `-- peildatum/ages of meldingen
     insert into melding_leeftijd select * from unnest($1::bigint[], $2::int[], $3::int[])`,
    [ages.map((age) => age.delivery), ages.map((age) => age.line), ages.map((age) => age.age)],
  );
  await client.query('analyze melding_leeftijd');
}
