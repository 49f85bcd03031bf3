import type { Explanation } from './explain-profile.js';

/** An explanation as lines of text for a terminal. */
export function layOutExplanation(explanation: Explanation): readonly string[] {
  const { profile, columns, leftOut, rows } = explanation;
  const width = Math.max(...columns.map(({ column }) => column.length));
  const faulty = rows.filter(({ values }) => values.some(({ fault }) => fault !== undefined));
  return [
    `Profiel ${profile.id}, versie ${profile.version}: ${profile.name}`,
    `Soort: ${profile.kind}${profile.supplier === undefined ? '' : `; leverancier: ${profile.supplier}`}`,
    '',
    'Kolommen',
    ...columns.map(({ column, headers, how }) => {
      const from = headers.length === 0 ? '' : `${headers.join(' + ')}: `;
      return `  ${column.padEnd(width)}  ${how === undefined ? 'niet in dit bestand, blijft leeg' : `${from}${how}`}`;
    }),
    '',
    `Weggelaten: ${leftOut.length === 0 ? 'niets' : leftOut.join(', ')}`,
    ...rows.flatMap(({ line, values }) => [
      '',
      `Regel ${line}`,
      ...values.map(({ column, shown, fault }) => {
        const value = shown === '' ? '(leeg)' : shown;
        const said =
          fault === undefined ? value : `${fault.code}: ${value}; verwacht ${fault.expected}`;
        return `${fault === undefined ? '  ' : '! '}${column.padEnd(width)}  ${said}`;
      }),
    ]),
    '',
    `Bekeken: ${rows.length} ${rows.length === 1 ? 'rij' : 'rijen'}; fout: ${faulty.length}.`,
  ];
}
