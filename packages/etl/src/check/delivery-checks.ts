import {
  type Column,
  DELIVERY_CHECKS,
  type DeliveryCheckId,
  periodSpan,
  type Source,
  schooljaarOf,
  storedName,
} from '@peildatum/schema';
import type { ClientBase } from 'pg';
import { stagingTable } from '../delivery/staging.js';
import type { Finding } from '../rows/finding.js';
import { emptyMonths } from './empty-months.js';
import { readingWholeTables } from './planner-settings.js';

interface Asked {
  readonly client: ClientBase;
  readonly source: Source;
  /** The staging table. */
  readonly table: string;
  /** The period of the delivery, as it was said. */
  readonly period: string;
  readonly rows: number;
}

/** What a check found: at a line, or of the whole delivery (line 0). Counts and codes, never an identifier. */
interface Found {
  readonly line?: number;
  readonly column: string | null;
  readonly expected: string;
  readonly found: string | null;
}

type Find = (asked: Asked) => Promise<readonly Found[]>;

/** Lines that are named of what may be on many. */
const LINES_NAMED = 100;

/** Checks a staged delivery as a whole; each check is one question to the database. */
export async function checkDelivery(
  client: ClientBase,
  source: Source,
  deliveryId: number,
  period: string,
): Promise<readonly Finding[]> {
  const table = stagingTable(source, deliveryId);
  const { rows } = await client.query<{ rows: number }>(
    `-- peildatum/rows of a delivery
     select count(*)::int as rows from ${table}`,
  );
  const asked = { client, source, table, period, rows: rows[0]?.rows ?? 0 };
  const findings: Finding[] = [];
  await readingWholeTables(client, async () => {
    for (const { id, level, applies } of DELIVERY_CHECKS) {
      if (!applies(source)) continue;
      for (const { line = 0, ...found } of await FIND[id](asked)) {
        findings.push({ line, code: id, level, ...found });
      }
    }
  });
  return findings;
}

const FIND: Readonly<Record<DeliveryCheckId, Find>> = {
  levering_zonder_rijen: async ({ rows }) =>
    rows > 0 ? [] : [{ column: null, expected: 'minstens één goede rij', found: '0 rijen' }],

  kolom_nooit_gevuld: async ({ client, source, table, rows }) => {
    const optional = columnsOf(source, (column) => column.required !== true);
    if (rows < 10 || optional.length === 0) return [];
    const filled = await client.query<{ leeg: string[] }>(
      `-- peildatum/columns that are never filled
       select array_remove(array[${optional
         .map(({ name, stored }) => `case when count(${stored}) = 0 then '${name}' end`)
         .join(', ')}], null) as leeg from ${table}`,
    );
    return (filled.rows[0]?.leeg ?? []).map((column) => ({
      column,
      expected: 'een waarde in minstens een van de rijen',
      found: `leeg in alle ${rows} rijen`,
    }));
  },

  kolom_een_waarde: async ({ client, source, table, rows }) => {
    const codes = columnsOf(source, (column) => (column.codes?.length ?? 0) > 2);
    if (rows < 50 || codes.length === 0) return [];
    const ends = await client.query<{ laagste: (string | null)[]; hoogste: (string | null)[] }>(
      `-- peildatum/columns with one value
       select array[${codes.map(({ stored }) => `min(${stored})`).join(', ')}] as laagste,
         array[${codes.map(({ stored }) => `max(${stored})`).join(', ')}] as hoogste
       from ${table}`,
    );
    const [found] = ends.rows;
    return codes.flatMap(({ name }, at) => {
      const code = found?.laagste[at] ?? null;
      if (code === null || code !== found?.hoogste[at]) return [];
      return [
        { column: name, expected: 'verschillende codes', found: `alleen ${code}, ${rows} rijen` },
      ];
    });
  },

  rijen_herhaald: async ({ client, source, table }) => {
    // a sealed date of birth is never the same twice
    const columns = columnsOf(source, ({ type }) => type !== 'geboortedatum');
    return lines(
      client,
      'rows that repeat',
      `select regel from (
         select regel, row_number() over (partition by ${columns.map(({ stored }) => stored).join(', ')} order by regel) as keer
         from ${table}
       ) herhaald where keer > 1`,
      { column: null, expected: 'een rij die niet al eerder in het bestand staat' },
    );
  },

  leerling_te_vaak: async ({ client, source, table, rows }) => {
    const [pupil] = columnsOf(source, ({ type }) => type === 'leerling');
    if (pupil === undefined) return [];
    const most = await client.query<{ keer: number }>(
      `-- peildatum/rows of the pupil with most
       select count(*)::int as keer from ${table} where ${pupil.stored} is not null
       group by ${pupil.stored} order by keer desc limit 2`,
    );
    const [first = 0, second = 0] = most.rows.map(({ keer }) => keer);
    if (first <= 20 || first <= 0.05 * rows || first <= 5 * second) return [];
    return [
      {
        column: pupil.name,
        expected: 'bij elke rij het nummer van de eigen leerling',
        found: `${first} van ${rows} rijen hebben hetzelfde nummer`,
      },
    ];
  },

  buiten_periode: async ({ client, source, table, period, rows }) => {
    const inside = insidePeriod(source, period);
    if (inside === undefined) return [];
    const outside = await client.query<{ buiten: number }>(
      `-- peildatum/rows outside the period
       select count(*)::int as buiten from ${table} where not (${inside})`,
    );
    const count = outside.rows[0]?.buiten ?? 0;
    if (count === 0) return [];
    return [
      {
        column: null,
        expected: `rijen over ${period}`,
        found: `${count} van ${rows} rijen gaan over een andere periode`,
      },
    ];
  },

  maand_zonder_rijen: async ({ client, source, table }) => {
    const [touch] = source.touches;
    if (touch === undefined) return [];
    const column = 'on' in touch ? touch.on : touch.from;
    const months = await client.query<{ maand: string; rijen: number }>(
      `-- peildatum/rows per month
       select to_char(${column}, 'YYYY-MM') as maand, count(*)::int as rijen
       from ${table} where ${column} is not null group by maand`,
    );
    return emptyMonths(new Map(months.rows.map(({ maand, rijen }) => [maand, rijen]))).map(
      (month) => ({
        column,
        expected: 'rijen in elke schoolmaand',
        found: `${month}: geen rijen`,
      }),
    );
  },

  vestiging_met_een_rij: async ({ client, source, table, rows }) => {
    const found: Found[] = [];
    for (const { name, stored } of columnsOf(source, ({ type }) => type === 'vestiging')) {
      const places = await client.query<{ vestiging: string; gemiddeld: number }>(
        `-- peildatum/places with one row
         select vestiging, gemiddeld::float from (
           select ${stored} as vestiging, count(*) as rijen, avg(count(*)) over () as gemiddeld
           from ${table} where ${stored} is not null group by ${stored}
         ) per where rijen = 1 and gemiddeld >= 20 order by vestiging`,
      );
      for (const { vestiging, gemiddeld } of places.rows) {
        found.push({
          column: name,
          expected: `gemiddeld ${Math.round(gemiddeld)} rijen per vestiging, ${rows} in totaal`,
          found: `${vestiging}: 1 rij`,
        });
      }
    }
    return found;
  },

  bedrag_uitschieter: async ({ client, source, table }) => {
    const found: Found[] = [];
    for (const { name, stored } of columnsOf(source, ({ type }) => type === 'bedrag')) {
      found.push(
        ...(await lines(
          client,
          'amounts far from the others',
          `select regel from ${table}
           join (
             select percentile_disc(0.5) within group (order by abs(${stored})) as midden
             from ${table} where ${stored} <> 0 having count(*) >= 10
           ) alle on abs(${stored}) > 100 * midden`,
          { column: name, expected: 'een bedrag in de orde van de andere bedragen' },
        )),
      );
    }
    return found;
  },
};

