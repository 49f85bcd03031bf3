import { benchmarkOf } from '@peildatum/etl';
import { type Benchmark, Fault, formatCell, formatValue } from '@peildatum/schema';
import { type Command, EXIT } from '../command.js';
import { layOut } from '../terminal/table.js';
import { sayDimensies, unitOf } from './figure-words.js';
import { cutOf, JSON_OPTION, SWV, swvOf, TOT } from './options.js';
import { sayResult } from './result.js';

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
    const compared = benchmarks.filter(({ status }) => status === 'ok');
    sayResult(input, benchmarks, () => benchmarkLines(swv, compared));
    const few = benchmarks.length - compared.length;
    if (few > 0 && !input.flag('json')) {
      input.terminal.log(
        `${few} cijfers zijn niet vergeleken: minder dan vijf andere samenwerkingsverbanden publiceren ze tot en met ${cut}.`,
      );
    }
    return EXIT.good;
  },
};

function benchmarkLines(swv: string, compared: readonly Benchmark[]): readonly string[] {
  if (compared.length === 0) return [];
  return layOut(
    ['cijfer', 'periode', 'uitsplitsing', swv, 'kwart', 'mediaan', 'driekwart', 'anderen'],
    compared.map((one) => {
      const { eenheid, decimals } = unitOf(one.indicator);
      const say = (value: number | null) =>
        value === null ? '' : formatValue(value, eenheid, decimals);
      return [
        one.indicator,
        one.periode,
        sayDimensies(one),
        formatCell(one.eigen, eenheid, decimals),
        say(one.kwart1),
        say(one.mediaan),
        say(one.kwart3),
        String(one.anderen),
      ];
    }),
    [3, 4, 5, 6, 7],
  );
}
