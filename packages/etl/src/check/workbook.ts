import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Fault } from '@peildatum/schema';
import { writeAnnotatedOriginal } from './annotated-original.js';
import { type FaultyRows, writeFaultyRows } from './faulty-rows.js';

export interface WorkbookInput extends FaultyRows {
  /** The supplier's file. */
  readonly path: string;
}

/** What was written: the supplier's own workbook, the rows with a finding, or the summary alone. */
export type WorkbookForm = 'eigen_werkmap' | 'rijen' | 'samenvatting';

/**
 * Gives the result of a screening back as a workbook: the supplier's own one with its faulty cells marked, or, of a CSV
 * and of a workbook that is too large, the rows with a finding. A file with a column that may not be delivered gets the
 * summary alone. What cannot be finished is removed.
 */
export async function writeAnnotatedWorkbook(input: WorkbookInput): Promise<WorkbookForm> {
  if (resolve(input.path) === resolve(input.target)) {
    throw new Fault('gebruik_onjuist', 'De werkmap kan niet over de levering zelf heen.');
  }
  try {
    return await write(input);
  } catch (error) {
    await rm(input.target, { force: true });
    throw error;
  }
}

async function write(input: WorkbookInput): Promise<WorkbookForm> {
  const isForbidden = input.summary.refusal?.code === 'kolom_verboden';
  // a dossier or a ledger has no header, and no rows that can be shown in a sheet
  const hasRows = input.header.length > 0 && input.findings.some(({ line }) => line > 0);
  if (isForbidden || !hasRows) {
    await writeFaultyRows(input, false);
    return 'samenvatting';
  }
  if (input.path.toLowerCase().endsWith('.xlsx') && (await writeAnnotatedOriginal(input))) {
    return 'eigen_werkmap';
  }
  await writeFaultyRows(input, true);
  return 'rijen';
}
