import {
  comparedFigures,
  exactFiguresAt,
  type Failure,
  type FiguresContext,
  faultOfFailures,
  isMoment,
  protectedFigures,
} from '@peildatum/etl';
import { type Cell, cellId, Fault, figureName, formatGoal, INDICATORS } from '@peildatum/schema';
import { type Command, type CommandInput, EXIT } from '../command.js';
import { layOut } from '../terminal/table.js';
import { comparedLines } from './compared-lines.js';
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
    'bekend-op': {
      type: 'string',
      value: 'moment',
      help: 'Zoals de cijfers toen bekend waren: aan het einde van een dag (JJJJ-MM-DD, vandaag: tot nu) of op een moment (JJJJ-MM-DDTUU:MM, Nederlandse tijd). Alleen met --exact.',
    },
    vergelijking: {
      type: 'boolean',
      help: 'Zet naast elk cijfer de periode daarvoor, vorig jaar op hetzelfde moment en de laatste twaalf maanden. Alleen met --exact.',
    },
    json: JSON_OPTION,
  },
  examples: [
    'peildatum cijfers --swv VO2708 --tot 2024-12-31',
    'peildatum cijfers --swv VO2708 --tot 2024-12-31 --exact --json',
    'peildatum cijfers --swv VO2708 --tot 2023-12-31 --exact --bekend-op 2024-06-30',
    'peildatum cijfers --swv VO2708 --tot 2024-12-31 --exact --vergelijking',
  ],
  run: async (input) => {
    const [swv, cut, knownAt] = [swvOf(input), cutOf(input), knownAtOf(input)];
    const context = await figuresContext(input, swv, cut);
    if (input.flag('vergelijking')) return await showCompared(input, context, knownAt);
    const cells = input.flag('exact')
      ? await exactCells(input, context, knownAt)
      : await protectedCells(input, context);
    if (input.flag('json')) {
      const named = cells.map((cell) => ({ id: cellId(swv, cut, cell), ...cell }));
      input.terminal.out(JSON.stringify(named, null, 2));
      return EXIT.good;
    }
    for (const line of cellLines(swv, cut, cells)) input.terminal.out(line);
    return EXIT.good;
  },
};

/** The moment in the past that the figures are asked of, if any. */
function knownAtOf(input: CommandInput): string | undefined {
  const text = input.text('bekend-op');
  if (text === undefined) return undefined;
  if (!input.flag('exact')) {
    throw new Fault(
      'gebruik_onjuist',
      '--bekend-op kan alleen met --exact: wat lezers zagen, staat in de publicaties.',
    );
  }
  if (!isMoment(text)) {
    throw new Fault(
      'gebruik_onjuist',
      `--bekend-op ${text} is geen dag als 2024-12-31 en geen moment als 2024-12-31T12:00.`,
    );
  }
  return text;
}

/** Exact figures beside what they are compared with; a period that still runs stands beside the same days of a year before. */
async function showCompared(
  input: CommandInput,
  context: FiguresContext,
  asked: string | undefined,
): Promise<number> {
  if (!input.flag('exact') || asked !== undefined) {
    throw new Fault(
      'gebruik_onjuist',
      '--vergelijking gaat alleen met --exact, en niet met --bekend-op.',
    );
  }
  const { swv, cut } = context;
  const { cells, knownAt, failures } = await comparedFigures(context);
  sayFailures(input, failures);
  input.terminal.log(
    'Exacte cijfers, zonder bescherming: alleen voor medewerkers, niet om te delen.',
  );
  input.terminal.log(`Zoals bekend op ${knownAt}.`);
  if (input.flag('json')) {
    const named = cells.map((cell) => ({ id: cellId(swv, cut, cell), ...cell }));
    input.terminal.out(JSON.stringify(named, null, 2));
    return EXIT.good;
  }
  for (const line of comparedLines(cells)) input.terminal.out(line);
  return EXIT.good;
}

/** Exact figures; says of which moment they are, so that they can be asked for again. */
async function exactCells(
  input: CommandInput,
  context: FiguresContext,
  asked: string | undefined,
): Promise<readonly Cell[]> {
  const { cells, knownAt, failures } = await exactFiguresAt(context, asked);
  sayFailures(input, failures);
  input.terminal.log(
    'Exacte cijfers, zonder bescherming: alleen voor medewerkers, niet om te delen.',
  );
  input.terminal.log(`Zoals bekend op ${knownAt}.`);
  return cells;
}

async function protectedCells(
  input: CommandInput,
  context: FiguresContext,
): Promise<readonly Cell[]> {
  const { cells, failures } = await protectedFigures(context);
  sayFailures(input, failures);
  return cells;
}

/** What could not be computed does not stop the others, and is not passed over in silence. */
function sayFailures({ terminal }: CommandInput, failures: readonly Failure[]): void {
  if (failures.length === 0) return;
  const { message, code } = faultOfFailures(failures);
  terminal.log(`${message} [${code}]`);
}

function cellLines(swv: string, cut: string, cells: readonly Cell[]): readonly string[] {
  const figures = new Map(
    INDICATORS.flatMap((indicator) =>
      indicator.figures.map((figure) => [figureName(indicator, figure), figure] as const),
    ),
  );
  return layOut(
    ['indicator', 'periode', 'uitsplitsing', 'teller', 'noemer', 'waarde', 'id'],
    cells.map((cell) => {
      const figure = figures.get(cell.over ?? cell.indicator);
      return [
        cell.indicator,
        cell.periode,
        Object.entries(cell.dimensies)
          .map(([name, value]) => `${name}=${value}`)
          .join(' '),
        cell.teller === null ? '' : String(cell.teller).replace('.', ','),
        cell.noemer === null ? '' : String(cell.noemer).replace('.', ','),
        cell.mislukt === undefined
          ? formatGoal(cell, figure?.eenheid ?? 'aantal', figure?.decimals ?? 0)
          : `mislukt (${cell.mislukt})`,
        cellId(swv, cut, cell),
      ];
    }),
    [3, 4, 5],
  );
}
