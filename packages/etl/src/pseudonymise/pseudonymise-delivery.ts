import { existsSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Fault } from '@peildatum/schema';
import { FAULT_LIST, readBeside } from '../delivery/folder.js';
import { inspectFile } from '../delivery/inspect.js';
import { columnReaders, readRecords } from '../delivery/read-delivery.js';
import { type Recognised, readName, type Said, UNKNOWN_SUPPLIER } from '../delivery/recognise.js';
import type { ReadLimits } from '../delivery/record-reader.js';
import { type OpenedFile, openFile, refuseTooManyFaults, saySpan } from '../delivery/stage.js';
import type { Profile } from '../profile/profile.js';
import type { Finding } from '../rows/finding.js';
import { createSealer, type PseudonymKeys } from '../rows/pseudonym.js';
import { RowReader, type RowsRead } from '../rows/row-reader.js';
import { CsvRows, quoted } from './csv-rows.js';
import { ownNumberRules } from './own-number-rules.js';
import { PartialFile, taken } from './partial-file.js';

export interface PseudonymiseContext {
  readonly keys: PseudonymKeys;
  readonly limits: ReadLimits;
  /** Mapping profiles that a file may be recognised by, by its name. */
  readonly profiles: readonly Profile[];
  /** Where the new file comes. */
  readonly folder: string;
  /** Replace what has the name already; never the file that is read. */
  readonly overwrite: boolean;
  /** Write the good rows and list the faulty ones; else a faulty row refuses the file. */
  readonly leaveOutFaults: boolean;
  /** Largest share of rows that may be left out, 0 to 1: as large as reading in allows. */
  readonly faultShare: number;
  readonly onFinding: (finding: Finding) => void;
  /** Gets what throws a file away that is not whole yet, for when the work is cut off. */
  readonly onPartial?: ((discard: () => void) => void) | undefined;
  readonly onProgress?: ((rows: number, share: number | undefined) => void) | undefined;
}

/** Rows read are rows written and rows left out. */
export interface PseudonymisedFile {
  readonly kind: string;
  readonly supplier: string;
  readonly period: string;
  readonly file: string;
  /** The list of rows that were left out; null when there are none. */
  readonly faultFile: string | null;
  readonly rows: number;
  readonly written: number;
  readonly leftOut: number;
}

/**
 * Reads a delivery as reading in would, and writes it as leverformaat 1 with pseudonyms in place of numbers and sealed
 * dates of birth. Needs no database. Memory does not grow with the file; what stands on disk before it is whole holds no
 * identifiers, and goes when something fails.
 */
export async function pseudonymiseDelivery(
  path: string,
  said: Said,
  context: PseudonymiseContext,
): Promise<PseudonymisedFile> {
  const opened = await openDelivery(path, said, context);
  const { kind } = opened.recognised.source;
  const { supplier } = opened.recognised;
  const files: PartialFile[] = [];
  const begin = async () => {
    const file = await PartialFile.begin(context.folder);
    files.push(file);
    context.onPartial?.(() => file.discard());
    return file;
  };
  try {
    const [good, faulty] = [await begin(), await begin()];
    const { read, written } = await writeRows(opened, context, good, faulty);
    const leftOut = read.faulty;
    if (read.rows !== written + leftOut) throw new Error('er zijn rijen zoek');
    if (leftOut > 0 && !context.leaveOutFaults) {
      throw new Fault('rijen_fout', `${leftOut} van ${read.rows} rijen zijn fout.`);
    }
    refuseTooManyFaults(leftOut, read.rows, context.faultShare);
    const period = opened.recognised.period ?? saySpan(read.span);
    const file = join(context.folder, fileNameFor({ kind, supplier, period }));
    const faultFile = file.replace(/\.csv$/, FAULT_LIST);
    refuseTaken([file, faultFile], path, context.overwrite);
    // the list first: a delivery may not stand there without the rows that it lacks being named
    if (leftOut > 0) await faulty.keepAs(faultFile, context.overwrite);
    else rmSync(faultFile, { force: true });
    await good.keepAs(file, context.overwrite);
    return {
      ...{ kind, supplier, period, file, written, leftOut, rows: read.rows },
      faultFile: leftOut > 0 ? faultFile : null,
    };
  } finally {
    for (const file of files) file.discard();
  }
}

