import { CONTRADICTIONS, type Contradiction } from '@peildatum/schema';
import type { ClientBase } from 'pg';
import { type FiguresContext, inOneMoment } from '../figures/compute.js';
import { listRows, prepareLists } from '../marts/list-rows.js';

/** A line of a delivery that contradicts another. */
export interface ContradictingLine {
  readonly levering: number;
  readonly leverancier: string;
  readonly bestand: string;
  readonly regel: number;
}

export interface FoundContradiction {
  readonly contradiction: Contradiction;
  /** In order of delivery and line. */
  readonly lines: readonly ContradictingLine[];
}

/** Every contradiction between the deliveries of an swv up to the cut, also those that do not occur. Names no pupil. */
export async function listContradictions(
  context: FiguresContext,
): Promise<readonly FoundContradiction[]> {
  const { swv, cut, pseudonymiser } = context;
  return await inOneMoment({ ...context, indicators: [] }, async (client, _periods, knownAt) => {
    const marts = { client, swv, cut, knownAt, pseudonymiser };
    await prepareLists(
      marts,
      'contradictions',
      CONTRADICTIONS.map(({ id }) => id),
    );
    const files = await filesOf(client, swv);
    const found: FoundContradiction[] = [];
    for (const contradiction of CONTRADICTIONS) {
      const rows = await listRows<{ bron: string }>(marts, 'contradictions', contradiction.id);
      found.push({ contradiction, lines: linesOf(rows, files) });
    }
    return found;
  });
}

type Files = ReadonlyMap<number, Pick<ContradictingLine, 'leverancier' | 'bestand'>>;

async function filesOf(client: ClientBase, swv: string): Promise<Files> {
  const { rows } = await client.query<Omit<ContradictingLine, 'regel'>>(
    `-- peildatum/files of deliveries
     select id::int as levering, coalesce(leverancier, 'onbekend') as leverancier, bestandsnaam as bestand
     from audit.levering where swv = $1`,
    [swv],
  );
  return new Map(
    rows.map(({ levering, leverancier, bestand }) => [levering, { leverancier, bestand }]),
  );
}

/** The delivery and the line of each row of the warehouse, which is one number. */
function linesOf(rows: readonly { bron: string }[], files: Files): readonly ContradictingLine[] {
  return rows
    .map(({ bron }) => BigInt(bron))
    .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map((bron) => {
      const levering = Number(bron >> 32n);
      const { leverancier = '', bestand = '' } = files.get(levering) ?? {};
      return { levering, leverancier, bestand, regel: Number(bron & 0xffff_ffffn) };
    });
}
