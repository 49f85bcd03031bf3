import { makeDefinitive, publish } from '@peildatum/etl';
import { Fault } from '@peildatum/schema';
import { type Command, type CommandInput, EXIT } from '../command.js';
import { today } from '../today.js';
import { figuresContext } from './figures-context.js';
import { cutOf, JSON_OPTION, SWV, swvOf, TOT } from './options.js';

export const publiceren: Command = {
  name: 'publiceren',
  summary:
    'Maakt een beschermde publicatie van alle cijfers tot en met een dag, en stelt haar vast.',
  positionals: [],
  options: {
    swv: SWV,
    tot: TOT,
    concept: { type: 'boolean', help: 'Laat de publicatie concept; lezers zien haar nog niet.' },
    json: JSON_OPTION,
  },
  examples: [
    'peildatum publiceren --swv VO2708 --tot 2024-12-31',
    'peildatum publiceren --swv VO2708 --tot 2024-12-31 --concept',
  ],
  run: async (input) => {
    const { head, summary } = await publishFigures(input, swvOf(input), cutOf(input));
    if (input.flag('json')) input.terminal.out(JSON.stringify(head, null, 2));
    else for (const line of summary) input.terminal.out(line);
    return EXIT.good;
  },
};

/** Publishes, makes definitive unless a concept was asked for, and says what is shown. */
export async function publishFigures(input: CommandInput, swv: string, cut: string) {
  if (cut > today()) {
    throw new Fault(
      'gebruik_onjuist',
      `--tot ${cut} ligt in de toekomst: daarover is nog niets bekend.`,
    );
  }
  const context = await figuresContext(input, swv, cut);
  const { head: made, isNew, cells } = await publish(context);
  const head =
    input.flag('concept') || made.status !== 'concept'
      ? made
      : await makeDefinitive(context.pool, made.id);
  const hidden = cells.filter((cell) => cell.status === 'niet_getoond').length;
  const shown = cells.filter((cell) => cell.status === 'ok').length;
  return {
    head,
    summary: [
      `Publicatie ${head.id} (${head.status})${isNew ? '' : ': er is niets veranderd, zij bestond al'}.`,
      `${cells.length} cijfers: ${shown} getoond, ${hidden} niet getoond, ${cells.length - shown - hidden} zonder waarde.`,
      `Hash: ${head.hash}`,
    ],
  };
}
