import {
  comparedFigures,
  exactFiguresAt,
  type Failure,
  type FiguresContext,
  faultOfFailures,
  protectedFigures,
} from '@peildatum/etl';
import { type Cell, cellId, Fault, formatGoal } from '@peildatum/schema';
import { type Command, type CommandInput, EXIT } from '../command.js';
import { layOut } from '../terminal/table.js';
import { comparedLines } from './compared-lines.js';
import { sayDimensies, unitOf } from './figure-words.js';
import { figuresContext } from './figures-context.js';
import { cutOf, JSON_OPTION, knownAtOf, SWV, swvOf, TOT } from './options.js';
import { sayResult } from './result.js';

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
    const [swv, cut, knownAt] = [swvOf(input), cutOf(input), momentOf(input)];
    const context = await figuresContext(input, swv, cut);
    if (input.flag('vergelijking')) return await showCompared(input, context, knownAt);
    const cells = input.flag('exact')
      ? await exactCells(input, context, knownAt)
      : await protectedCells(input, context);
    const named = withIds(context, cells);
    sayResult(input, named, () => cellLines(named));
    return EXIT.good;
  },
};

/** The moment in the past that the figures are asked of, if any. */
function momentOf(input: CommandInput): string | undefined {
  if (input.text('bekend-op') !== undefined && !input.flag('exact')) {
    throw new Fault(
      'gebruik_onjuist',
      '--bekend-op kan alleen met --exact: wat lezers zagen, staat in de publicaties.',
    );
  }
  return knownAtOf(input);
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
  const { cells, knownAt, failures } = await comparedFigures(context);
  sayFailures(input, failures);
  sayExact(input, knownAt);
  sayResult(input, withIds(context, cells), () => comparedLines(cells));
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
  sayExact(input, knownAt);
  return cells;
}

function sayExact({ terminal }: CommandInput, knownAt: string): void {
  terminal.log('Exacte cijfers, zonder bescherming: alleen voor medewerkers, niet om te delen.');
  terminal.log(`Zoals bekend op ${knownAt}.`);
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

/** Cells with the name by which each can be traced. */
function withIds<Named extends Cell>({ swv, cut }: FiguresContext, cells: readonly Named[]) {
  return cells.map((cell) => ({ id: cellId(swv, cut, cell), ...cell }));
}

function cellLines(cells: readonly (Cell & { readonly id: string })[]): readonly string[] {
  return layOut(
    ['indicator', 'periode', 'uitsplitsing', 'teller', 'noemer', 'waarde', 'id'],
    cells.map((cell) => {
      const { eenheid, decimals } = unitOf(cell.over ?? cell.indicator);
      return [
        cell.indicator,
        cell.periode,
        sayDimensies(cell),
        cell.teller === null ? '' : String(cell.teller).replace('.', ','),
        cell.noemer === null ? '' : String(cell.noemer).replace('.', ','),
        cell.mislukt === undefined
          ? formatGoal(cell, eenheid, decimals)
          : `mislukt (${cell.mislukt})`,
        cell.id,
      ];
    }),
    [3, 4, 5],
  );
}
