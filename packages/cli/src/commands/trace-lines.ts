import type { Trace } from '@peildatum/etl';
import { formatCell, formatDate, formatNumber, formatPeriod } from '@peildatum/schema';
import { layOut } from '../terminal/table.js';

const NUMBER = (value: number | null) =>
  value === null ? '' : formatNumber(value, Number.isInteger(value) ? 0 : 2);

/** The way of a figure as a person reads it: what it is, what it is made of, and where each row stands. */
export function traceLines(trace: Trace): readonly string[] {
  return [
    ...headLines(trace),
    '',
    ...partLines(trace),
    '',
    ...martLines(trace),
    '',
    ...deliveryLines(trace),
    '',
    ...lineLines(trace),
  ];
}

function headLines({ id, cijfer, definitie, swv, tot, bekendOp, publicaties }: Trace): string[] {
  const by = Object.entries(cijfer.dimensies).map(([name, value]) => `${name} ${value}`);
  const parameters = definitie.parameters.map(
    ({ parameter, value, delivery }) =>
      `${parameter} = ${value.replace('.', ',')}${delivery === null ? '' : ` (levering ${delivery})`}`,
  );
  return [
    `${id}  ${definitie.naam}: ${cijfer.indicator}, ${formatPeriod(cijfer.periode)}${by.length === 0 ? '' : `, ${by.join(', ')}`}`,
    `Swv ${swv}, gegevens tot en met ${formatDate(tot)}, zoals bekend op ${bekendOp}.`,
    '',
    `Definitie: ${definitie.definitie}`,
    `Versie ${definitie.versie}, regelset ${definitie.regelset}. Grond: ${definitie.grond}`,
    ...(parameters.length === 0 ? [] : [`Parameters: ${parameters.join('; ')}.`]),
    ...publicaties.map(
      ({ publicatie, status, getoond }) => `In publicatie ${publicatie} (${status}): ${getoond}.`,
    ),
  ];
}

function partLines({ cijfer, definitie }: Trace): string[] {
  const part = (name: string, value: number | null, says: string | null) =>
    says === null ? [] : [`${name}: ${value === null ? 'onbekend' : NUMBER(value)} (${says})`];
  const waarde =
    cijfer.waarde === null
      ? formatCell(cijfer, definitie.eenheid, 2)
      : `${String(cijfer.waarde).replace('.', ',')}${definitie.eenheid === 'procent' ? ' %' : ''}`;
  return [
    ...part('Teller', cijfer.teller, definitie.teller),
    ...part('Noemer', cijfer.noemer, definitie.noemer),
    `Waarde: ${waarde}${cijfer.status === 'ok' ? '' : ` (${cijfer.status})`}`,
  ];
}

function martLines({ mart }: Trace): readonly string[] {
  const [first] = mart.rijen;
  if (first === undefined) return ['De mart heeft geen rijen voor dit cijfer.'];
  const groups = ['dimensies', 'schalen', 'aantallen'] as const;
  const names = groups.flatMap((group) => Object.keys(first[group]));
  const rows = mart.rijen.map((row) =>
    groups.flatMap((group) =>
      Object.values(row[group]).map((value) =>
        typeof value === 'number' ? NUMBER(value) : (value ?? ''),
      ),
    ),
  );
  const right = names.flatMap((name, at) => (name in first.dimensies ? [] : [at]));
  const shown = mart.totaal > rows.length ? `, waarvan ${rows.length} hieronder` : '';
  return [`Rijen van de mart: ${NUMBER(mart.totaal)}${shown}`, ...layOut(names, rows, right)];
}

function deliveryLines({ leveringen }: Trace): readonly string[] {
  if (leveringen.length === 0) return ['Geen enkele regel maakt dit cijfer.'];
  return [
    'Leveringen',
    ...layOut(
      ['levering', 'soort', 'leverancier', 'bestand', 'regels', 'in teller', 'sha-256'],
      leveringen.map((one) => [
        String(one.levering),
        one.soort,
        one.leverancier ?? '',
        one.bestand,
        NUMBER(one.regels),
        NUMBER(one.inTeller),
        one.hash?.slice(0, 12) ?? '',
      ]),
      [0, 4, 5],
    ),
  ];
}

function lineLines({ regels }: Trace): readonly string[] {
  if (regels.rijen.length === 0) return [];
  const more = regels.volgende === null ? '' : ` De volgende: --vanaf ${regels.volgende}.`;
  return [
    `Regels: ${NUMBER(regels.totaal)}, waarvan ${regels.rijen.length} hieronder.${more}`,
    ...layOut(
      ['levering', 'regel', 'telt in'],
      regels.rijen.map(({ levering, regel, teller, noemer }) => [
        String(levering),
        String(regel),
        [teller ? 'teller' : '', noemer ? 'noemer' : ''].filter((one) => one !== '').join(' en '),
      ]),
      [0, 1],
    ),
  ];
}
