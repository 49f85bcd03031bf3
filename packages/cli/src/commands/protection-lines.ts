import type { Gain, HeldPeriod, Published, TableReport } from '@peildatum/etl';
import { layOut } from '../terminal/table.js';

/** Most lines of a list that is only there to choose from. */
const CHOICES = 10;

/** What a protection shows and hides, for who publishes. */
export function protectionLines({
  cells,
  report,
  held,
}: Pick<Published, 'cells' | 'report' | 'held'>): readonly string[] {
  const hidden = cells.filter((cell) => cell.status === 'niet_getoond').length;
  const shown = cells.filter((cell) => cell.status === 'ok').length;
  return [
    `${cells.length} cijfers: ${shown} getoond, ${hidden} niet getoond, ${cells.length - shown - hidden} zonder waarde.`,
    `Van ${report.figures} cijfers die een aantal leerlingen prijsgeven worden er ${report.shown} getoond; ` +
      `${report.withheld} vervallen met hun hele tabel. Bewezen voor buitenstaander, school en leerling.`,
    ...heldLines(held),
  ];
}

/** How much of each table is shown, of the tables of which not everything is. */
export function tableLines(tables: readonly TableReport[]): readonly string[] {
  const withHidden = tables.filter(({ cijfers, getoond }) => getoond < cijfers);
  if (withHidden.length === 0) return [];
  const rows = withHidden.map(({ indicator, uitsplitsing, cijfers, getoond, aandeel }) => [
    uitsplitsing === '' ? indicator : `${indicator} naar ${uitsplitsing}`,
    `${getoond} van ${cijfers}`,
    aandeel === null ? '–' : percentage(aandeel),
  ]);
  return [
    'Tabellen met cijfers die niet getoond worden (de delen zijn exact: alleen voor medewerkers):',
    ...layOut(['Tabel', 'Getoond', 'Deel van de leerlingen'], rows, [1, 2]),
  ];
}

function heldLines(held: readonly HeldPeriod[]): readonly string[] {
  if (held.length === 0) return [];
  return [
    `${held.length} keer blijft een periode zoals zij was, omdat het verschil met eerder een klein aantal zou verraden:`,
    ...held.map((one) => `  ${heldWords(one)}`),
    'Deze perioden tellen mee in het eerste aantal hierboven, niet in het tweede en niet in de tabellen. Met --besluit vervangt een publicatie alles wat eerder is gepubliceerd, ook als dat een klein aantal verraadt.',
  ];
}

/** A held period in words. */
export function heldWords({ indicator, periode, from }: HeldPeriod): string {
  return `${indicator} ${periode} (uit ${from})`;
}

/** What other cubes would win, the most first. */
export function gainLines(gains: readonly Gain[]): readonly string[] {
  if (gains.length === 0) {
    return ['Geen tabel weglaten of samenvoegen levert meer getoonde cijfers op.'];
  }
  const rows = gains
    .slice(0, CHOICES)
    .map(({ indicator, uitsplitsing, wijziging, getoondNu, getoondDan }) => [
      wijziging === 'tabel_weglaten'
        ? `${indicator} zonder ${uitsplitsing}`
        : `${indicator}: kleine waarden van ${uitsplitsing} samen`,
      `${getoondNu}`,
      `${getoondDan}`,
    ]);
  return [
    'Wat een andere keuze zou opleveren. Nu: de getoonde cijfers van alle tabellen van de indicator samen, geteld als hierboven, ook van tabellen waarvan alles getoond wordt. Dan: geschat, elke indicator apart en zonder eerdere publicaties; reken na met --zonder.',
    ...layOut(['Keuze', 'Nu', 'Dan'], rows, [1, 2]),
  ];
}

function percentage(share: number): string {
  return `${(share * 100).toLocaleString('nl-NL', { maximumFractionDigits: 0 })} %`;
}
