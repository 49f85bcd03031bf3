import {
  type Cell,
  type Comparison,
  type Coverage,
  Fault,
  type GoalVerdict,
  type Publication,
  type PublicationHead,
  type PublicationStatus,
  type PublishedDefinition,
} from '@peildatum/schema';
import type { ClientBase, Pool } from 'pg';

type Queryable = Pick<ClientBase | Pool, 'query'>;

const HEAD_COLUMNS = `
  id, swv, tot::text as tot, versie, status,
  to_char(gemaakt_op at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "gemaaktOp",
  to_char(vastgesteld_op at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "vastgesteldOp",
  code_versie as "codeVersie", hash, vervangen_door as "vervangenDoor", aansluiting, bescherming`;

export interface HeadFilter {
  readonly swv?: string;
  readonly cut?: string;
  /** Only publications whose cut lies in this calendar year. */
  readonly year?: number;
  readonly status?: PublicationStatus;
}

/** Publications, newest cut and version first. */
export async function readHeads(
  client: Queryable,
  filter: HeadFilter,
): Promise<readonly PublicationHead[]> {
  const { rows } = await client.query<PublicationHead>(
    `-- peildatum/read heads
     select ${HEAD_COLUMNS} from publication.publicatie
     where ($1::text is null or swv = $1) and ($2::date is null or tot = $2)
       and ($3::int is null or extract(year from tot) = $3) and ($4::text is null or status = $4)
     order by tot desc, versie desc, swv`,
    [filter.swv ?? null, filter.cut ?? null, filter.year ?? null, filter.status ?? null],
  );
  return rows;
}

/** One publication's head; refuses an id that does not exist. */
export async function readHead(
  client: Queryable,
  id: string,
  lock: '' | 'for update' = '',
): Promise<PublicationHead> {
  const { rows } = await client.query<PublicationHead>(
    `-- peildatum/read head
     select ${HEAD_COLUMNS} from publication.publicatie where id = $1 ${lock}`,
    [id],
  );
  const [head] = rows;
  if (head === undefined) throw new Fault('publicatie_onbekend', `Gevraagd: ${id}.`);
  return head;
}

/** A whole publication as readers see it. */
export async function readPublication(client: Queryable, id: string): Promise<Publication> {
  const head = await readHead(client, id);
  const definitions = await client.query<{ inhoud: PublishedDefinition }>(
    `-- peildatum/read definitions
     select inhoud from publication.definitie where publicatie_id = $1 order by volgorde`,
    [id],
  );
  const cells = await client.query<StoredCell>(
    `-- peildatum/read cells
     select indicator, periode, dimensies, teller::float8 as teller, noemer::float8 as noemer,
       waarde::float8 as waarde, status, over, streefwaarde::float8 as streefwaarde, oordeel, vorige::float8 as vorige, vergelijking
     from publication.cijfer where publicatie_id = $1 order by volgorde`,
    [id],
  );
  const labels = await client.query<{ dimensie: string; waarde: string; label: string }>(
    `-- peildatum/read labels
     select dimensie, waarde, label from publication.label where publicatie_id = $1`,
    [id],
  );
  const coverage = await client.query<CoverageRow>(
    `-- peildatum/read coverage
     select indicator, periode, soort, leveranciers, leveranciers_verwacht as "leveranciersVerwacht", scholen,
       scholen_verwacht as "scholenVerwacht", leerlingen_procent::float8 as "leerlingenProcent"
     from publication.dekking where publicatie_id = $1 order by volgorde`,
    [id],
  );
  const byDimension: Record<string, Record<string, string>> = {};
  for (const { dimensie, waarde, label } of labels.rows) {
    byDimension[dimensie] = { ...byDimension[dimensie], [waarde]: label };
  }
  return {
    ...head,
    definities: definitions.rows.map(({ inhoud }) => inhoud),
    cijfers: cells.rows.map(cellOf),
    dekking: coverage.rows.map(coverageFrom),
    labels: byDimension,
  };
}

/** A cell as the table keeps it: of what is no goal the last four are empty. */
type StoredCell = Omit<Cell, 'over' | 'streefwaarde' | 'oordeel' | 'vergelijking'> & {
  readonly vergelijking: Comparison | null;
  readonly over: string | null;
  readonly streefwaarde: number | null;
  readonly oordeel: GoalVerdict | null;
};

function cellOf({ over, streefwaarde, oordeel, vorige, vergelijking, ...rest }: StoredCell): Cell {
  const cell = vergelijking === null ? rest : { ...rest, vergelijking };
  if (over === null || streefwaarde === null || oordeel === null) return cell;
  return { ...cell, over, streefwaarde, oordeel, vorige: vorige ?? null };
}

/** Coverage as the table keeps it; of a kind that not every school delivers the last three are empty, or the last alone. */
interface CoverageRow extends Pick<Coverage, 'indicator' | 'periode' | 'soort'> {
  readonly leveranciers: number;
  readonly leveranciersVerwacht: number;
  readonly scholen: number | null;
  readonly scholenVerwacht: number | null;
  readonly leerlingenProcent: number | null;
}

function coverageFrom(row: CoverageRow): Coverage {
  const { indicator, periode, soort, leveranciers, leveranciersVerwacht } = row;
  const { scholen, scholenVerwacht, leerlingenProcent } = row;
  return {
    indicator,
    periode,
    soort,
    leveranciers: { geleverd: leveranciers, verwacht: leveranciersVerwacht },
    scholen:
      scholen === null || scholenVerwacht === null
        ? null
        : { geleverd: scholen, verwacht: scholenVerwacht, leerlingenProcent },
  };
}
