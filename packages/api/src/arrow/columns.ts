import type { PublicationHead, PublishedDefinition } from '@peildatum/schema';
import type { StoredCell } from '../figures/cells.js';
import { dimensionsOf } from '../figures/figure-view.js';
import { unitOf } from '../figures/goal-view.js';
import type { PublicationContents } from '../publications/contents.js';

export interface ArrowPublication {
  readonly head: PublicationHead;
  readonly contents: PublicationContents;
  readonly cells: readonly StoredCell[];
}

/** One row of the download. Of a total the three columns of the dimension are empty. */
export interface ArrowRow {
  readonly swv: string;
  readonly publicatie: string;
  readonly indicator: string;
  readonly naam: string;
  readonly eenheid: string;
  readonly periode: string;
  readonly uitsplitsing: string;
  readonly dimensie: string | null;
  readonly waarde_dimensie: string | null;
  readonly label: string | null;
  readonly teller: number | null;
  readonly noemer: number | null;
  readonly waarde: number | null;
  readonly status: string;
  readonly versie: number | null;
  readonly regelset: string | null;
}

type Kind = 'code' | 'text' | 'number' | 'count';

/** The columns in their order. A code repeats, and is kept as a dictionary. */
export const COLUMNS: readonly (readonly [keyof ArrowRow, Kind])[] = [
  ['swv', 'code'],
  ['publicatie', 'code'],
  ['indicator', 'code'],
  ['naam', 'code'],
  ['eenheid', 'code'],
  ['periode', 'code'],
  ['uitsplitsing', 'code'],
  ['dimensie', 'code'],
  ['waarde_dimensie', 'text'],
  ['label', 'text'],
  ['teller', 'number'],
  ['noemer', 'number'],
  ['waarde', 'number'],
  ['status', 'code'],
  ['versie', 'count'],
  ['regelset', 'code'],
];

/** The rows of the download, in the order of the publication. */
export function arrowRows({ head, contents, cells }: ArrowPublication): ArrowRow[] {
  const definitions = new Map(contents.definities.map((one) => [one.figuur, one]));
  return cells.map((cell) => rowOf(head, contents, definitions.get(cell.indicator), cell));
}

function rowOf(
  head: PublicationHead,
  contents: PublicationContents,
  definition: PublishedDefinition | undefined,
  cell: StoredCell,
): ArrowRow {
  const dimensions = dimensionsOf(contents, definition?.indicator ?? '', cell);
  const joined = (texts: readonly string[]) => (texts.length === 0 ? null : texts.join('+'));
  const unit = definition === undefined ? undefined : unitOf(contents.definities, definition, cell);
  // whatever the row holds: a number is passed on only where the status allows it
  const hasParts = cell.status === 'ok' || cell.status === 'niet_van_toepassing';
  return {
    swv: head.swv,
    publicatie: head.id,
    indicator: cell.indicator,
    naam: definition?.naam ?? cell.indicator,
    eenheid: unit?.eenheid ?? '',
    periode: cell.periode,
    uitsplitsing: cell.uitsplitsing,
    dimensie: joined(dimensions.map(({ naam }) => naam)),
    waarde_dimensie: joined(dimensions.map(({ waarde }) => waarde)),
    label: joined(dimensions.map(({ label }) => label)),
    teller: hasParts ? cell.teller : null,
    noemer: hasParts ? cell.noemer : null,
    waarde: cell.status === 'ok' ? cell.waarde : null,
    status: cell.status,
    versie: definition?.versie ?? null,
    regelset: definition?.regelset ?? null,
  };
}
