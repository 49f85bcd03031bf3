import {
  type Coverage,
  INDICATORS,
  type Indicator,
  nextSchooljaar,
  periodSpan,
  type Requirement,
  schooljaarOf,
  sourceOf,
} from '@peildatum/schema';
import type { DeliveryCalendar } from '../calendar/delivery-calendar.js';
import { expectedOf } from '../calendar/delivery-calendar.js';
import type { Expected } from '../calendar/lateness.js';
import { roundedRatio } from '../figures/exact.js';
import { type MartContext, prepareSteps } from '../marts/build.js';
import { periodsOf, readPresence } from '../marts/periods.js';

/** What a kind covers of a period, and who is missing: for staff, since readers need no names. */
export interface CoverageOfKind extends Coverage {
  /** Suppliers that are expected and of whom nothing is in it; with a calendar only those who are late. */
  readonly teLaat: readonly string[];
}

/** Who is expected to deliver, by the calendar of the swv; none: whoever delivered the kind before. */
export interface Expectation {
  readonly calendar: DeliveryCalendar;
  /** Who is late today, by that calendar. */
  readonly late: readonly Expected[];
}

interface Told {
  /** By kind, kind of period and period: the suppliers whose rows touch it, and their deliveries. */
  readonly suppliers: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** By kind: everybody who delivered it. */
  readonly everybody: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What every indicator covers in every period, from the marts as they are built, in the transaction of the caller. */
export async function readCoverage(
  context: MartContext,
  expectation?: Expectation,
): Promise<readonly CoverageOfKind[]> {
  const { client, swv, cut } = context;
  const presence = await readPresence(client, swv, cut);
  const told = await readTold(context);
  const schools = await readSchools(context);
  const places = await readPlaces(context);
  const result: CoverageOfKind[] = [];
  for (const indicator of context.indicators ?? INDICATORS) {
    for (const periode of periodsOf(indicator, presence, cut)) {
      for (const requirement of indicator.requires) {
        if (requirement.when === 'ever') continue;
        const where = touchedPeriod(indicator, requirement, periode);
        result.push(
          coverageOf(
            swv,
            indicator,
            periode,
            requirement.kind,
            where,
            told,
            schools,
            places,
            expectation,
          ),
        );
      }
    }
  }
  return result;
}

/** The kind of period and the period in which a required kind must have data. */
function touchedPeriod(
  { period }: Indicator,
  { when }: Requirement,
  periode: string,
): { readonly kind: string; readonly period: string } {
  if (when === 'period' || when === 'ever') return { kind: period, period: periode };
  const own = period === 'schooljaar' ? periode : schooljaarOf(periodSpan(periode).last);
  const next = when === 'schooljaar' ? own : nextSchooljaar(own);
  return {
    kind: 'schooljaar',
    period: when === 'second_schooljaar' ? nextSchooljaar(next) : next,
  };
}

function coverageOf(
  swv: string,
  indicator: Indicator,
  periode: string,
  kind: string,
  where: { readonly kind: string; readonly period: string },
  told: Told,
  schools: readonly School[],
  places: ReadonlyMap<string, readonly string[]>,
  expectation: Expectation | undefined,
): CoverageOfKind {
  const present =
    told.suppliers.get(`${kind} ${where.kind} ${where.period}`) ??
    new Map<string, readonly string[]>();
  const expected = expectedSuppliers(swv, kind, told, expectation);
  for (const name of present.keys()) expected.add(name);
  const missing = [...expected].filter((name) => !present.has(name)).sort();
  const { first, last } = periodSpan(where.period);
  const late =
    expectation === undefined
      ? missing
      : expectation.late
          .filter(({ soort, periode: due }) => soort === kind && overlaps(due, first, last))
          .flatMap(({ leverancier }) => leverancier ?? [])
          .filter((name, at, all) => all.indexOf(name) === at)
          .sort();
  return {
    indicator: indicator.id,
    periode,
    soort: kind,
    leveranciers: { geleverd: present.size, verwacht: expected.size },
    scholen:
      sourceOf(kind)?.everySchool === true
        ? schoolsIn([...present.values()].flat(), last, schools, places)
        : null,
    teLaat: late,
  };
}

function expectedSuppliers(
  swv: string,
  kind: string,
  told: Told,
  expectation: Expectation | undefined,
): Set<string> {
  const everybody = told.everybody.get(kind) ?? new Set<string>();
  const agreed =
    expectation === undefined
      ? undefined
      : expectedOf(expectation.calendar, swv).find((one) => one.kind === kind)?.suppliers;
  return new Set(agreed === undefined ? everybody : agreed.keys());
}

/** Does a period of the calendar (`2023-09`, `2023-K4`, `2023-2024`) lie, in part, between two days? */
function overlaps(period: string, first: string, last: string): boolean {
  const month = /^\d{4}-\d{2}$/.test(period);
  const span = month ? { first: `${period}-01`, last: `${period}-31` } : periodSpan(period);
  return span.first <= last && span.last >= first;
}

async function readTold({ client, swv, cut }: MartContext): Promise<Told> {
  const { rows } = await client.query<{
    kind: string;
    periodKind: string;
    period: string;
    supplier: string;
    deliveries: string[];
  }>(
    `-- peildatum/suppliers by period
     select a.soort as kind, a.periodesoort as "periodKind", a.periode as period, l.leverancier as supplier,
       array_agg(l.id::text) as deliveries
     from marts.aanwezigheid a
     join audit.levering l on l.id = a.levering_id
     where a.swv = $1 and a.tot = $2
     group by 1, 2, 3, 4`,
    [swv, cut],
  );
  const suppliers = new Map<string, Map<string, readonly string[]>>();
  const everybody = new Map<string, Set<string>>();
  for (const { kind, periodKind, period, supplier, deliveries } of rows) {
    const key = `${kind} ${periodKind} ${period}`;
    suppliers.set(key, (suppliers.get(key) ?? new Map()).set(supplier, deliveries));
    everybody.set(kind, (everybody.get(kind) ?? new Set()).add(supplier));
  }
  return { suppliers, everybody };
}

/** Pupils of a vestiging of the swv at a telling; null where DUO shields a count. */
interface School {
  readonly peildatum: string;
  readonly vestiging: string;
  readonly leerlingen: number | null;
}

async function readSchools(context: MartContext): Promise<readonly School[]> {
  await prepareSteps(context, 'vestiging_leerlingen');
  const { rows } = await context.client.query<School>(
    `-- peildatum/pupils of vestigingen
     select peildatum::text, coalesce(plaats.staat_voor, vestiging) as vestiging, leerlingen::int
     from vestiging_leerlingen left join bekende_vestiging plaats using (vestiging)`,
  );
  return rows;
}

/** The vestigingen that each delivery of a kind that every school delivers is about. */
async function readPlaces({
  client,
  swv,
  knownAt,
}: MartContext): Promise<ReadonlyMap<string, readonly string[]>> {
  const places = new Map<string, readonly string[]>();
  for (const kind of kindsOfEverySchool()) {
    const { rows } = await client.query<{ delivery: string; places: string[] }>(
      `-- peildatum/vestigingen of ${kind}
       select levering_id::text as delivery, array_agg(coalesce(plaats.staat_voor, vestiging)) as places
       from (select distinct levering_id, vestiging from warehouse.${kind}_op($1, $2)) as geleverd
       left join bekende_vestiging plaats using (vestiging)
       group by levering_id`,
      [swv, knownAt],
    );
    for (const { delivery, places: own } of rows) places.set(delivery, own);
  }
  return places;
}

function kindsOfEverySchool(): readonly string[] {
  const required = INDICATORS.flatMap(({ requires }) => requires.map(({ kind }) => kind));
  return [...new Set(required)].filter((kind) => sourceOf(kind)?.everySchool === true).sort();
}

function schoolsIn(
  deliveries: readonly string[],
  last: string,
  schools: readonly School[],
  places: ReadonlyMap<string, readonly string[]>,
): Coverage['scholen'] {
  const days = schools.map(({ peildatum }) => peildatum).filter((day) => day <= last);
  const newest = days.sort().at(-1);
  const own = schools.filter(
    ({ peildatum, leerlingen }) => peildatum === newest && leerlingen !== 0,
  );
  if (own.length === 0) return null;
  const named = new Set(deliveries.flatMap((delivery) => places.get(delivery) ?? []));
  const inIt = own.filter(({ vestiging }) => named.has(vestiging));
  const sum = (of: readonly School[]) =>
    of.reduce((total, { leerlingen }) => total + BigInt(leerlingen ?? 0), 0n);
  const all = sum(own);
  if (all === 0n) return null;
  return {
    geleverd: new Set(inIt.map(({ vestiging }) => vestiging)).size,
    verwacht: new Set(own.map(({ vestiging }) => vestiging)).size,
    leerlingenProcent: roundedRatio(sum(inIt), all, 100, 1),
  };
}
