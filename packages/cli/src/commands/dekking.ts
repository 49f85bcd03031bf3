import { type Expectation, figureCoverage, latenessOf } from '@peildatum/etl';
import { formatPeriod, sayCoverage, sourceOf } from '@peildatum/schema';
import { type Command, type CommandInput, EXIT } from '../command.js';
import { layOut } from '../terminal/table.js';
import { readCalendar, todayOf } from './calendar-file.js';
import { figuresContext } from './figures-context.js';
import { cutOf, JSON_OPTION, SWV, swvOf, TOT } from './options.js';

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
    vandaag: {
      type: 'string',
      value: 'JJJJ-MM-DD',
      help: 'Bepaal wie te laat is alsof het deze dag is.',
    },
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
    if (input.flag('json')) {
      const said = chosen.map((one) => ({ ...one, tekst: sayCoverage(one) }));
      input.terminal.out(JSON.stringify(said, null, 2));
      return EXIT.good;
    }
    const rows = chosen.map((one) => [
      one.indicator,
      formatPeriod(one.periode),
      sourceOf(one.soort)?.name ?? one.soort,
      sayCoverage(one),
      one.teLaat.join(', '),
    ]);
    const lines = layOut(
      ['indicator', 'periode', 'soort', 'dekking', 'ontbreekt of te laat'],
      rows,
    );
    for (const line of lines) input.terminal.out(line);
    return EXIT.good;
  },
};

/** Who is expected to deliver, by the calendar of the installation; without one, whoever delivered before. */
async function expectationOf(input: CommandInput, swv: string): Promise<Expectation | undefined> {
  const calendar = readCalendar(input);
  if (calendar === undefined) return undefined;
  const pool = (await input.openDatabase()).poolOf('peildatum_etl');
  const { teLaat } = await latenessOf(pool, swv, calendar, todayOf(input));
  return { calendar, late: teLaat };
}
