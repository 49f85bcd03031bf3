import { columnSpecs } from '../delivery/mapping.js';
import { recordsOf } from '../delivery/records.js';
import type { ScreenContext, ScreenedFile } from './screen.js';
import { type WorkbookForm, writeAnnotatedWorkbook } from './workbook.js';

/** Writes the result of a screening as a workbook for the supplier; says in which form. */
export async function writeScreeningWorkbook(
  path: string,
  target: string,
  { screening, opened }: ScreenedFile,
  { limits, today }: Pick<ScreenContext, 'limits' | 'today'>,
): Promise<WorkbookForm> {
  const { file, kind, supplier, period, rows, refusal, findings } = screening;
  const summary = {
    fileName: file,
    screenedOn: today,
    kind,
    supplier,
    period,
    rows,
    refusal,
  };
  // a dossier, a ledger or a plan is no table of the supplier's: its findings are told, its content is not written out
  const carrier = opened?.inspection.carrier;
  const table = carrier === 'xml' || carrier === 'yaml' ? undefined : opened;
  return await writeAnnotatedWorkbook({
    path,
    target,
    header: table?.header.fields ?? [],
    places:
      table === undefined
        ? {}
        : Object.fromEntries(
            columnSpecs(table.recognised).map(({ name, places }) => [name, places]),
          ),
    rows: () =>
      table === undefined ? nothing() : recordsOf(path, table.inspection, table.header, limits),
    findings,
    summary,
  });
}

async function* nothing(): AsyncGenerator<never> {}
