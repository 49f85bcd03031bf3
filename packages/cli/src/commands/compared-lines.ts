import {
  type Cell,
  type Comparison,
  type ComparisonKind,
  formatCell,
  formatNumber,
  formatValue,
  STATUS_WORDS,
} from '@peildatum/schema';
import { layOut } from '../terminal/table.js';
import { sayDimensies, unitOf } from './figure-words.js';

type Compared = Cell & { readonly vergelijkingen: readonly Comparison[] };

/** Figures as a table, each beside the figures that it is compared with. */
export function comparedLines(cells: readonly Compared[]): readonly string[] {
  return layOut(
    [
      'indicator',
      'periode',
      'uitsplitsing',
      'waarde',
      'vorige',
      '+/-',
      'jaar eerder',
      '+/-',
      '12 maanden',
    ],
    cells.map((cell) => {
      const { eenheid, decimals } = unitOf(cell.indicator);
      const find = (kind: ComparisonKind) =>
        cell.vergelijkingen.find(({ soort }) => soort === kind);
      const value = (one: Comparison | undefined) => {
        if (one === undefined) return '';
        if (one.waarde !== null) return formatValue(one.waarde, eenheid, decimals);
        if (one.status === 'reeksbreuk' || one.status === 'loopt_nog') return one.status;
        return one.status === 'geen_eerdere' || one.status === 'ok'
          ? ''
          : STATUS_WORDS[one.status].short;
      };
      const change = (one: Comparison | undefined) => {
        if (one === undefined || one.verschil === null) return '';
        return `${one.verschil > 0 ? '+' : ''}${formatNumber(one.verschil, decimals)}`;
      };
      const [before, year, months] = [
        find('vorige_periode'),
        find('jaar_eerder'),
        find('twaalf_maanden'),
      ];
      return [
        cell.indicator,
        cell.periode,
        sayDimensies(cell),
        cell.mislukt === undefined
          ? formatCell(cell, eenheid, decimals)
          : `mislukt (${cell.mislukt})`,
        value(before),
        change(before),
        value(year),
        change(year),
        value(months),
      ];
    }),
    [3, 4, 5, 6, 7, 8],
  );
}
