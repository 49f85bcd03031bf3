import { type ListedVergoeding, listVergoedingen } from '@peildatum/etl';
import { formatNumber, VERGOEDING_STATES, type VergoedingState } from '@peildatum/schema';
import { type Command, EXIT } from '../command.js';
import { layOut } from '../terminal/table.js';
import { figuresContext } from './figures-context.js';
import { cutOf, JSON_OPTION, SWV, swvOf, TOT } from './options.js';
import { sayResult } from './result.js';

export const vergoedingen: Command = {
  name: 'vergoedingen',
  summary:
    'Toont elke vergoeding op een dag: hoe ver zij is, wat de volgende stap is en van wie, en wat er van de regel afwijkt. Alleen voor medewerkers.',
  positionals: [],
  options: { swv: SWV, tot: TOT, json: JSON_OPTION },
  examples: [
    'peildatum vergoedingen --swv VO2708 --tot 2024-12-31',
    'peildatum vergoedingen --swv VO2708 --tot 2024-12-31 --json',
  ],
  run: async (input) => {
    const listed = await listVergoedingen(await figuresContext(input, swvOf(input), cutOf(input)));
    sayResult(input, listed, () => vergoedingLines(listed));
    return EXIT.good;
  },
};

function vergoedingLines(listed: readonly ListedVergoeding[]): readonly string[] {
  if (listed.length === 0) return ['Er zijn geen vergoedingen.'];
  const [header = '', ...rows] = layOut(
    ['vergoeding', 'traject', 'grond', 'bedrag', 'stand', 'volgende stap', 'door'],
    listed.map((one) => [
      one.vergoeding,
      one.traject,
      one.grond,
      one.bedrag === null ? '-' : formatNumber(Number(one.bedrag), 2),
      one.stand,
      one.volgendeStap,
      one.doorWie,
    ]),
    [3],
  );
  const states = Object.keys(VERGOEDING_STATES) as VergoedingState[];
  const counts = states.map((state) => ({
    state,
    count: listed.filter(({ stand }) => stand === state).length,
  }));
  return [
    header,
    ...rows.flatMap((row, at) => [row, ...(listed[at] === undefined ? [] : remarks(listed[at]))]),
    '',
    ...layOut(
      ['stand', 'aantal', 'betekenis'],
      counts
        .filter(({ count }) => count > 0)
        .map(({ state, count }) => [state, String(count), VERGOEDING_STATES[state]]),
      [1],
    ),
  ];
}

/** What deviates, and where a later delivery moved the vergoeding back. */
function remarks({ afwijkingen, teruggezet, stand }: ListedVergoeding): readonly string[] {
  const word = stand === 'aangevraagd' ? 'ontbreekt' : 'wijkt af';
  return [
    ...afwijkingen.map(({ verwacht }) => `  ${word}: ${verwacht}`),
    ...teruggezet.map(
      ({ van, naar, levering, regel }) =>
        `  teruggezet: van ${van} naar ${naar} door levering ${levering}, regel ${regel}`,
    ),
  ];
}
