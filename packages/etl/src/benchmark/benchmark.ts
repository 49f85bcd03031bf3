import {
  type Benchmark,
  type Cell,
  cellKey,
  figureNamed,
  LEAST_OTHERS,
  PARAMETERS,
  type PublicationHead,
  type PublishedDefinition,
  periodSpan,
} from '@peildatum/schema';
import type { Pool } from 'pg';
import { readHeads, readPublication } from '../publish/read.js';
import { breakBetweenDefinitions } from '../series/series-break.js';
import { quartilesOf } from './quartiles.js';

/** A published swv: what it shows, and how each figure was made. */
interface Shown {
  readonly definitions: ReadonlyMap<string, PublishedDefinition>;
  readonly cells: ReadonlyMap<string, Cell>;
}

/**
 * The published figures of an swv beside the median and the quartiles of the others that published at the same cut, never of
 * fewer than five. Only what readers may see is looked at, and only totals and breakdowns that every swv shares (no places).
 * Undefined when the swv itself has no definitive publication there.
 */
export async function benchmarkOf(
  pool: Pool,
  swv: string,
  cut: string,
): Promise<readonly Benchmark[] | undefined> {
  const heads = await readHeads(pool, { cut, status: 'vastgesteld' });
  const own = heads.find((head) => head.swv === swv);
  if (own === undefined) return undefined;
  const mine = await readShown(pool, own);
  const others: Shown[] = [];
  for (const head of heads) if (head.swv !== swv) others.push(await readShown(pool, head));
  return [...mine.cells.values()].flatMap((cell) => {
    const definition = mine.definitions.get(cell.indicator);
    return definition === undefined ? [] : [beside(cell, definition, cut, others)];
  });
}

function beside(
  cell: Cell,
  definition: PublishedDefinition,
  cut: string,
  others: readonly Shown[],
): Benchmark {
  const { indicator, periode, dimensies, waarde, status } = cell;
  const key = cellKey(cell);
  // a period that the deliveries name themselves has no first day
  const day = definition.periodesoort === 'eigen' ? cut : periodSpan(periode).first;
  const values = others.flatMap(({ definitions, cells }) => {
    const made = definitions.get(indicator);
    const other = cells.get(key);
    if (made === undefined || breakBetweenDefinitions(made, definition) !== undefined) return [];
    // who counts by another norm counts something else
    if (normsOn(made, day) !== normsOn(definition, day)) return [];
    return other?.status === 'ok' && other.waarde !== null ? [other.waarde] : [];
  });
  const head = { indicator, periode, dimensies, eigen: { waarde, status }, anderen: values.length };
  if (values.length < LEAST_OTHERS) {
    return {
      ...head,
      kwart1: null,
      mediaan: null,
      kwart3: null,
      status: 'te_weinig',
      reden: `Minder dan ${LEAST_OTHERS} andere samenwerkingsverbanden publiceren dit cijfer, volgens dezelfde definitie.`,
    };
  }
  return { ...head, ...quartilesOf(values, definition.decimalen), status: 'ok', reden: null };
}

/** The norms that decide who counts on a day, as one text; empty of a figure without any. */
function normsOn({ parameters = [] }: PublishedDefinition, day: string): string {
  const valid = parameters.filter(
    ({ naam, van, tot }) => decides(naam) && van <= day && (tot === null || tot >= day),
  );
  // the first that is named goes before the others
  const first = new Map(valid.toReversed().map(({ naam, waarde }) => [naam, waarde]));
  return [...first]
    .map(([name, value]) => `${name} ${value}`)
    .sort()
    .join(', ');
}

function decides(name: string): boolean {
  const found = Object.entries(PARAMETERS).find(([known]) => known === name);
  return found?.[1].decides === true;
}

async function readShown(pool: Pool, { id }: PublicationHead): Promise<Shown> {
  const { definities, cijfers } = await readPublication(pool, id);
  const shared = cijfers.filter(isShared);
  return {
    definitions: new Map(definities.map((definition) => [definition.figuur, definition])),
    cells: new Map(shared.map((cell) => [cellKey(cell), cell])),
  };
}

/** A total, or a value of a breakdown of which every swv has the same values: those with a fixed list of words. */
function isShared({ indicator, dimensies }: Cell): boolean {
  const declared = figureNamed(indicator)?.indicator.dimensions ?? [];
  const shared = declared.filter(
    ({ words, labels }) => words !== undefined && labels === undefined,
  );
  return Object.entries(dimensies).every(
    ([dimension, value]) => value !== '*' && shared.some(({ name }) => name === dimension),
  );
}
