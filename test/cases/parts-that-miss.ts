import { type Cell, figureName, INDICATORS, recipeBy } from '@peildatum/schema';

/** Every total whose parts do not add up to it, by figure, period and dimension. */
export function partsThatMiss(cells: readonly Cell[]): string[] {
  const missing: string[] = [];
  for (const indicator of INDICATORS) {
    for (const figure of indicator.figures) {
      const ofFigure = cells.filter((cell) => cell.indicator === figureName(indicator, figure));
      const isShare = figure.recipe.kind === 'aandeel';
      // a share of amounts has no parts that add up: netto is 0 at least, per verplichting
      if (isShare && indicator.countsAsOne === 'bedrag') continue;
      // of names that are given together the parts need not be all: a pupil without a class has no row
      for (const name of figure.dimensions.filter((by) => !by.includes('+'))) {
        const declared = indicator.dimensions.find((dimension) => dimension.name === name);
        for (const total of ofFigure.filter(isTotal).filter(({ status }) => status === 'ok')) {
          const parts = ofFigure.filter(
            (cell) => cell.periode === total.periode && cell.dimensies[name] !== undefined,
          );
          // what a distribution of the noemer adds up to is that noemer
          const whole = recipeBy(indicator, figure, [name]) === figure.recipe ? 'teller' : 'noemer';
          const isWhole = declared?.ofOutcome
            ? sumOf(parts, 'teller') === cents(total[whole]) &&
              parts.every(({ noemer }) => noemer === total.noemer)
            : (['teller', 'noemer', ...(isShare ? [] : ['waarde' as const])] as const).every(
                (number) => sumOf(parts, number) === cents(total[number]),
              );
          if (!isWhole) missing.push(`${total.indicator} ${total.periode} ${name}`);
        }
      }
    }
  }
  return missing;
}

function isTotal({ dimensies }: Cell): boolean {
  return Object.keys(dimensies).length === 0;
}

function sumOf(cells: readonly Cell[], number: 'teller' | 'noemer' | 'waarde'): number {
  return cells.reduce((sum, cell) => sum + cents(cell[number]), 0);
}

/** Amounts are added up in cents, so that they stay exact. */
function cents(number: number | null): number {
  return Math.round((number ?? 0) * 100);
}
