import { join } from 'node:path';
import { exactFigures, openPseudonymiser, writeExample } from '@peildatum/etl';
import {
  AMOUNT_RELATIONS,
  type Cell,
  figureName,
  INDICATORS,
  type Indicator,
  indicatorOf,
  MEASURE_RELATIONS,
  type MeasureRelation,
  martName,
  periodBefore,
  type RelationTerm,
  schooljaarOf,
} from '@peildatum/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { install } from './setup/installation.js';
import { writeFiles } from './setup/made-up.js';

const SWV = 'VO9901';
const CUT = '2025-12-31';

type Sums = ReadonlyMap<string, number>;

/** By `indicator.measure` and period, how many are counted. */
type Counts = ReadonlyMap<string, Sums>;

/** Counts that are the same in the example, and of which no reader can know that they are the same things. */
const BY_CHANCE: Readonly<Record<string, string>> = {
  'vergoedingen.aantal = vergoedingen_uitbetaald.aantal':
    'What is granted in a year can be paid in the next: the relation with what is outstanding tells when they are the same.',
};

interface Region {
  readonly counts: Counts;
  /** Amounts and hours, in hundredths. */
  readonly amounts: Counts;
}

/** Counts and amounts of an example region, straight from the marts. */
async function regionOf(size: 's' | 'm'): Promise<Region> {
  const installation = await install();
  const folder = writeFiles(installation.folder, size, {});
  await writeExample({ folder: join(folder), seed: 20_241, size });
  await installation.takeIn([folder]);
  const pool = installation.poolOf('peildatum_etl');
  const pseudonymiser = await openPseudonymiser(installation.dataFolder, SWV, pool);
  const cells = await exactFigures({ pool, swv: SWV, cut: CUT, pseudonymiser, threshold: 5 });
  const [counts, amounts] = [new Map<string, Sums>(), new Map<string, Sums>()];
  for (const indicator of INDICATORS) {
    for (const [name, { type }] of Object.entries(indicator.measures)) {
      const unit = type === 'aantal' ? 1 : 100;
      const { rows } = await pool.query<{ periode: string; count: number }>(
        `select periode, (${unit} * sum(${name}))::float8 as count from marts.${martName(indicator)}
         where swv = $1 and tot = $2 group by periode having bool_and(${name} is not null)`,
        [SWV, CUT],
      );
      const own = new Map(rows.map(({ periode, count }) => [periode, count]));
      // a period with data and without rows has none of it
      for (const periode of empty(cells, indicator)) if (!own.has(periode)) own.set(periode, 0);
      (type === 'aantal' ? counts : amounts).set(`${indicator.id}.${name}`, own);
    }
  }
  return { counts, amounts };
}

/** The periods of an indicator of which a total is known to be 0. */
function empty(cells: readonly Cell[], indicator: Indicator): readonly string[] {
  const names = new Set(indicator.figures.map((figure) => figureName(indicator, figure)));
  return cells
    .filter((cell) => names.has(cell.indicator) && cell.teller === 0 && (cell.noemer ?? 0) === 0)
    .map(({ periode }) => periode);
}

/** The periods that a term may stand for beside a period of the relation. */
function periodsOf({ indicator, measure, when }: RelationTerm, base: string, counts: Counts) {
  const jaar = base.length === 10 ? schooljaarOf(base) : base;
  if (when === 'first_of_october') return [`${base.slice(0, 4)}-10-01`];
  if (when === 'year_before') return [periodBefore(base, 1)];
  if (when === undefined) return [base];
  return [...(counts.get(`${indicator}.${measure}`)?.keys() ?? [])].filter(
    (day) => day !== base && schooljaarOf(day) === jaar,
  );
}

/** What of a relation is left over where all its counts are there: 0 when both sides are the same. */
function leftOver({ whole, parts }: MeasureRelation, counts: Counts): readonly number[] {
  const terms = [
    ...whole.map((term) => ({ term, sign: 1 })),
    ...parts.map((term) => ({ term, sign: -1 })),
  ];
  const bases = new Set(
    terms.flatMap(({ term }) =>
      term.when === undefined
        ? [...(counts.get(`${term.indicator}.${term.measure}`)?.keys() ?? [])]
        : [],
    ),
  );
  return [...bases].flatMap((base) => {
    let sums: readonly number[] = [0];
    for (const { term, sign } of terms) {
      const own = counts.get(`${term.indicator}.${term.measure}`);
      const values = periodsOf(term, base, counts).flatMap((period) => own?.get(period) ?? []);
      sums = sums.flatMap((sum) => values.map((value) => sum + sign * value));
    }
    return sums;
  });
}

