import { indicatorOf, labelOf, type Publication } from '@peildatum/schema';

/** The value of a dimension that stands for all of its values: the whole breakdown is withheld. */
export const WITHHELD = '*';

/**
 * A dimension value as people see it: the publication names it under its dimension, or under the list that the
 * dimension takes its names from. Only the publication: what readers see of it is in its hash.
 */
export function nameOf(
  publication: Pick<Publication, 'labels'>,
  indicator: string,
  dimension: string,
  value: string,
): string {
  if (value === WITHHELD) return 'alle waarden';
  const name = labelOf(publication, dimension, value);
  if (name !== value) return name;
  const declared = indicatorOf(indicator)?.dimensions.find(({ name }) => name === dimension);
  return declared?.labels === undefined ? value : labelOf(publication, declared.labels, value);
}
