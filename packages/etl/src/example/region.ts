/** A place of the made-up region. */
export interface Gemeente {
  /** 98xx: CBS has given out none of these. */
  readonly code: string;
  readonly name: string;
  readonly inArea: boolean;
  /** 6750 to 6799: a stretch of postcodes that is not in use. */
  readonly postcodes: readonly string[];
}

const GEMEENTEN: readonly Gemeente[] = [
  gemeente('9801', 'Voorbeeldstad', true, 6750, 6757),
  gemeente('9802', 'Schijnwoude', true, 6758, 6762),
  gemeente('9803', 'Verzonnendam', true, 6763, 6766),
  gemeente('9804', "'t Denkbeeld", true, 6767, 6769),
  gemeente('9805', 'Fictiemeer', true, 6770, 6772),
  gemeente('9811', 'Buurlanderveen', false, 6780, 6784),
  gemeente('9812', 'Overdegrens', false, 6785, 6787),
];

/** What the middling region leaves free of that stretch: a gemeente for each postcode. */
const FREE_POSTCODES = ['6773', '6774', '6775', '6776', '6777', '6778', '6779'].concat(
  Array.from({ length: 12 }, (_, index) => String(6788 + index)),
);

const MORE_GEMEENTEN: readonly Gemeente[] = FREE_POSTCODES.map((postcode, index) => ({
  code: String(9821 + index),
  name: `Verzinsel aan de Lijn ${index + 1}`,
  inArea: true,
  postcodes: [postcode],
}));

/** The gemeenten of a region with so many schools for each of the middling one. */
export function gemeentenOf(schoolsTimes: number): readonly Gemeente[] {
  return schoolsTimes === 1 ? GEMEENTEN : [...GEMEENTEN, ...MORE_GEMEENTEN];
}

export const PROVINCIE = 'Voorbeeldland';

function gemeente(
  code: string,
  name: string,
  inArea: boolean,
  first: number,
  last: number,
): Gemeente {
  const postcodes = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  return { code, name, inArea, postcodes };
}

/** The gemeente of a PC4 of the region. */
export function gemeenteOf(postcode4: string): Gemeente {
  const found = [...GEMEENTEN, ...MORE_GEMEENTEN].find(({ postcodes }) =>
    postcodes.includes(postcode4),
  );
  if (found === undefined) throw new RangeError(`no such postcode: ${postcode4}`);
  return found;
}

/** The made-up swv next door. */
export function neighbourOf(swv: string): string {
  return swv === 'VO9902' ? 'VO9901' : 'VO9902';
}
