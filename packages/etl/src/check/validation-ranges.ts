import type { DataValidation, Worksheet } from 'exceljs';

/** The checks on what may be filled in, by address; exceljs has them and does not declare them. */
interface Validated {
  readonly dataValidations: { model: Record<string, DataValidation> };
}

/** Adds a check on what may be filled in to a range like `B2:B5000`. */
export function addValidation(sheet: Worksheet, range: string, validation: DataValidation): void {
  (sheet as unknown as Validated).dataValidations.model[range] = validation;
}

/**
 * Joins the checks of single cells to ranges again. exceljs takes a range apart when it reads one, and writes ranges
 * that overlap when it puts them together by itself.
 */
export function joinValidations(sheet: Worksheet): void {
  const validations = (sheet as unknown as Validated).dataValidations;
  const joined: Record<string, DataValidation> = {};
  // cells of one range have one and the same object
  const cells = new Map<DataValidation, Map<string, number[]>>();
  for (const [address, validation] of Object.entries(validations.model)) {
    const [, column, row] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    if (column === undefined) {
      joined[address] = validation;
      continue;
    }
    const columns = cells.get(validation) ?? new Map<string, number[]>();
    cells.set(validation, columns);
    const rows = columns.get(column);
    if (rows === undefined) columns.set(column, [Number(row)]);
    else rows.push(Number(row));
  }
  for (const [validation, columns] of cells) {
    for (const [column, rows] of columns) {
      for (const [first, last] of stretches(rows)) {
        const address = first === last ? `${column}${first}` : `${column}${first}:${column}${last}`;
        joined[address] = validation;
      }
    }
  }
  validations.model = joined;
}

/** Numbers as stretches without a gap: 2, 3, 4, 8 give 2 to 4 and 8 to 8. */
function stretches(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}
