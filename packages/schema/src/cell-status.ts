/** What a cell says. A value is there only when the status is `ok`; `niet_van_toepassing` keeps the noemer of 0 that it is about. */
export const CELL_STATUS = [
  'ok',
  'niet_getoond',
  'geen_gegevens',
  'niet_van_toepassing',
  'te_weinig',
] as const;
export type CellStatus = (typeof CELL_STATUS)[number];
