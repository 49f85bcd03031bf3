import { deliveredColumns, sourceOf } from '@peildatum/schema';
import type { Pool } from 'pg';
import type { StoredRow } from './expected.js';

/** The columns of a date of birth are sealed anew each time: a case says only that there is one. */
const SEALED = 'geboorte_versleuteld';

/** The rows of a delivery as the warehouse keeps them, by line; columns in which nothing stands are left out. */
export async function storedRows(
  pool: Pool,
  kind: string,
  delivery: number,
): Promise<readonly StoredRow[]> {
  const source = sourceOf(kind);
  if (source === undefined) throw new Error(kind);
  const names = ['regel', ...deliveredColumns(source).map(({ name }) => name)];
  const { rows } = await pool.query<{ row: Record<string, string | number | null> }>(
    `select to_jsonb(rij) as row from warehouse.${kind} rij where levering_id = $1 and bekend_tot is null order by regel`,
    [delivery],
  );
  return rows.map(({ row }) =>
    Object.fromEntries(
      names.flatMap((name): [string, string | number][] => {
        const value = row[name] ?? null;
        if (value === null) return [];
        return [[name, name === SEALED ? 'ja' : value]];
      }),
    ),
  );
}

/** How many rows every table of a kind holds of an swv: in all, and now. */
export async function rowCounts(
  pool: Pool,
  kinds: readonly string[],
  swv: string,
): Promise<string> {
  const counts = kinds.map(
    (kind) =>
      `select '${kind}' as soort, count(*) as alle, count(*) filter (where bekend_tot is null) as nu
       from warehouse.${kind} where swv = $1`,
  );
  const { rows } = await pool.query(counts.join('\nunion all\n'), [swv]);
  return JSON.stringify(rows);
}

/**
 * Puts the letters that a case gives its pupils in the place of pseudonyms. One letter is one pupil, in every file of the
 * case: a pupil who has a letter already, or a letter that is taken, shows as a difference.
 */
export function createPupilLetters(): (
  stored: readonly StoredRow[],
  expected: readonly StoredRow[],
) => readonly StoredRow[] {
  const letters = new Map<string, string>();
  return (stored, expected) =>
    stored.map((row, at) => {
      if (row.leerling === undefined) return row;
      const pseudonym = String(row.leerling);
      const wanted = String(expected[at]?.leerling ?? '?');
      const isTaken = [...letters.values()].includes(wanted);
      if (!letters.has(pseudonym) && !isTaken) letters.set(pseudonym, wanted);
      return { ...row, leerling: letters.get(pseudonym) ?? `een andere dan ${wanted}` };
    });
}
