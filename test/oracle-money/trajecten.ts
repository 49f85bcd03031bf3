import type { Cell } from '@peildatum/schema';
import { schooljaarSpan } from '../oracle/schooljaar.js';
import { count, figuresOf, percentage, split, unknown } from './figure.js';
import type { Records } from './records.js';
import { isIn, type Moment, runsIn } from './touch.js';

export function plustrajecten(records: Records, cut: string, year: number): Cell[] {
  const moment = { span: schooljaarSpan(year), cut };
  const name = figuresOf('plustrajecten', `${year}-${year + 1}`);
  const [number, kept] = [name('aantal'), name('aandeel_behouden_vo')];
  if (!someRun(records.plustrajecten, moment)) return [unknown(number), unknown(kept)];
  const begun = records.plustrajecten.filter(({ start }) => isIn(start, moment));
  const ended = begun.filter(({ uitkomst }) => uitkomst !== 'lopend');
  const behouden = ended.filter(({ uitkomst }) => uitkomst === 'behouden_vo');
  return [count(number, begun.length), percentage(kept, behouden.length, ended.length)];
}

export function povo(records: Records, cut: string, year: number): Cell[] {
  const moment = { span: schooljaarSpan(year), cut };
  const name = figuresOf('povo', `${year}-${year + 1}`);
  if (!someRun(records.povo, moment)) return [unknown(name(''))];
  return split(
    records.povo.filter(({ start }) => isIn(start, moment)),
    { programma: ({ programma }) => programma, uitkomst: ({ uitkomst }) => uitkomst ?? 'onbekend' },
    (some, dimensies) => [count(name('', dimensies), some.length)],
  );
}

/** Those that ended, by the date of the end. */
export function arbeidstoeleiding(records: Records, cut: string, year: number): Cell[] {
  const moment = { span: schooljaarSpan(year), cut };
  const name = figuresOf('arbeidstoeleiding', `${year}-${year + 1}`);
  const [number, share] = [name('aantal'), name('aandeel_arbeid_opleiding')];
  if (!someRun(records.arbeidstoeleiding, moment)) return [unknown(number), unknown(share)];
  const ended = records.arbeidstoeleiding.filter(({ einde }) => isIn(einde, moment));
  const well = ended.filter(({ bestemming }) => ['arbeid', 'opleiding'].includes(bestemming ?? ''));
  return [count(number, ended.length), percentage(share, well.length, ended.length)];
}

function someRun(
  rows: readonly { readonly start: string; readonly einde: string | null }[],
  moment: Moment,
): boolean {
  return rows.some(({ start, einde }) => runsIn(start, einde, moment));
}
