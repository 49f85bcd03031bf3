import { type Coverage, INDICATORS, type Indicator, periodSpan, sourceOf } from '@peildatum/schema';
import type { MartContext } from '../marts/build.js';
import { periodsOf, readPresence } from '../marts/periods.js';
import { type CoveredKind, coveredKinds } from './covered-kinds.js';
import {
  type Agreed,
  type Delivered,
  type Expectation,
  expectedSuppliers,
  lateSuppliers,
} from './expected-suppliers.js';
import {
  type PlacesByPeriod,
  readPlaces,
  readSchools,
  type School,
  schoolsIn,
} from './present-schools.js';

/** What a kind covers of a period, and who is missing: for staff, since readers need no names. */
export interface CoverageOfKind extends Coverage {
  /** Suppliers that are expected and of whom nothing is in it; with a calendar only those who are late. */
  readonly teLaat: readonly string[];
}

/** What is there of an swv at a cut, and what was agreed about it. */
interface Known {
  /** By kind and kind of period. */
  readonly delivered: ReadonlyMap<string, Delivered>;
  readonly schools: readonly School[];
  /** Of the kinds that every school delivers. */
  readonly places: ReadonlyMap<string, PlacesByPeriod>;
  readonly agreed: Agreed | undefined;
}

/** A kind in one period of an indicator. */
interface Asked {
  readonly indicator: Indicator;
  readonly periode: string;
  readonly where: CoveredKind;
}

/**
 * What every indicator covers in every period, from the marts as they are built, in the transaction of the caller. Of a
 * kind that the indicator itself does not require nothing is said where it is expected of nobody; nor of what must lie in a
 * schooljaar that begins after the cut.
 */
export async function readCoverage(
  context: MartContext,
  expectation?: Expectation,
): Promise<readonly CoverageOfKind[]> {
  const asked = await readAsked(context);
  const known: Known = {
    delivered: await readDelivered(context),
    schools: await readSchools(context),
    places: await readPlaces(context, new Set(asked.map(({ where }) => where.kind))),
    agreed: expectation === undefined ? undefined : { ...expectation, swv: context.swv },
  };
  const found = asked
    .map((one) => ({ one, coverage: coverageOf(one, known) }))
    .filter(({ one, coverage }) => one.where.required || coverage.leveranciers.verwacht > 0);
  const byKind = new Map<string, CoverageOfKind>();
  for (const { coverage } of found) {
    const key = `${coverage.indicator} ${coverage.periode} ${coverage.soort}`;
    const other = byKind.get(key);
    byKind.set(key, other === undefined ? coverage : leastOf(other, coverage));
  }
  return [...byKind.values()];
}

/** A kind that a figure needs in two schooljaren is in it as far as in the one of which least is there. */
function leastOf(one: CoverageOfKind, other: CoverageOfKind): CoverageOfKind {
  const share = ({ leveranciers, scholen }: CoverageOfKind) =>
    scholen === null
      ? leveranciers.geleverd / Math.max(1, leveranciers.verwacht)
      : scholen.geleverd / Math.max(1, scholen.verwacht);
  return share(other) < share(one) ? other : one;
}

async function readAsked({ client, swv, cut, indicators }: MartContext): Promise<readonly Asked[]> {
  const presence = await readPresence(client, swv, cut);
  return (indicators ?? INDICATORS).flatMap((indicator) => {
    const periods = periodsOf(indicator, presence, cut);
    return periods.flatMap((periode) =>
      coveredKinds(indicator, periods, periode)
        .filter(({ period }) => periodSpan(period).first <= cut)
        .map((where) => ({ indicator, periode, where })),
    );
  });
}

function coverageOf({ indicator, periode, where }: Asked, known: Known): CoverageOfKind {
  const { kind, periodKind, period } = where;
  const delivered: Delivered = known.delivered.get(`${kind} ${periodKind}`) ?? new Map();
  const expected = expectedSuppliers(where, delivered, known.agreed);
  const missing = [...expected].filter((name) => delivered.get(name)?.has(period) !== true);
  const places = known.places.get(kind)?.get(`${periodKind} ${period}`) ?? new Set();
  return {
    indicator: indicator.id,
    periode,
    soort: kind,
    leveranciers: { geleverd: expected.size - missing.length, verwacht: expected.size },
    scholen:
      sourceOf(kind)?.everySchool === true
        ? schoolsIn(known.schools, periodSpan(period).last, places)
        : null,
    teLaat: lateSuppliers(where, missing, known.agreed),
  };
}

/** Which suppliers delivered each kind, and the periods that their rows touch. */
async function readDelivered({
  client,
  swv,
  cut,
}: MartContext): Promise<ReadonlyMap<string, Delivered>> {
  const { rows } = await client.query<{ key: string; supplier: string; periods: string[] }>(
    `-- peildatum/periods of suppliers
     select a.soort || ' ' || a.periodesoort as key, l.leverancier as supplier, array_agg(distinct a.periode) as periods
     from marts.aanwezigheid a
     join audit.levering l on l.id = a.levering_id
     where a.swv = $1 and a.tot = $2
     group by 1, 2`,
    [swv, cut],
  );
  const delivered = new Map<string, Map<string, ReadonlySet<string>>>();
  for (const { key, supplier, periods } of rows) {
    const ofKind = delivered.get(key) ?? new Map<string, ReadonlySet<string>>();
    delivered.set(key, ofKind.set(supplier, new Set(periods)));
  }
  return delivered;
}
