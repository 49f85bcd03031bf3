import { type Expectation, figureCoverage, latenessOf } from '@peildatum/etl';
import { type Coverage, formatPeriod, sayCoverage, sourceOf } from '@peildatum/schema';
import { type Command, type CommandInput, EXIT } from '../command.js';
import { layOut } from '../terminal/table.js';
import { readCalendar, todayOf, VANDAAG } from './calendar-file.js';
import { figuresContext } from './figures-context.js';
import { cutOf, JSON_OPTION, SWV, swvOf, TOT } from './options.js';
import { sayResult } from './result.js';

export const dekking: Command = {
  name: 'dekking',
  summary:
    'Toont per cijfer en periode welke leveranciers en scholen erin zitten, welk deel van de leerlingen dat is, en wie te laat is.',
  positionals: [],
  options: {
    swv: SWV,
    tot: TOT,
    indicator: { type: 'string', value: 'naam', help: 'Alleen van deze indicator.' },
    periode: { type: 'string', value: 'periode', help: 'Alleen van deze periode, als 2023-2024.' },
    vandaag: VANDAAG,
    json: JSON_OPTION,
  },
  examples: [
    'peildatum dekking --swv VO2708 --tot 2024-12-31',
    'peildatum dekking --swv VO2708 --tot 2024-12-31 --indicator verzuimuren --json',
  ],
  run: async (input) => {
    const [swv, cut] = [swvOf(input), cutOf(input)];
    const context = await figuresContext(input, swv, cut);
    const all = await figureCoverage(context, await expectationOf(input, swv));
    const [indicator, period] = [input.text('indicator'), input.text('periode')];
    const chosen = all.filter(
      (one) =>
        (indicator === undefined || one.indicator === indicator) &&
        (period === undefined || one.periode === period),
    );
    const said = chosen.map((one) => ({ ...one, tekst: sayCoverage(one) }));
    sayResult(input, said, () => coverageLines(said));
    return EXIT.good;
  },
};

interface SaidCoverage extends Coverage {
  readonly teLaat: readonly string[];
  readonly tekst: string;
}

function coverageLines(said: readonly SaidCoverage[]): readonly string[] {
  return layOut(
    ['indicator', 'periode', 'soort', 'dekking', 'ontbreekt of te laat'],
    said.map((one) => [
      one.indicator,
      formatPeriod(one.periode),
      sourceOf(one.soort)?.name ?? one.soort,
      one.tekst,
      one.teLaat.join(', '),
    ]),
  );
}

/** Who is expected to deliver, by the calendar of the installation; without one, whoever delivered before. */
async function expectationOf(input: CommandInput, swv: string): Promise<Expectation | undefined> {
  const calendar = readCalendar(input);
  if (calendar === undefined) return undefined;
  const pool = (await input.openDatabase()).poolOf('peildatum_etl');
  const { teLaat } = await latenessOf(pool, swv, calendar, todayOf(input));
  return { calendar, late: teLaat };
}
