import { formatNumber } from './format-number.js';
import { VERDICT_WORDS } from './goal.js';
import type { Eenheid } from './indicator.js';
import { type Cell, STATUS_WORDS } from './publication.js';

/** A value with its unit: `4,2 %`, `€ 20.000,00`, `12`. */
export function formatValue(value: number, eenheid: Eenheid, decimals: number): string {
  const number = formatNumber(value, decimals);
  if (eenheid === 'procent') return `${number} %`;
  if (eenheid === 'euro') return value < 0 ? `- € ${number.slice(1)}` : `€ ${number}`;
  return number;
}

/** What a reader sees of a cell: its value, or the words of its status. */
export function formatCell(
  cell: Pick<Cell, 'waarde' | 'status'>,
  eenheid: Eenheid,
  decimals: number,
): string {
  if (cell.status !== 'ok' || cell.waarde === null) return STATUS_WORDS[cell.status].short;
  return formatValue(cell.waarde, eenheid, decimals);
}

/** A target with its unit, with all the decimals that it was given: rounded it would be another target. */
export function formatTarget(target: number, eenheid: Eenheid, decimals: number): string {
  const own = (String(target).split('.')[1] ?? '').length;
  return formatValue(target, eenheid, Math.max(decimals, own));
}

/** What a reader sees of a goal: `11,8 % (op koers; doel 13,5 %)`. Of what is no goal: its value alone. */
export function formatGoal(
  cell: Pick<Cell, 'waarde' | 'status' | 'oordeel' | 'streefwaarde'>,
  eenheid: Eenheid,
  decimals: number,
): string {
  const value = formatCell(cell, eenheid, decimals);
  const { oordeel, streefwaarde } = cell;
  if (oordeel === undefined || streefwaarde === undefined) return value;
  const target = formatTarget(streefwaarde, eenheid, decimals);
  return `${value} (${VERDICT_WORDS[oordeel].short}; doel ${target})`;
}

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** A date in words: `31 december 2024`. */
export function formatDate(date: string): string {
  const [year = '', month = '1', day = '1'] = date.slice(0, 10).split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** A period as people say it: `schooljaar 2023-2024`, `2024`, `1 oktober 2024`, `derde kwartaal van 2024`. */
export function formatPeriod(period: string): string {
  if (/^\d{4}-\d{4}$/.test(period)) return `schooljaar ${period}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return formatDate(period);
  const quarter = /^(\d{4})-K([1-4])$/.exec(period);
  if (quarter) {
    const words = ['eerste', 'tweede', 'derde', 'vierde'];
    return `${words[Number(quarter[2]) - 1]} kwartaal van ${quarter[1]}`;
  }
  return period;
}
