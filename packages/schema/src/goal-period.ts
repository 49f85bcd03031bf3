import type { Indicator } from './indicator.js';
import { isDate, type PeriodKind } from './period.js';

/** How the periods of each kind are written. */
export const PERIOD_FORMS: Readonly<Record<PeriodKind, string>> = {
  schooljaar: 'een schooljaar als 2023-2024',
  kalenderjaar: 'een jaar als 2024',
  peildatum: 'een peildatum als 2024-10-01',
  kwartaal: 'een kwartaal als 2024-K3',
  eigen: 'een periode zoals de bron haar noemt',
};

/** Is a text a period of a kind? */
export function isPeriodOf(kind: PeriodKind, text: string): boolean {
  if (kind === 'eigen') return text !== '';
  if (kind === 'peildatum') return isDate(text);
  if (kind === 'kwartaal') return /^\d{4}-K[1-4]$/.test(text);
  if (kind === 'kalenderjaar') return /^\d{4}$/.test(text);
  const years = /^(\d{4})-(\d{4})$/.exec(text);
  return years !== null && Number(years[2]) === Number(years[1]) + 1;
}

/**
 * The years of a plan (`2024-2027`) in which a goal has no target: schooljaren that lie in it as a whole, or years of
 * which no period has one. Of periods that the source names itself nobody knows which there should be.
 */
export function yearsWithoutTarget(
  plan: string,
  kind: PeriodKind,
  periods: readonly string[],
): readonly string[] {
  const [first, last] = [Number(plan.slice(0, 4)), Number(plan.slice(5, 9))];
  if (kind === 'eigen') return [];
  const isSchooljaar = kind === 'schooljaar';
  const length = last - first + (isSchooljaar ? 0 : 1);
  const years = Array.from({ length }, (_, at) =>
    isSchooljaar ? `${first + at}-${first + at + 1}` : String(first + at),
  );
  return years.filter((year) => !periods.some((period) => period.startsWith(year)));
}

/** Days of which figures are published, beside the last day of a publication. */
const PUBLISHED_DAYS: readonly string[] = ['02-01', '07-31', '10-01', '12-31'];

/** Is it a day on which an indicator by peildatum is published every year? */
export function isPublishedDay({ peildata }: Pick<Indicator, 'peildata'>, date: string): boolean {
  return (peildata === 'telling' ? ['10-01'] : PUBLISHED_DAYS).includes(date.slice(5));
}
