import type { QueryResult } from 'pg';
import { type Installation, install } from './installation.js';
import { pupilNumber, REGISTERS, writeFiles } from './made-up.js';

export const ENROLLED = [
  'leerling_id',
  'vestiging',
  'onderwijssoort',
  'leerjaar',
  'begindatum',
  'einddatum',
  'geboortedatum',
  'bekostigd',
];

/** Twenty good inschrijvingen of pupils `from`, so that one faulty row stays within the allowed share. */
export function enrolments(from: number, count = 20): (string | number)[][] {
  return Array.from({ length: count }, (_, at) => [
    pupilNumber(from + at),
    '99AA00',
    'havo',
    3,
    '2023-08-01',
    '',
    '2009-05-05',
    'J',
  ]);
}

/** An installation whose deliveries each come under an swv of their own. */
export async function intake(firstSwv: number) {
  const installation: Installation = await install();
  let swvNumber = firstSwv;
  const query = (text: string, values: unknown[] = []): Promise<QueryResult> =>
    installation.poolOf('peildatum_etl').query(text, values);
  return {
    installation,
    query,
    /** Takes files in, with the registers in place. */
    take: async (
      files: Record<string, string | Buffer>,
      options: { swv?: string; faultShare?: number; registers?: boolean; again?: boolean } = {},
    ) => {
      swvNumber += 1;
      const swv = options.swv ?? `VO${swvNumber}`;
      const all = options.registers === false ? files : { ...REGISTERS, ...files };
      const folder = writeFiles(installation.folder, `${swv}-${Math.random()}`, all);
      return { swv, result: await installation.takeIn([folder], { ...options, swv }) };
    },
    /** Rows of a kind that are current, and all that were ever loaded. */
    warehouse: async (swv: string, kind: string): Promise<{ current: number; all: number }> =>
      (
        await query(
          `select count(*) filter (where bekend_tot is null)::int as current, count(*)::int as all
           from warehouse.${kind} where swv = $1`,
          [swv],
        )
      ).rows[0],
    /** Tables in staging. */
    staged: async (): Promise<number | null> =>
      (
        await query(
          "select from pg_class where relnamespace = 'staging'::regnamespace and relkind = 'r'",
        )
      ).rowCount,
  };
}
