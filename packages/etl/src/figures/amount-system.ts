import { cellKey, type Figure as DeclaredFigure, figureName } from '@peildatum/schema';
import { dimensiesOf, isGivenBy, type Selection, selectionsOf } from './cells.js';
import { type Cube, isJudged, subjectOf } from './cube.js';
import { countsOf } from './figure-counts.js';
import { type Amount, amountOf, magnitudeOf } from './magnitude.js';
import type { IndicatorPeriod, MartRow } from './mart-rows.js';
import { type AmountEquation, type AmountTerm, amountEquations } from './related-amounts.js';

/** A cell in which amounts or hours are added up. */
export interface SummedFigure {
  readonly id: string;
  readonly key: string;
  readonly figure: DeclaredFigure;
  readonly period: IndicatorPeriod;
  readonly amount: Amount;
  /** Does it say more than its count? */
  readonly isOwn: boolean;
  readonly selection: Selection;
}

/** Figures of amounts that can be subtracted from each other, and what the definitions say of them. */
export interface AmountSystem {
  readonly figures: readonly SummedFigure[];
  readonly equations: readonly AmountEquation[];
}

/** What can be subtracted from what: the figures of a measure in a period, and all that is related to them. */
export function amountSystems(
  periods: readonly IndicatorPeriod[],
  cube: Pick<Cube, 'idOf'>,
): readonly AmountSystem[] {
  const equations = amountEquations(periods.filter(({ hasData }) => hasData));
  const nameOf = ({ period, measure }: AmountTerm): string => `${subjectOf(period)} ${measure}`;
  const nameOfFigure = ({ period, amount }: SummedFigure): string =>
    `${subjectOf(period)} ${amount.measure}`;
  const groups = new Map<string, string>();
  const groupOf = (name: string): string => {
    const next = groups.get(name) ?? name;
    return next === name ? name : groupOf(next);
  };
  for (const { whole, parts } of equations) {
    const [first = '', ...others] = [...whole, ...parts].map(nameOf);
    for (const other of others) groups.set(groupOf(other), groupOf(first));
  }
  const systems = new Map<string, { figures: SummedFigure[]; equations: AmountEquation[] }>();
  const systemOf = (name: string) => {
    const system = systems.get(groupOf(name)) ?? { figures: [], equations: [] };
    systems.set(groupOf(name), system);
    return system;
  };
  for (const figure of periods.filter(isJudged).flatMap((period) => summedFigures(period, cube))) {
    systemOf(nameOfFigure(figure)).figures.push(figure);
  }
  for (const equation of equations) {
    const [first] = equation.whole;
    if (first !== undefined) systemOf(nameOf(first)).equations.push(equation);
  }
  return [...systems.values()];
}

function summedFigures(period: IndicatorPeriod, cube: Pick<Cube, 'idOf'>): readonly SummedFigure[] {
  const selections = selectionsOf(period);
  return period.indicator.figures.flatMap((figure) =>
    selections.flatMap((selection): readonly SummedFigure[] => {
      const { breakdown, values } = selection;
      if (!isGivenBy(figure, breakdown)) return [];
      const counts = countsOf(period.indicator, figure, breakdown);
      const amount = amountOf(period, figure, counts);
      const id = cube.idOf(period, figure, breakdown, values);
      if (amount === undefined || id === undefined) return [];
      const isOwn = magnitudeOf(period, figure, counts) !== undefined;
      const names = { indicator: figureName(period.indicator, figure), periode: period.periode };
      const key = cellKey({ ...names, dimensies: dimensiesOf(selection) });
      return [{ id, key, figure, period, amount, isOwn, selection }];
    }),
  );
}

/** A number for each row that adds something to a measure: of what adds nothing everybody knows how much it adds. */
export class AmountAtoms {
  readonly #atoms = new Map<string, Map<MartRow, number>>();
  readonly #amounts: number[] = [];

  get size(): number {
    return this.#amounts.length;
  }

  /** In hundredths. */
  amountOf(atom: number): number {
    return this.#amounts[atom] ?? 0;
  }

  of(terms: readonly AmountTerm[]): Int32Array {
    return Int32Array.from(
      terms.flatMap(({ period, measure, rows }) => {
        const name = `${subjectOf(period)} ${measure}`;
        const own = this.#atoms.get(name) ?? new Map<MartRow, number>();
        this.#atoms.set(name, own);
        return rows.flatMap((row) => {
          const amount = row.measures[measure] ?? 0n;
          if (amount === 0n) return [];
          const atom = own.get(row) ?? this.#amounts.push(Number(amount)) - 1;
          own.set(row, atom);
          return [atom];
        });
      }),
    );
  }
}
