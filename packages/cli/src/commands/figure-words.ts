import { type Cell, type Figure, figureNamed } from '@peildatum/schema';

/** The dimensions of a cell as a table shows them: `soort=absoluut reden=ziek`; empty of a total. */
export function sayDimensies({ dimensies }: Pick<Cell, 'dimensies'>): string {
  return Object.entries(dimensies)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}

/** The unit and the decimals of a figure; of one that left the catalogue those of a whole number. */
export function unitOf(name: string): Pick<Figure, 'eenheid' | 'decimals'> {
  return figureNamed(name)?.figure ?? { eenheid: 'aantal', decimals: 0 };
}
