import { formatDate, STATUS_WORDS, VERDICT_WORDS } from '@peildatum/schema';
import { code, table } from './markdown.mjs';

/** The worked examples of an indicator: what was delivered, what follows from it, and how that was worked out. */
export function examplesPart({ examples }) {
  if (examples.length === 0) return '';
  return [
    'Met de hand uitgerekend, en bij elke wijziging nagerekend. De vestigingen zijn die van het verzonnen [voorbeeldgebied](../../packages/schema/src/example-region.ts).',
    ...examples.map(examplePart),
  ].join('\n\n');
}

function examplePart(example) {
  return [
    `### ${example.title}`,
    `Gegevens tot en met ${formatDate(example.cut)}.`,
    ...Object.entries(example.deliveries).map(deliveryPart),
    ...Object.entries(example.tellingen ?? {}).map(tellingPart),
    'Dat geeft:',
    expectedTable(example),
    example.working,
  ].join('\n\n');
}

function deliveryPart([kind, text]) {
  // what is no table of leverformaat 1 is shown as it is
  if (kind.includes('.')) return [`${code(kind)}:`, `\`\`\`\n${text.trim()}\n\`\`\``].join('\n\n');
  const [header = '', ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim());
  return [`${code(kind)}:`, rowsTable(header.split(';'), rows)].join('\n\n');
}

function tellingPart([year, text]) {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.trim());
  const header = ['vestiging', 'onderwijstype', 'leerjaar', 'geslacht', 'aantal'];
  return [`Telling van DUO op 1 oktober ${year}:`, rowsTable(header, rows)].join('\n\n');
}

/** Columns that are empty on every row say nothing. */
function rowsTable(header, lines) {
  const rows = lines.map((line) => {
    const fields = line.split(';');
    return header.map((_, at) => fields[at] ?? '');
  });
  const kept = header
    .map((_, at) => at)
    // of a file with only a header the columns are all there is
    .filter((at) => rows.length === 0 || rows.some((row) => row[at] !== ''));
  return table(
    kept.map((at) => header[at]),
    rows.map((row) => kept.map((at) => row[at])),
  );
}

function expectedTable({ expected, absent = [] }) {
  const number = (value) =>
    value === undefined || value === null ? '' : `${value}`.replace('.', ',');
  const dimensions = ({ dimensies = {} }) =>
    Object.entries(dimensies)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ');
  const hasGoals = expected.some(({ oordeel }) => oordeel !== undefined);
  const goal = ({ streefwaarde, oordeel, vorige }) =>
    hasGoals ? [number(streefwaarde), VERDICT_WORDS[oordeel].short, number(vorige)] : [];
  return table(
    [
      ...['Cijfer', 'Periode', 'Uitsplitsing', 'Teller', 'Noemer', 'Waarde'],
      ...(hasGoals ? ['Streefwaarde', 'Oordeel', 'Een jaar eerder'] : []),
    ],
    [
      ...expected.map((cell) => [
        code(cell.cijfer),
        cell.periode,
        dimensions(cell),
        number(cell.teller),
        number(cell.noemer),
        cell.status === undefined || cell.status === 'ok'
          ? number(cell.waarde)
          : [number(cell.waarde), STATUS_WORDS[cell.status].short]
              .filter((one) => one !== '')
              .join(', '),
        ...goal(cell),
      ]),
      ...absent.map((cell) => [
        code(cell.cijfer),
        cell.periode,
        dimensions(cell),
        '',
        '',
        'staat er niet',
        ...(hasGoals ? ['', '', ''] : []),
      ]),
    ],
  );
}
