import type { Expected, Lateness } from '@peildatum/etl';
import { formatDate } from '@peildatum/schema';
import { layOut } from '../terminal/table.js';

/** Who is late and what comes due, a line for each kind and supplier. */
export function latenessLines({ vandaag, teLaat, binnenkort }: Lateness): readonly string[] {
  return [
    ...(teLaat.length === 0
      ? [`Op ${formatDate(vandaag)} is niemand te laat.`]
      : [`Te laat op ${formatDate(vandaag)}:`, ...expectedLines(teLaat, 'dagen te laat')]),
    '',
    ...(binnenkort.length === 0
      ? ['De komende 14 dagen wordt er verder niets verwacht.']
      : ['Verwacht in de komende 14 dagen:', ...expectedLines(binnenkort, 'nog dagen')]),
  ];
}

/** `2024-K1, 2024-K2`, or of more than three the first, the last and how many. */
export function sayPeriods(periods: readonly string[]): string {
  if (periods.length <= 3) return periods.join(', ');
  return `${periods[0]} … ${periods.at(-1)} (${periods.length})`;
}

function expectedLines(all: readonly Expected[], days: string): readonly string[] {
  const groups = new Map<string, Expected[]>();
  for (const one of all) {
    const key = `${one.soort} ${one.leverancier}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const rows = [...groups.values()].flatMap((group) => {
    // of several periods the first is the longest late, or the soonest due
    const [first] = group;
    if (first === undefined) return [];
    return [
      [
        first.soort,
        first.leverancier ?? '(nog niemand)',
        sayPeriods(group.map(({ periode }) => periode)),
        first.uiterlijk,
        String(first.dagen),
        first.laatste === null ? 'geen' : `${first.laatste.op} (${first.laatste.levering})`,
      ],
    ];
  });
  const header = ['soort', 'leverancier', 'periode', 'uiterlijk', days, 'laatste levering'];
  return layOut(header, rows, [4]).map((line) => `  ${line}`);
}
