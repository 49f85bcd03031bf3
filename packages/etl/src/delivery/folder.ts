import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Fault, isFault, sourceOf } from '@peildatum/schema';
import { parse } from 'yaml';
import { stemOf } from './carrier.js';
import { fileNameOf } from './file-name.js';
import type { Said } from './recognise.js';

/** Files that say something about deliveries, or are not meant as one. */
export const BESIDE: ReadonlySet<string> = new Set(['levering.yaml']);

/** How the name of a list of faulty rows ends. */
export const FAULT_LIST = '.fouten.csv';

export interface Found {
  /** Files to take in, by path. */
  readonly deliveries: readonly string[];
  /** Files that no carrier reads: named in the report, never dropped in silence. */
  readonly passedOver: readonly string[];
}

/** The deliveries that a path stands for: a file itself, or all files of a folder and the folders in it, by name. */
export function findDeliveries(path: string): Found {
  if (!existsSync(path)) throw new Fault('bestand_ontbreekt', `Bestand: ${fileNameOf(path)}.`);
  if (!statSync(path).isDirectory()) return { deliveries: [path], passedOver: [] };
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && !BESIDE.has(entry.name))
    .map((entry) => ({ entry, file: join(entry.parentPath, entry.name) }))
    // what a link leads to counts: who sets links in a folder means them
    .filter(({ entry, file }) => entry.isFile() || (entry.isSymbolicLink() && isFile(file)))
    .map(({ file }) => file)
    .sort();
  return {
    deliveries: files.filter(isMeantAsDelivery),
    passedOver: files.filter((file) => !isMeantAsDelivery(file)),
  };
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

/** A file that a carrier reads, or one that is named after a kind: that one is refused with a reason, not passed over. */
function isMeantAsDelivery(file: string): boolean {
  // the rows that a school left out, as pseudonymising lists them
  if (file.endsWith(FAULT_LIST)) return false;
  const [first = ''] = basename(file).toLowerCase().split(/[-.]/);
  return stemOf(file) !== undefined || sourceOf(first)?.format === 'contract';
}

/** What `levering.yaml` in the folder of a file says of it. */
export function readBeside(path: string): Said {
  const file = join(dirname(path), 'levering.yaml');
  if (!existsSync(file) || basename(path) === 'levering.yaml') return {};
  let content: unknown;
  try {
    content = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Fault('levering_yaml_onjuist', '', error);
  }
  if (content === null) return {};
  if (typeof content !== 'object' || Array.isArray(content))
    throw new Fault('levering_yaml_onjuist');
  const said: { supplier?: string; period?: string } = {};
  for (const [name, value] of Object.entries(content)) {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    if (text === '') throw new Fault('levering_yaml_onjuist', `Veld: ${name}.`);
    if (name === 'leverancier') said.supplier = text;
    else if (name === 'periode') said.period = text;
    else throw new Fault('levering_yaml_onjuist', `Veld: ${name}.`);
  }
  return said;
}

/** What is said of a file; a levering.yaml that cannot be read says so at each file of its folder. */
export function saidOf(file: string, said: Said): Said | Fault {
  try {
    const beside = readBeside(file);
    return {
      ...said,
      supplier: said.supplier ?? beside.supplier,
      period: said.period ?? beside.period,
    };
  } catch (error) {
    if (isFault(error)) return error;
    throw error;
  }
}
