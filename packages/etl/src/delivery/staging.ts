import { deliveredColumns, periodSpan, type Source } from '@peildatum/schema';
import type { ClientBase } from 'pg';

/**
 * The table that holds the rows of one delivery until they are settled: dropping it is what cleans up. Of a large fact it
 * has a part per schooljaar, shaped as a partition of the warehouse, so that a large delivery moves there without being
 * written a second time.
 */
export function stagingTable(source: Source, deliveryId: number): string {
  return `staging.${source.kind}_${deliveryId}`;
}

/** The part of a staging table that holds a schooljaar. */
export function stagingPart(source: Source, deliveryId: number, schooljaar: string): string {
  const table = stagingTable(source, deliveryId);
  return source.partitionBy === undefined ? table : `${table}_${schooljaar.replace('-', '_')}`;
}

/** Columns of a staging table behind the line number, in the order in which rows are written to it. */
export function stagedNames(source: Source): readonly string[] {
  return ['regel', ...deliveredColumns(source).map(({ name }) => name)];
}

/** Makes the staging table of a delivery when it is not there. */
export async function createStaging(
  client: ClientBase,
  source: Source,
  deliveryId: number,
): Promise<void> {
  const columns = deliveredColumns(source).map(
    // as the warehouse has them, so that the table can become a part of it
    ({ name, type, required }) => `${name} ${type}${required ? ' not null' : ''}`,
  );
  const history = source.partitionBy === undefined ? [] : ['bekend_tot timestamptz'];
  await client.query(
    `create table if not exists ${stagingTable(source, deliveryId)} (${['regel integer not null', ...columns, ...history].join(', ')})${
      source.partitionBy === undefined ? '' : ` partition by range (${source.partitionBy})`
    }`,
  );
}

/** Makes the part for a schooljaar when it is not there; gives its name. */
export async function createStagingPart(
  client: ClientBase,
  source: Source,
  deliveryId: number,
  schooljaar: string,
): Promise<string> {
  const part = stagingPart(source, deliveryId, schooljaar);
  if (source.partitionBy === undefined) return part;
  const { first } = periodSpan(schooljaar);
  const next = `${Number(first.slice(0, 4)) + 1}${first.slice(4)}`;
  await client.query(
    `create table if not exists ${part} partition of ${stagingTable(source, deliveryId)}
     for values from ('${first}') to ('${next}')`,
  );
  return part;
}