describe('a relation between counts', () => {
  const regions = new Map<'s' | 'm', Region>();

  beforeAll(async () => {
    for (const size of ['s', 'm'] as const) regions.set(size, await regionOf(size));
  }, 60_000);

  const of = (size: 's' | 'm'): Counts => regions.get(size)?.counts ?? new Map();

  it('is about counts that there are, and says why it holds', () => {
    for (const { whole, parts, why } of MEASURE_RELATIONS) {
      expect(why).toMatch(/^[A-Z].{20,}\.$/);
      expect(whole.length * parts.length).toBeGreaterThan(0);
      for (const { indicator, measure } of [...whole, ...parts]) {
        const found = indicatorOf(indicator)?.measures[measure];
        expect(found?.type, `${indicator}.${measure}`).toBe('aantal');
      }
    }
    const texts = MEASURE_RELATIONS.map(({ whole, parts }) => JSON.stringify([whole, parts]));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each(['s', 'm'] as const)('holds in the example region %s', (size) => {
    const tried = new Set<string>();
    for (const relation of MEASURE_RELATIONS) {
      const left = leftOver(relation, of(size));
      if (left.length > 0) tried.add(relation.why);
      for (const value of left) {
        if (relation.rest === true) expect(value, relation.why).toBeGreaterThanOrEqual(0);
        else expect(value, relation.why).toBe(0);
      }
    }
    const untried = MEASURE_RELATIONS.filter(({ why }) => !tried.has(why)).map(({ why }) => why);
    expect(untried).toEqual([]);
  });

  it('holds between amounts too', () => {
    for (const { whole, parts, why, rest } of AMOUNT_RELATIONS) {
      expect(why).toMatch(/^[A-Z].{20,}\.$/);
      expect(rest, 'of amounts a rest says nothing').toBeUndefined();
      for (const { indicator, measure } of [...whole, ...parts]) {
        const { type } = indicatorOf(indicator)?.measures[measure] ?? {};
        expect(['bedrag', 'getal'], `${indicator}.${measure}`).toContain(type);
      }
      for (const region of regions.values()) {
        const left = leftOver({ whole, parts, why }, region.amounts);
        expect(left.length, why).toBeGreaterThan(1);
        for (const value of left) expect(value, why).toBe(0);
      }
    }
  });

  it('is declared wherever two counts are the same in every period', () => {
    const counts = new Map(
      [...of('m')].filter(([name]) => {
        const [id = '', measure = ''] = name.split('.');
        const indicator = indicatorOf(id);
        return (
          ['persoon', 'bijzonder'].includes(indicator?.disclosure ?? '') &&
          indicator?.heldBack === undefined &&
          indicator?.measures[measure]?.isPublic !== true
        );
      }),
    );
    const declared = new Set(
      MEASURE_RELATIONS.filter(({ rest }) => rest !== true).flatMap(({ whole, parts }) => {
        const [one, other] = [whole, parts].map((terms) =>
          terms.map(({ indicator, measure }) => `${indicator}.${measure}`).join(' + '),
        );
        return [`${one} = ${other}`, `${other} = ${one}`];
      }),
    );
    const found: string[] = [];
    for (const [name, own] of counts) {
      for (const [other, others] of counts) {
        if (name.split('.')[0] === other.split('.')[0]) continue;
        // a schooljaar, and each of the fixed days in it
        for (const day of ['', '-10-01', '-12-31', '-02-01', '-07-31']) {
          if (day === '' && name > other) continue;
          const pairs = [...own].flatMap(([period, count]) => {
            const same = day === '' ? period : dayOf(period, day);
            const beside = same === undefined ? undefined : others.get(same);
            return beside === undefined || Math.min(count, beside) < 10 ? [] : [[count, beside]];
          });
          // once may be chance
          if (pairs.length > 1 && pairs.every(([count, beside]) => count === beside)) {
            found.push(`${name} = ${other}`);
          }
        }
      }
    }
    // equal numbers are fewer demands than equal things: what passes here passes for the things
    const pairs = [...new Set(found)];
    expect(pairs.length).toBeGreaterThan(4);
    expect(pairs.filter((pair) => !declared.has(pair) && BY_CHANCE[pair] === undefined)).toEqual(
      [],
    );
    for (const pair of Object.keys(BY_CHANCE)) expect(pairs).toContain(pair);
  });
});

/** A fixed day within a schooljaar; of another period there is none. */
function dayOf(schooljaar: string, day: string): string | undefined {
  const years = /^(\d{4})-(\d{4})$/.exec(schooljaar);
  if (years === null) return undefined;
  return `${day < '-08' ? years[2] : years[1]}${day}`;
}
