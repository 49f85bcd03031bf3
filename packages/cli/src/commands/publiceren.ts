import { type DroppedTable, makeDefinitive, publish, tryCube } from '@peildatum/etl';
import { Fault } from '@peildatum/schema';
import { type Command, type CommandInput, EXIT } from '../command.js';
import { today } from '../today.js';
import { figuresContext } from './figures-context.js';
import { cutOf, JSON_OPTION, SWV, swvOf, TOT } from './options.js';
import { gainLines, heldWords, protectionLines, tableLines } from './protection-lines.js';
import { sayResult } from './result.js';

export const publiceren: Command = {
  name: 'publiceren',
  summary:
    'Maakt een beschermde publicatie van alle cijfers tot en met een dag, en stelt haar vast.',
  positionals: [],
  options: {
    swv: SWV,
    tot: TOT,
    concept: { type: 'boolean', help: 'Laat de publicatie concept; lezers zien haar nog niet.' },
    proef: {
      type: 'boolean',
      help: 'Bewaar niets: toon wat beschermd wordt, en wat andere tabellen zouden opleveren.',
    },
    zonder: {
      type: 'string',
      value: 'tabellen',
      help: 'Alleen bij --proef: tabellen die wegblijven, als indicator/uitsplitsing, met komma’s ertussen.',
    },
    besluit: {
      type: 'string',
      value: 'tekst',
      help: 'Vervang bij besluit alles wat eerder is gepubliceerd, ook als het verschil een klein aantal verraadt.',
    },
    json: JSON_OPTION,
  },
  examples: [
    'peildatum publiceren --swv VO2708 --tot 2024-12-31',
    'peildatum publiceren --swv VO2708 --tot 2024-12-31 --concept',
    'peildatum publiceren --swv VO2708 --tot 2024-12-31 --proef --zonder thuiszitters/gemeente',
  ],
  run: async (input) => {
    const [swv, cut] = [swvOf(input), cutOf(input)];
    if (input.flag('proef')) {
      if (input.flag('concept') || input.text('besluit') !== undefined) {
        throw new Fault('gebruik_onjuist', '--proef bewaart niets: zonder --concept en --besluit.');
      }
      refuseFuture(cut);
      const context = await figuresContext(input, swv, cut);
      const started = performance.now();
      const { protection, gains } = await tryCube(context, droppedTables(input));
      const seconds = (performance.now() - started) / 1000;
      const { tables, held, report, cells } = protection;
      const found = { tabellen: tables, aangehouden: held.map(heldWords), winst: gains, seconds };
      sayResult(input, found, () => [
        'Proef: er is niets bewaard.',
        ...protectionLines({ cells, report, held }),
        ...tableLines(tables),
        ...gainLines(gains),
      ]);
      return EXIT.good;
    }
    if (input.text('zonder') !== undefined) {
      throw new Fault('gebruik_onjuist', '--zonder hoort bij --proef.');
    }
    const { head, summary } = await publishFigures(input, swv, cut);
    sayResult(input, head, () => summary);
    return EXIT.good;
  },
};

function refuseFuture(cut: string): void {
  if (cut <= today()) return;
  throw new Fault(
    'gebruik_onjuist',
    `--tot ${cut} ligt in de toekomst: daarover is nog niets bekend.`,
  );
}

function droppedTables(input: CommandInput): readonly DroppedTable[] {
  const names = (input.text('zonder') ?? '').split(',').filter((name) => name !== '');
  return names.map((name) => {
    const [indicator = '', uitsplitsing = '', ...more] = name.trim().split('/');
    if (uitsplitsing === '' || more.length > 0) {
      throw new Fault('gebruik_onjuist', `--zonder ${name}: schrijf indicator/uitsplitsing.`);
    }
    return { indicator, uitsplitsing };
  });
}

/** Publishes, makes definitive unless a concept was asked for, and says what is shown. */
export async function publishFigures(input: CommandInput, swv: string, cut: string) {
  refuseFuture(cut);
  const context = await figuresContext(input, swv, cut);
  const started = performance.now();
  const { head: made, isNew, ...protection } = await publish(context, input.text('besluit'));
  const head =
    input.flag('concept') || made.status !== 'concept'
      ? made
      : await makeDefinitive(context.pool, made.id);
  const seconds = (performance.now() - started) / 1000;
  const lines = [
    `Publicatie ${head.id} (${head.status})${isNew ? '' : ': er is niets veranderd, zij bestond al'}.`,
    ...protectionLines(protection),
  ];
  return {
    head,
    /** The same without the tables, of which there are dozens. */
    short: lines,
    summary: [
      ...lines,
      ...tableLines(protection.tables),
      `Duur: ${seconds.toLocaleString('nl-NL', { maximumFractionDigits: 1 })} s. Hash: ${head.hash}`,
    ],
  };
}
