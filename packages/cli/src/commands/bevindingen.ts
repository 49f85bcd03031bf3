import {
  type ContradictingLine,
  type FoundContradiction,
  listContradictions,
} from '@peildatum/etl';
import { formatNumber } from '@peildatum/schema';
import { type Command, EXIT } from '../command.js';
import { layOut } from '../terminal/table.js';
import { figuresContext } from './figures-context.js';
import { cutOf, JSON_OPTION, SWV, swvOf, TOT } from './options.js';
import { sayResult } from './result.js';

/** So many lines of each are shown; with --json all of them. */
const SHOWN = 10;

export const bevindingen: Command = {
  name: 'bevindingen',
  summary:
    'Toont waar leveringen elkaar tegenspreken: hoe vaak, in welke regels, en wie wat moet doen. Alleen voor medewerkers.',
  positionals: [],
  options: { swv: SWV, tot: TOT, json: JSON_OPTION },
  examples: [
    'peildatum bevindingen --swv VO2708 --tot 2024-12-31',
    'peildatum bevindingen --swv VO2708 --tot 2024-12-31 --json',
  ],
  run: async (input) => {
    const found = await listContradictions(await figuresContext(input, swvOf(input), cutOf(input)));
    sayResult(input, found.map(said), () => contradictionLines(found));
    return EXIT.good;
  },
};

/** A contradiction as programs read it: Dutch, and with every line. */
function said({ contradiction, lines }: FoundContradiction) {
  const { id, sentence, counted, by, action } = contradiction;
  return {
    bevinding: id,
    wat: sentence,
    telling: counted,
    doorWie: by,
    actie: action,
    aantal: lines.length,
    regels: lines,
  };
}

function contradictionLines(found: readonly FoundContradiction[]): readonly string[] {
  const there = found.filter(({ lines }) => lines.length > 0);
  if (there.length === 0) return ['De leveringen spreken elkaar nergens tegen.'];
  return [
    ...layOut(
      ['bevinding', 'regels', 'wat'],
      there.map(({ contradiction, lines }) => [
        contradiction.id,
        formatNumber(lines.length, 0),
        contradiction.sentence,
      ]),
      [1],
    ),
    ...there.flatMap(group),
  ];
}

function group({ contradiction, lines }: FoundContradiction): readonly string[] {
  const { id, sentence, counted, by, action } = contradiction;
  const rest = lines.length - SHOWN;
  return [
    '',
    `${id}: ${sentence}`,
    `  Telling: ${counted}`,
    `  Door wie: ${by}. ${action}`,
    ...lines.slice(0, SHOWN).map((line) => `  ${sayLine(line)}`),
    ...(rest > 0 ? [`  … en nog ${formatNumber(rest, 0)}; met --json staan zij er alle.`] : []),
  ];
}

function sayLine({ levering, leverancier, bestand, regel }: ContradictingLine): string {
  return `levering ${levering} (${leverancier}), ${bestand}, regel ${regel}`;
}