/** Finds out what a file is; refuses what has no pupils of leverformaat 1, or nobody who delivers it. */
async function openDelivery(
  path: string,
  said: Said,
  { limits, profiles, keys }: PseudonymiseContext,
): Promise<OpenedFile> {
  const inspection = await inspectFile(path, limits);
  if (inspection.carrier === 'xml') throw new Fault('zonder_leerlingen', 'Het bestand is XML.');
  const beside = readBeside(path);
  const supplier = said.supplier ?? beside.supplier;
  const period = said.period ?? beside.period;
  const sealer = createSealer(keys);
  const pseudonymiser = {
    pupil: (number: string, of: string) => sealer.pupil(number, of).toString('hex'),
  };
  const context = { limits, profiles, pseudonymiser };
  const opened = await openFile(path, { ...said, supplier, period }, inspection, context);
  refuseStranger(opened.recognised);
  return opened;
}

function refuseStranger({ source, supplier, period }: Recognised): void {
  const hasPupils = Object.values(source.columns).some(({ type }) => type === 'leerling');
  if (source.format !== 'contract' || !hasPupils) {
    throw new Fault('zonder_leerlingen', `Soort: ${source.kind}.`);
  }
  // a number of the school's own counts with its supplier: afterwards nobody can mend that
  if (supplier === UNKNOWN_SUPPLIER) throw new Fault('leverancier_ontbreekt');
  // say so before the work, when it is known already
  if (period !== undefined) fileNameFor({ kind: source.kind, supplier, period });
}

/** The name of leverformaat 1 that says the same of the delivery; refuses what a name cannot say. */
function fileNameFor(delivery: { kind: string; supplier: string; period: string }): string {
  const { kind, supplier, period } = delivery;
  const name = `${kind}-${supplier}-${period}.csv`;
  const named = readName(name);
  const same = named.kind === kind && named.supplier === supplier && named.period === period;
  const fits = !/[\\/:*?"<>|\p{C}]|[. ]$/u.test(`${supplier}${period}`) && name.length <= 150;
  if (!same || !fits || basename(name) !== name) throw new Fault('naam_past_niet');
  return name;
}

function refuseTaken(targets: readonly string[], source: string, overwrite: boolean): void {
  for (const target of targets.filter((path) => existsSync(path))) {
    const [one, other] = [statSync(target), statSync(source)];
    if (!overwrite) throw taken(target);
    if (one.dev === other.dev && one.ino === other.ino) {
      throw new Fault('bestand_bestaat', 'Het is het bestand dat gelezen wordt.');
    }
  }
}

async function writeRows(
  { path, inspection, header, recognised }: OpenedFile,
  context: PseudonymiseContext,
  good: PartialFile,
  faulty: PartialFile,
): Promise<{ read: RowsRead; written: number }> {
  const { keys, limits } = context;
  const { kind } = recognised.source;
  const { source, columns } = columnReaders({ kind, keys, inspection, recognised });
  const onFinding = (finding: Finding) => {
    context.onFinding(finding);
    if (context.leaveOutFaults) faulty.add(faultLine(finding));
  };
  const rows = new CsvRows(columns, createSealer(keys).mark, (line) => good.add(line), onFinding);
  good.add(rows.header);
  faulty.add('regel;kolom;code;verwacht;gevonden_vorm\n');
  const width = header.fields.length;
  const strict = { ...source, rules: [...source.rules, ...ownNumberRules(source)] };
  // what only looks wrong is for who reads it in to say
  const reader = new RowReader(strict, columns, width, { look: () => undefined }, rows);
  const { separator, line: headerLine } = header;
  const task = { path, inspection, separator, headerLine, width, limits };
  for await (const share of readRecords(task, reader)) {
    await good.flush();
    await faulty.flush();
    context.onProgress?.(reader.result.rows, share);
  }
  return { read: reader.result, written: rows.written };
}

/** A finding names no identifier: what was found is said by its form only. */
function faultLine({ line, column, code, expected, found }: Finding): string {
  return `${line};${column ?? ''};${code};${quoted(expected)};${quoted(found ?? '')}\n`;
}
