import {
  AMOUNT_TYPES,
  CODE_TYPES,
  comparedColumns,
  PLACE_TYPES,
  type Source,
  storedName,
} from '@peildatum/schema';
import type { ClientBase } from 'pg';
import type { RowSet } from './previous.js';

/** What a set of rows looks like from afar. */
export interface ValueCounts {
  readonly rows: number;
  /** Of each column of places and codes: how many rows have which value; empty values are left out. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Of each column of amounts: the exact sum. */
  readonly sums: ReadonlyMap<string, string>;
}

interface Part {
  /** Null: the whole. */
  readonly column: string | null;
  readonly value: string | null;
  readonly rows: string;
  readonly sums: (string | null)[] | null;
}

/**
 * Counts rows per value of every column of places and codes, and adds up amounts, reading the rows once: first per
 * combination of values (a few thousand, however many rows there are), then per column.
 */
export async function countValues(
  client: ClientBase,
  source: Source,
  set: RowSet,
): Promise<ValueCounts> {
  const counted = comparedColumns(source, [...PLACE_TYPES, ...CODE_TYPES]);
  const summed = comparedColumns(source, AMOUNT_TYPES);
  const stored = (name: string): string => {
    const column = source.columns[name];
    if (column === undefined) throw new Error(`${source.kind} heeft geen kolom ${name}`);
    return storedName(name, column);
  };
  const names = counted.map((name) => `r.${stored(name)}`);
  const kept = [
    ...names.map((name, at) => `${name} as w${at}`),
    'count(*) as rijen',
    ...summed.map((name, at) => `sum(r.${stored(name)}) as s${at}`),
  ];
  const totals = summed.map((_, at) => `sum(s${at})::text`).join(', ');
  const parts = counted.map(
    (name, at) =>
      `select '${name}', w${at}, sum(rijen)::text, null::text[] from combinatie where w${at} is not null group by w${at}`,
  );
  const { rows } = await client.query<Part>(
    `-- peildatum/values of rows
     with combinatie as materialized (
       select ${kept.join(', ')} from ${set.table} r where ${set.where}
       group by ${names.length === 0 ? '()' : names.join(', ')}
     )
     select null::text as "column", null::text as value, coalesce(sum(rijen), 0)::text as rows, array[${totals}]::text[] as sums from combinatie
     ${parts.map((part) => `union all ${part}`).join('\n')}`,
    [...set.values],
  );
  const whole = rows.find(({ column }) => column === null);
  return {
    rows: Number(whole?.rows ?? 0),
    values: new Map(
      counted.map((name) => [
        name,
        new Map(
          rows
            .filter(({ column }) => column === name)
            .map((part) => [part.value ?? '', Number(part.rows)]),
        ),
      ]),
    ),
    sums: new Map(summed.map((name, at) => [name, whole?.sums?.[at] ?? '0'])),
  };
}
