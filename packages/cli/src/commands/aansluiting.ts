import { listReconciliation, type ReconciledLine, type ReconciledYear } from '@peildatum/etl';
import {
  formatNumber,
  RECONCILIATION_STATUS,
  type ReconciliationStatus,
  TIES_OUT,
} from '@peildatum/schema';
import { type Command, EXIT } from '../command.js';
import { layOut } from '../terminal/table.js';
import { figuresContext } from './figures-context.js';
import { cutOf, JSON_OPTION, SWV, swvOf, TOT, yearOf } from './options.js';
import { sayResult } from './result.js';

export const aansluiting: Command = {
  name: 'aansluiting',
  summary:
    'Vergelijkt de realisaties van verplichtingen en de uitbetaalde vergoedingen met het grootboek, tot op de cent. Alleen voor medewerkers.',
  positionals: [],
  options: {
    swv: SWV,
    tot: TOT,
    jaar: { type: 'string', value: 'JJJJ', help: 'Alleen dit kalenderjaar.' },
    json: JSON_OPTION,
  },
  examples: [
    'peildatum aansluiting --swv VO2708 --tot 2024-12-31',
    'peildatum aansluiting --swv VO2708 --tot 2024-12-31 --jaar 2023 --json',
  ],
  run: async (input) => {
    const text = input.text('jaar');
    const year = text === undefined ? undefined : yearOf(text);
    const all = await listReconciliation(await figuresContext(input, swvOf(input), cutOf(input)));
    const years = all.filter(({ jaar }) => year === undefined || jaar === year);
    sayResult(input, years, () => reconciledLines(years));
    const good = years.length > 0 && years.every((one) => one.aansluiting === 'sluit_aan');
    return good ? EXIT.good : EXIT.untied;
  },
};

function reconciledLines(years: readonly ReconciledYear[]): readonly string[] {
  if (years.length === 0) return ['Er is niets te vergelijken.'];
  const lines = years.flatMap(({ regels }) => regels);
  const table = layOut(
    ['jaar', 'onderdeel', 'kostenplaats', 'administratie', 'grootboek', 'verschil', 'uitkomst'],
    lines.map((line) => [
      String(line.jaar),
      line.onderdeel,
      line.kostenplaats ?? '-',
      euros(line.eigen),
      euros(line.grootboek),
      euros(line.verschil),
      RECONCILIATION_STATUS[line.status],
    ]),
    [3, 4, 5],
  );
  const todo = [...new Set(lines.flatMap(whatToDo))];
  return [
    ...table,
    '',
    ...years.map(({ jaar, aansluiting }) => `${jaar}: ${TIES_OUT[aansluiting]}`),
    ...(todo.length === 0 ? [] : ['', ...todo]),
  ];
}

function euros(amount: string | null): string {
  return amount === null ? '-' : formatNumber(Number(amount), 2);
}

const TO_DO: Readonly<
  Record<ReconciliationStatus, Readonly<Record<ReconciledLine['onderdeel'], string>> | null>
> = {
  sluit_aan: null,
  verschil: {
    verplichtingen:
      'Verplichtingen: de financiële administratie en wie de mutaties bijhoudt, zoeken samen de boeking of de realisatie die ontbreekt of op een ander jaar of een andere kostenplaats staat.',
    vergoedingen:
      'Vergoedingen: de financiële administratie en wie de vergoedingen bijhoudt, zoeken samen de betaling die ontbreekt of op een ander jaar of een andere kostenplaats staat.',
  },
  geen_grootboek: {
    verplichtingen: 'De financiële administratie levert de auditfile (XAF) van dat jaar.',
    vergoedingen: 'De financiële administratie levert de auditfile (XAF) van dat jaar.',
  },
  geen_kostenplaats: {
    verplichtingen:
      'Verplichtingen: wie de mutaties bijhoudt, vult bij elke realisatie de kostenplaats in.',
    vergoedingen:
      'Vergoedingen: de beheerder levert de parameter kostenplaats_vergoedingen, met de kostenplaats die de financiële administratie voor vergoedingen gebruikt.',
  },
};

/** Who must do what about a line that does not tie out. */
function whatToDo({ status, onderdeel }: ReconciledLine): readonly string[] {
  const words = TO_DO[status];
  return words === null ? [] : [words[onderdeel]];
}
