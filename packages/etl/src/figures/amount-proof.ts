import type { AmountCertificate, AmountSystem, CertifiedAmount } from '@peildatum/disclosure';
import { type Cell, cellKey, dimensionsOf, recipeBy } from '@peildatum/schema';
import {
  AmountAtoms,
  amountSystems,
  type SummedFigure,
  type AmountSystem as SummedSystem,
} from './amount-system.js';
import { type Cube, thresholdOf } from './cube.js';
import { countIn } from './cube-rows.js';
import type { CubeRules } from './cube-rules.js';
import { sensitiveRests } from './dominated.js';
import { contributedBy, priceOf } from './magnitude.js';
import type { IndicatorPeriod } from './mart-rows.js';

/** What is kept to check the printed amounts again, as secret as the exact figures. */
export interface AmountProof {
  /** Amounts in whole hundredths: cents, and hundredths of an hour or of a minute. Names are the keys of cells. */
  readonly certificate: AmountCertificate;
  /** By the key of a cell that is an average, by how many was divided. */
  readonly noemers: Readonly<Record<string, number>>;
}

/** Proves the amounts and hours in some periods, as they are printed in these cells. `isShown`: may a figure of the cube be shown. */
export function amountProof(
  periods: readonly IndicatorPeriod[],
  cube: Pick<Cube, 'idOf' | 'given'>,
  cells: readonly Cell[],
  isShown: (id: string) => boolean,
  rules: Pick<CubeRules, 'threshold' | 'specialThreshold' | 'contributions'>,
): AmountProof {
  const printed = new Set(cells.filter(hasNumber).map(cellKey));
  const systems = amountSystems(periods, cube);
  const noemers: Record<string, number> = {};
  for (const { figure, period, selection, key } of systems.flatMap((one) => one.figures)) {
    const recipe = recipeBy(period.indicator, figure, dimensionsOf(selection.breakdown));
    if (recipe.kind !== 'aandeel') continue;
    noemers[key] = selection.wholeRows.reduce(
      (sum, row) => sum + Number(row.measures[recipe.noemer] ?? 0n) / 100,
      0,
    );
  }
  const restsOf = (system: SummedSystem): readonly SummedFigure[] =>
    sensitiveRests(system, ({ id }) => isShown(id), rules);
  const certified = systems.map((system) =>
    certifiedSystem(
      { ...system, figures: [...system.figures, ...restsOf(system)] },
      (figure, columns): CertifiedAmount => {
        const isPrinted = printed.has(figure.key);
        const isGiven = isPrinted && cube.given.has(figure.id);
        return { ...certifiedAmount(figure, rules), columns, isShown: isPrinted, isGiven };
      },
    ),
  );
  return { certificate: { rule: rules.contributions, systems: certified }, noemers };
}

/** Does a cell print anything? */
export function hasNumber({ teller, noemer, waarde }: Cell): boolean {
  return [teller, noemer, waarde].some((number) => number !== null);
}

function certifiedAmount(
  { period, amount, isOwn, selection: { rows }, key }: SummedFigure,
  rules: Pick<CubeRules, 'threshold' | 'specialThreshold'>,
): Omit<CertifiedAmount, 'columns' | 'isShown' | 'isGiven'> {
  const { total, largest, second, contributors } = contributedBy(amount, period, rows);
  const priced = period.rows.find((row) => countIn(row, amount.count) > 0);
  const price = priced === undefined ? 0 : priceOf(priced, amount.measure, amount.count);
  return {
    name: key,
    amount: total,
    count: rows.reduce((sum, row) => sum + countIn(row, amount.count), 0),
    threshold: thresholdOf(period.indicator, rules),
    ...{ contributors, largest, second },
    price: isOwn ? null : (price ?? 0),
  };
}

/** Rows that are in the same cells and relations are one column; what is below 0 stays to be seen. */
function certifiedSystem(
  { figures, equations }: SummedSystem,
  certify: (figure: SummedFigure, columns: readonly number[]) => CertifiedAmount,
): AmountSystem {
  const atoms = new AmountAtoms();
  const sets = [
    ...figures.map(({ period, amount: { measure }, selection: { rows } }) =>
      atoms.of([{ period, measure, rows }]),
    ),
    ...equations.flatMap(({ whole, parts }) => [atoms.of(whole), atoms.of(parts)]),
  ];
  const inSets = new Map<number, number[]>();
  for (const [at, set] of sets.entries()) {
    for (const atom of set) inSets.set(atom, [...(inSets.get(atom) ?? []), at]);
  }
  const columnOf = new Map<string, number>();
  const amounts: number[] = [];
  const columns = sets.map((): number[] => []);
  for (const [atom, own] of inSets) {
    const name = `${own.join()} ${Math.sign(atoms.amountOf(atom))}`;
    const known = columnOf.get(name);
    const column = known ?? amounts.push(0) - 1;
    columnOf.set(name, column);
    amounts[column] = (amounts[column] ?? 0) + atoms.amountOf(atom);
    if (known === undefined) for (const at of own) columns[at]?.push(column);
  }
  const sidesOf = (at: number): readonly number[] => columns[figures.length + at] ?? [];
  return {
    amounts,
    cells: figures.map((figure, at) => certify(figure, columns[at] ?? [])),
    same: equations.map((_, at) => [sidesOf(2 * at), sidesOf(2 * at + 1)]),
  };
}
