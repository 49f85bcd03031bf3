import { mapWithProfile } from '../profile/map-with-profile.js';
import type { ColumnSpec } from '../rows/column-reader.js';
import { joinVestiging } from '../rows/values.js';
import type { Recognised } from './recognise.js';

/** How each column of a source is got from a record. */
export function columnSpecs(recognised: Recognised): readonly ColumnSpec[] {
  const { profile, header, source } = recognised;
  const mapped = profile === undefined ? undefined : mapWithProfile(profile, header).columns;
  return Object.entries(source.columns).map(([name, column]) => {
    if (mapped !== undefined) {
      const { places, text } = mapped[name] ?? { places: [], text: () => '' };
      return { name, column, places, text };
    }
    const fixed = recognised.fromName[name];
    if (fixed !== undefined) return { name, column, places: [], text: () => fixed };
    const places = recognised.places[name] ?? [];
    if (places.length === 0) return { name, column, places, text: () => '' };
    return { name, column, places, text: places.length === 1 ? first : joined };
  });
}

function first(texts: readonly string[]): string {
  return texts[0] ?? '';
}

/** BRIN and vestigingsnummer, the only thing that files of DUO tell in two columns. */
function joined(texts: readonly string[]): string {
  return joinVestiging(texts[0] ?? '', texts[1] ?? '');
}
