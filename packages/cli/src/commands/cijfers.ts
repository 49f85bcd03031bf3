import { exactFigures, protectedFigures } from '@peildatum/etl';
import { type Cell, figureName, formatCell, INDICATORS } from '@peildatum/schema';
import { type Command, EXIT } from '../command.js';
import { layOut } from '../terminal/table.js';
import { figuresContext } from './figures-context.js';
import { cutOf, JSON_OPTION, SWV, swvOf, TOT } from './options.js';

export const cijfers: Command = {
  name: 'cijfers',
  summary:
    'Toont alle cijfers van een swv tot en met een dag, beschermd of (voor medewerkers) exact.',
  positionals: [],
  options: {
    swv: SWV,
    tot: TOT,
    exact: {
      type: 'boolean',
      help: 'Exacte cijfers, zonder bescherming: alleen voor medewerkers, nooit om te delen.',
    },
    json: JSON_OPTION,
  },
  examples: [
    'peildatum cijfers --swv VO2708 --tot 2024-12-31',
    'peildatum cijfers --swv VO2708 --tot 2024-12-31 --exact --json',
  ],
  run: async (input) => {
    const context = await figuresContext(input, swvOf(input), cutOf(input));
    const cells = input.flag('exact')
      ? await exactFigures(context)
      : (await protectedFigures(context)).cells;
    if (input.flag('exact')) {
      input.terminal.log(
        'Exacte cijfers, zonder bescherming: alleen voor medewerkers, niet om te delen.',
      );
    }
    if (input.flag('json')) {
      input.terminal.out(JSON.stringify(cells, null, 2));
      return EXIT.good;
    }
    for (const line of cellLines(cells)) input.terminal.out(line);
    return EXIT.good;
  },
};

function cellLines(cells: readonly Cell[]): readonly string[] {
  const figures = new Map(
    INDICATORS.flatMap((indicator) =>
      indicator.figures.map((figure) => [figureName(indicator, figure), figure] as const),
    ),
  );
  return layOut(
    ['indicator', 'periode', 'uitsplitsing', 'teller', 'noemer', 'waarde'],
    cells.map((cell) => {
      const figure = figures.get(cell.indicator);
      return [
        cell.indicator,
        cell.periode,
        Object.entries(cell.dimensies)
          .map(([name, value]) => `${name}=${value}`)
          .join(' '),
        cell.teller === null ? '' : String(cell.teller).replace('.', ','),
        cell.noemer === null ? '' : String(cell.noemer).replace('.', ','),
        formatCell(cell, figure?.eenheid ?? 'aantal', figure?.decimals ?? 0),
      ];
    }),
    [3, 4, 5],
  );
}