interface StoredColumn {
  readonly name: string;
  readonly stored: string;
}

function columnsOf(source: Source, isMeant: (column: Column) => boolean): readonly StoredColumn[] {
  return Object.entries(source.columns)
    .filter(([, column]) => isMeant(column))
    .map(([name, column]) => ({ name, stored: storedName(name, column) }));
}

/** A finding for each of the first lines that a query gives, and one for the rest. */
async function lines(
  client: ClientBase,
  name: string,
  query: string,
  what: Pick<Found, 'column' | 'expected'>,
): Promise<readonly Found[]> {
  const { rows } = await client.query<{ regel: number; alle: number }>(
    `-- peildatum/${name}
     select regel, count(*) over ()::int as alle from (${query}) gevonden order by regel limit ${LINES_NAMED}`,
  );
  const rest = (rows[0]?.alle ?? 0) - rows.length;
  const named = rows.map(({ regel }) => ({ ...what, line: regel, found: null }));
  return rest === 0 ? named : [...named, { ...what, found: `en nog ${rest} rijen` }];
}

/** SQL that holds for a row that touches the period; undefined when the period is none, or the kind is of all times. */
function insidePeriod(source: Source, period: string): string | undefined {
  let span: { first: string; last: string };
  try {
    span = periodSpan(period);
  } catch (error) {
    // a supplier may name a period as it likes; only those that are written as periods are compared
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  const { first, last } = span;
  const touches = source.touches.map((touch) => {
    if ('on' in touch) return onPeriod(touch.on, source.columns[touch.on]?.type, first, last);
    const until = touch.open ? "'infinity'" : touch.from;
    return `${touch.from} <= '${last}' and coalesce(${touch.until}, ${until}) >= '${first}'`;
  });
  return touches.length === 0
    ? undefined
    : touches.map((touch) => `coalesce(${touch}, false)`).join(' or ');
}

function onPeriod(column: string, type: string | undefined, first: string, last: string): string {
  if (type === 'getal') {
    return `${column} between ${Number(first.slice(0, 4))} and ${Number(last.slice(0, 4))}`;
  }
  // schooljaren are written so that their order is that of their text
  if (type === 'schooljaar' || type === 'tekst') {
    return `${column} between '${schooljaarOf(first)}' and '${schooljaarOf(last)}'`;
  }
  return `${column} between '${first}' and '${last}'`;
}
