import { benchmarkOf } from '@peildatum/etl';
import { Fault, figureName, formatCell, formatValue, INDICATORS } from '@peildatum/schema';
import { type Command, EXIT } from '../command.js';
import { layOut } from '../terminal/table.js';
import { cutOf, JSON_OPTION, SWV, swvOf, TOT } from './options.js';

const FIGURES = new Map(
  INDICATORS.flatMap((indicator) =>
    indicator.figures.map((figure) => [figureName(indicator, figure), figure] as const),
  ),
);

export const vergelijken: Command = {
  name: 'vergelijken',
  summary:
    'Zet de gepubliceerde cijfers van een swv naast de mediaan en de kwartielen van de andere, nooit van minder dan vijf.',
  positionals: [],
  options: {
    swv: SWV,
    tot: TOT,
    json: JSON_OPTION,
  },
  examples: ['peildatum vergelijken --swv VO2708 --tot 2024-12-31'],
  run: async (input) => {
    const [swv, cut] = [swvOf(input), cutOf(input)];
    const pool = (await input.openDatabase()).poolOf('peildatum_etl');
    const benchmarks = await benchmarkOf(pool, swv, cut);
    if (benchmarks === undefined) {
      throw new Fault(
        'publicatie_ontbreekt',
        `${swv} heeft geen vastgestelde publicatie tot en met ${cut}.`,
      );
    }
    if (input.flag('json')) {
      input.terminal.out(JSON.stringify(benchmarks, null, 2));
      return EXIT.good;
    }
    const compared = benchmarks.filter(({ status }) => status === 'ok');
    const lines = layOut(
      ['cijfer', 'periode', 'uitsplitsing', swv, 'kwart', 'mediaan', 'driekwart', 'anderen'],
      compared.map((one) => {
        const { eenheid = 'aantal', decimals = 0 } = FIGURES.get(one.indicator) ?? {};
        const say = (value: number | null) =>
          value === null ? '' : formatValue(value, eenheid, decimals);
        return [
          one.indicator,
          one.periode,
          Object.entries(one.dimensies)
            .map(([name, value]) => `${name}=${value}`)
            .join(' '),
          formatCell(one.eigen, eenheid, decimals),
          say(one.kwart1),
          say(one.mediaan),
          say(one.kwart3),
          String(one.anderen),
        ];
      }),
      [3, 4, 5, 6, 7],
    );
    if (compared.length > 0) for (const line of lines) input.terminal.out(line);
    const few = benchmarks.length - compared.length;
    if (few > 0) {
      input.terminal.log(
        `${few} cijfers zijn niet vergeleken: minder dan vijf andere samenwerkingsverbanden publiceren ze tot en met ${cut}.`,
      );
    }
    return EXIT.good;
  },
};
