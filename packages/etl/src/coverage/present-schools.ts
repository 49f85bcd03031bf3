import { type Coverage, SOURCES, type Source } from '@peildatum/schema';
import { roundedRatio } from '../figures/exact.js';
import { type MartContext, prepareSteps } from '../marts/build.js';
import { openKept, stepWithPlaces } from '../marts/kept-steps.js';
import { peildataUntil } from '../marts/peildata.js';
import { rowsAtCut, touchedPeriods } from '../marts/presence.js';

/** Pupils of a vestiging of the swv at a telling; null where DUO shields a count. */
export interface School {
  readonly peildatum: string;
  readonly vestiging: string;
  readonly leerlingen: number | null;
}

/** The vestigingen of the swv with pupils, at each telling of DUO. */
export async function readSchools(context: MartContext): Promise<readonly School[]> {
  await prepareSteps(context, 'vestiging_leerlingen');
  const { rows } = await context.client.query<School>(
    `-- peildatum/pupils of vestigingen
     select peildatum::text, coalesce(plaats.staat_voor, vestiging) as vestiging, leerlingen::int
     from vestiging_leerlingen left join bekende_vestiging plaats using (vestiging)`,
  );
  return rows;
}

/** By kind of period and period: the vestigingen of which rows touch it. */
export type PlacesByPeriod = ReadonlyMap<string, ReadonlySet<string>>;

/** The vestigingen that are in each period, of the kinds among these that every school delivers. */
export async function readPlaces(
  context: MartContext,
  kinds: ReadonlySet<string>,
): Promise<ReadonlyMap<string, PlacesByPeriod>> {
  const places = new Map<string, PlacesByPeriod>();
  for (const source of SOURCES) {
    if (source.everySchool !== true || !kinds.has(source.kind)) continue;
    places.set(source.kind, await readPlacesOf(context, source));
  }
  return places;
}

async function readPlacesOf(context: MartContext, source: Source): Promise<PlacesByPeriod> {
  const { client, swv, cut, knownAt } = context;
  const step = stepWithPlaces(source.kind);
  if (step !== undefined) await openKept(context, step);
  const rows = step ?? `(${rowsAtCut(source)}) as rij`;
  const touched = source.touches.map((touch) => touchedPeriods(source, rows, touch, 'vestiging'));
  const { rows: found } = await client.query<{ period: string; places: string[] }>(
    `-- peildatum/vestigingen of ${source.kind} by period
     select periodesoort || ' ' || periode as period,
       array_agg(distinct coalesce(plaats.staat_voor, vestiging)) as places
     from (${touched.join(' union all ')}) as geleverd
     left join bekende_vestiging plaats using (vestiging)
     where $1::text is not null and $3::timestamptz is not null
     group by 1`,
    [swv, cut, knownAt, peildataUntil(cut)],
  );
  return new Map(found.map(({ period, places }) => [period, new Set(places)]));
}

/**
 * How many of the vestigingen with pupils, by the newest telling up to a day, are in it, and with which share of the pupils.
 * One count that DUO shields makes the share unknown. Null: there is no telling yet.
 */
export function schoolsIn(
  schools: readonly School[],
  last: string,
  present: ReadonlySet<string>,
): Coverage['scholen'] {
  const days = schools.map(({ peildatum }) => peildatum).filter((day) => day <= last);
  const newest = days.sort().at(-1);
  const own = schools.filter(({ peildatum }) => peildatum === newest);
  if (own.length === 0) return null;
  const inIt = own.filter(({ vestiging }) => present.has(vestiging));
  return {
    geleverd: placesOf(inIt),
    verwacht: placesOf(own),
    leerlingenProcent: shareOf(inIt, own),
  };
}

function placesOf(schools: readonly School[]): number {
  return new Set(schools.map(({ vestiging }) => vestiging)).size;
}

function shareOf(part: readonly School[], whole: readonly School[]): number | null {
  if (whole.some(({ leerlingen }) => leerlingen === null)) return null;
  const sum = (of: readonly School[]) =>
    of.reduce((total, { leerlingen }) => total + BigInt(leerlingen ?? 0), 0n);
  const all = sum(whole);
  return all === 0n ? null : roundedRatio(sum(part), all, 100, 1);
}
