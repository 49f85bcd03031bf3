import { ageOn } from '@peildatum/schema';
import type { ClientBase } from 'pg';
import type { Pseudonymiser } from '../rows/pseudonym.js';

interface MeldingBirth {
  readonly delivery: string;
  readonly line: number;
  readonly begin: string;
  readonly sealed: Buffer;
  /** The inschrijving that has the date of birth, as a row of the warehouse. */
  readonly row: string;
}

/**
 * Makes the temporary table melding_leeftijd: the age at the begin of each melding absoluut or langdurig_relatief, as the
 * melding says or from the newest inschrijving of the pupil (then `bron` is its row). No other melding asks for an age.
 * Dates of birth are opened here, in memory, only where the melding does not say the age, and only the age goes back;
 * meldingen of pupils whose age nobody knows have no row.
 */
export async function buildAges(
  client: ClientBase,
  swv: string,
  cut: string,
  knownAt: string,
  pseudonymiser: Pseudonymiser,
): Promise<void> {
  await client.query('drop table if exists pg_temp.melding_leeftijd');
  await client.query(
    `create temporary table melding_leeftijd (
       levering_id bigint, regel integer, jaren integer, bron bigint, primary key (levering_id, regel)
     )`,
  );
  await client.query(
    `-- peildatum/ages that meldingen say
     insert into melding_leeftijd (levering_id, regel, jaren)
     select levering_id, regel, leeftijd
     from warehouse.verzuimmeldingen_op($1, $3)
     where begindatum <= $2 and leeftijd is not null and soort in ('absoluut', 'langdurig_relatief')`,
    [swv, cut, knownAt],
  );
  const { rows } = await client.query<MeldingBirth>(
    `-- peildatum/births of meldingen
     with melding as materialized (
       select levering_id, regel, leerling, begindatum
       from warehouse.verzuimmeldingen_op($1, $3)
       where begindatum <= $2 and leeftijd is null and soort in ('absoluut', 'langdurig_relatief')
     ),
     newest as (
       select distinct on (leerling)
         leerling, geboorte_versleuteld, warehouse.bron(levering_id, regel) as bron
       from warehouse.inschrijvingen_op($1, $3)
       where begindatum <= $2 and leerling in (select leerling from melding)
       order by leerling, begindatum desc, vestiging collate "C" desc
     )
     select melding.levering_id as delivery, melding.regel as line, melding.begindatum::text as begin,
       newest.geboorte_versleuteld as sealed, newest.bron as row
     from melding
     join newest using (leerling)`,
    [swv, cut, knownAt],
  );
  await client.query(
    `-- peildatum/ages of meldingen
     insert into melding_leeftijd select * from unnest($1::bigint[], $2::int[], $3::int[], $4::bigint[])`,
    [
      rows.map(({ delivery }) => delivery),
      rows.map(({ line }) => line),
      rows.map(({ begin, sealed }) => ageOn(pseudonymiser.openBirth(sealed), begin)),
      rows.map(({ row }) => row),
    ],
  );
  await client.query('analyze melding_leeftijd');
}
