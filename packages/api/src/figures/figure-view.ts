import type { PublishedDefinition } from '@peildatum/schema';
import type { PublicationContents } from '../publications/contents.js';
import { cellView } from './cell-view.js';
import type { StoredCell } from './cells.js';
import { comparisonView } from './comparison-view.js';
import type { Cijfer, Dimensiewaarde } from './figure-type.js';
import { goalView, unitOf } from './goal-view.js';
import { nameOf } from './value-name.js';

/** A stored cell with all that clients may ask of it, made once and then kept with the publication. */
export function figureView(
  publicatie: string,
  contents: PublicationContents,
  definitie: PublishedDefinition,
  cell: StoredCell,
): Cijfer {
  const unit = unitOf(contents.definities, definitie, cell);
  const cel = cellView(cell, unit);
  return {
    publicatie,
    indicator: cell.indicator,
    definitie,
    periode: cell.periode,
    uitsplitsing: cell.uitsplitsing === '' ? null : cell.uitsplitsing,
    dimensies: dimensionsOf(contents, definitie.indicator, cell),
    cel,
    tekst: cel.tekst,
    status: cell.status,
    doel: goalView(cell, unit),
    kenmerk: cell.kenmerk,
    vergelijking: comparisonView(cell, unit),
  };
}

/** The dimensions of a cell in the order of its breakdown; jsonb keeps an order of its own. */
export function dimensionsOf(
  contents: Pick<PublicationContents, 'labels'>,
  indicator: string,
  cell: Pick<StoredCell, 'dimensies' | 'uitsplitsing'>,
): Dimensiewaarde[] {
  const order = cell.uitsplitsing.split('+');
  return Object.entries(cell.dimensies)
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([naam, waarde]) => ({
      naam,
      waarde,
      label: nameOf(contents, indicator, naam, waarde),
    }));
}
