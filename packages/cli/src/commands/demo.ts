import { join } from 'node:path';
import { EXAMPLE_SWV, findDeliveries, readPublication, writeExample } from '@peildatum/etl';
import {
  formatCell,
  formatNumber,
  formatPeriod,
  type Publication,
  periodSpan,
} from '@peildatum/schema';
import { type Command, EXIT } from '../command.js';
import { exitOf, receiptLines, takeInFiles } from './inlezen.js';
import { writeReport } from './jaarverslag.js';
import { publishFigures } from './publiceren.js';
import { addressLines, refuseTakenPort, startServer } from './serveren.js';

const CUT = '2024-12-31';
const YEAR = 2024;

export const demo: Command = {
  name: 'demo',
  summary:
    'Loopt de hele weg met verzonnen leveringen: inlezen, publiceren, jaarverslag, API en pagina.',
  positionals: [],
  options: {
    eenmalig: { type: 'boolean', help: 'Stop na het jaarverslag, zonder API en pagina.' },
  },
  examples: ['peildatum demo', 'peildatum demo --eenmalig'],
  run: async (input) => {
    const { terminal } = input;
    const folder = join(input.settings.dataFolder, 'voorbeeld');
    const step = stepper(terminal.out);

    if (!input.flag('eenmalig')) await refuseTakenPort(input.settings);

    step('Database openen');
    await input.openDatabase();

    step('Voorbeeldleveringen maken van een verzonnen regio');
    const deliveries = join(folder, 'leveringen');
    const written = await writeExample({ folder: deliveries, seed: 1, size: 'm' });
    terminal.out(
      `    ${written.files.length} bestanden over ${formatNumber(written.pupils, 0)} verzonnen leerlingen`,
    );

    step(`Inlezen voor ${EXAMPLE_SWV}`);
    const { receipts } = await takeInFiles(
      input,
      EXAMPLE_SWV,
      findDeliveries(deliveries).deliveries,
    );
    for (const line of receiptLines(receipts)) terminal.out(`    ${line}`);
    const exit = exitOf(receipts);
    if (exit !== EXIT.good) return exit;

    step(`Publiceren tot en met ${CUT}`);
    const { head, short } = await publishFigures(input, EXAMPLE_SWV, CUT);
    for (const line of short) terminal.out(`    ${line}`);
    const pool = await (await input.openDatabase()).poolForReaders(1);
    for (const line of headlines(await readPublication(pool, head.id))) terminal.out(`    ${line}`);

    step(`Kerncijfers van het jaarverslag ${YEAR} schrijven`);
    const report = await writeReport(input, EXAMPLE_SWV, YEAR, join(folder, 'jaarverslag'));
    if (input.flag('eenmalig')) {
      for (const line of fileLines(deliveries, report)) terminal.out(line);
      return EXIT.good;
    }

    step('API en pagina starten');
    const url = await startServer(input);
    for (const line of fileLines(deliveries, report)) terminal.out(line);
    for (const line of addressLines(url)) terminal.out(line);
    terminal.out(`Arrow:    ${url}/publicaties/${head.id}/cijfers.arrow`);
    terminal.out('Klaar. Alles blijft draaien tot Ctrl-C; de gegevens blijven bewaard.');
    await input.untilStopped();
    terminal.out('Gestopt. De gegevens staan er de volgende keer weer.');
    return EXIT.good;
  },
};

function stepper(out: (line: string) => void): (text: string) => void {
  const started = performance.now();
  let number = 0;
  return (text) => {
    number += 1;
    const seconds = formatNumber((performance.now() - started) / 1000, 1);
    out(`${number}. ${text} (na ${seconds} s)`);
  };
}

function fileLines(deliveries: string, report: { docx: string; html: string }): readonly string[] {
  return ['', `Leveringen: ${deliveries}`, `Word:     ${report.docx}`, `HTML:     ${report.html}`];
}

/** The newest total of each headline figure that has one. */
function headlines(publication: Publication): readonly string[] {
  return publication.definities
    .filter((definition) => definition.kerncijfer)
    .flatMap((definition) => {
      const cell = publication.cijfers.findLast(
        ({ indicator, periode, dimensies, status }) =>
          indicator === definition.figuur &&
          Object.keys(dimensies).length === 0 &&
          status !== 'geen_gegevens' &&
          // a period that still runs is no result yet
          periodSpan(periode).last <= publication.tot,
      );
      if (cell === undefined) return [];
      const value = formatCell(cell, definition.eenheid, definition.decimalen);
      return [`${definition.naam} (${formatPeriod(cell.periode)}): ${value}`];
    });
}
