import { Fault, isDate, nearestNames, type PublishedDefinition } from '@peildatum/schema';
import { listing, quoted } from '../listing.js';
import type { Cijfer } from './figure-type.js';
import { WITHHELD } from './value-name.js';

export interface DimensionFilter {
  readonly dimensie: string;
  readonly waarden: readonly string[];
}

/** Which cells of an indicator somebody wants. A selection only picks: nothing is ever added up. */
export interface CellSelection {
  readonly periode?: string | null | undefined;
  readonly uitsplitsing?: string | null | undefined;
  readonly filter?: readonly DimensionFilter[] | null | undefined;
}

/** The definitions that a name stands for: one figure (`vergoedingen/bedrag`), or all of an indicator. */
export function definitionsNamed(
  definitions: readonly PublishedDefinition[],
  name: string,
): readonly PublishedDefinition[] {
  const exact = definitions.filter(({ figuur }) => figuur === name);
  const found =
    exact.length > 0 ? exact : definitions.filter(({ indicator }) => indicator === name);
  if (found.length > 0) return found;
  const names = [...new Set(definitions.flatMap(({ indicator, figuur }) => [indicator, figuur]))];
  // a long list is cut: what may be meant comes first
  const listed = new Set([...nearestNames(name, names), ...names]);
  throw new Fault(
    'indicator_onbekend',
    `${quoted(name)} staat niet in deze publicatie; wel: ${listing([...listed])}.`,
  );
}

/** The cells of a selection, in the order given. Refuses a period, breakdown, dimension or value that is not there. */
export function selectCells(
  cells: readonly Cijfer[],
  definitions: readonly PublishedDefinition[],
  selection: CellSelection,
): readonly Cijfer[] {
  const uitsplitsing = selection.uitsplitsing ?? null;
  if (uitsplitsing !== null) refuseUnknownBreakdown(cells, definitions, uitsplitsing);
  let chosen = cells.filter((cell) => cell.uitsplitsing === uitsplitsing);
  for (const filter of selection.filter ?? []) {
    refuseUnknownValues(chosen, uitsplitsing, filter);
    chosen = chosen.filter((cell) => isNamed(cell, filter));
  }
  const periode = selection.periode ?? null;
  if (periode === null) return chosen;
  refuseUnknownPeriod(cells, periode);
  return chosen.filter((cell) => cell.periode === periode);
}

function refuseUnknownBreakdown(
  cells: readonly Cijfer[],
  definitions: readonly PublishedDefinition[],
  uitsplitsing: string,
): void {
  const known = new Set([
    ...definitions.flatMap(({ uitsplitsingen }) => uitsplitsingen.map(({ naam }) => naam)),
    ...cells.flatMap((cell) => cell.uitsplitsing ?? []),
  ]);
  if (known.has(uitsplitsing)) return;
  throw new Fault(
    'uitsplitsing_onbekend',
    `${quoted(uitsplitsing)} is er niet; wel: ${listing([...known])}.`,
  );
}

/** Figures are given by one breakdown at a time: a filter can only pick within the one that is asked for. */
function refuseUnknownValues(
  cells: readonly Cijfer[],
  uitsplitsing: string | null,
  { dimensie, waarden }: DimensionFilter,
): void {
  if (!(uitsplitsing ?? '').split('+').includes(dimensie)) {
    throw new Fault(
      'uitsplitsing_onbekend',
      `Een filter op ${quoted(dimensie)} kiest uit de uitsplitsing met die naam; gevraagd is ${
        uitsplitsing === null ? 'het totaal' : quoted(uitsplitsing)
      }.`,
    );
  }
  const known = new Set(
    cells.flatMap((cell) =>
      cell.dimensies.filter(({ naam }) => naam === dimensie).map(({ waarde }) => waarde),
    ),
  );
  const unknown = waarden.filter((waarde) => !known.has(waarde));
  // of a withheld breakdown nobody may learn which values it has
  if (waarden.length > 0 && (unknown.length === 0 || known.has(WITHHELD))) return;
  throw new Fault(
    'vraag_onjuist',
    waarden.length === 0
      ? `Het filter op ${quoted(dimensie)} noemt geen waarden.`
      : `Bij ${quoted(dimensie)} is er geen ${listing(unknown.map(quoted))}; wel: ${listing([...known])}.`,
  );
}

function isNamed(cell: Cijfer, { dimensie, waarden }: DimensionFilter): boolean {
  return cell.dimensies.some(
    ({ naam, waarde }) => naam === dimensie && (waarde === WITHHELD || waarden.includes(waarde)),
  );
}

const PERIOD = /^(\d{4}|\d{4}-\d{4}|\d{4}-K[1-4])$/;

function refuseUnknownPeriod(cells: readonly Cijfer[], periode: string): void {
  const known = new Set(cells.map((cell) => cell.periode));
  if (known.has(periode)) return;
  const isPeriod = PERIOD.test(periode) || isDate(periode);
  const found = isPeriod
    ? `${periode} staat niet in deze publicatie; wel`
    : `${quoted(periode)} is geen periode; in deze publicatie staan`;
  throw new Fault('periode_onjuist', `${found}: ${listing([...known].sort())}.`);
}
