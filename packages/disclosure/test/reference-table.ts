import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One line of a file with a header, by column name. */
export type Line = Readonly<Record<string, string>>;

/** A cell of a reference table: its atoms are the lines of the input that it sums. */
export interface Cell {
  readonly labels: string;
  readonly atoms: Int32Array;
  readonly count: number;
}

/** The input with its counts, and by output column the input columns of which it has the labels, beside 'Total'. */
export interface TableShape {
  readonly input: readonly Line[];
  readonly count: string;
  readonly labels: Readonly<Record<string, readonly string[]>>;
}

const FOLDER = join('bronnen', 'bescherming');

/** The folder with reference results, which lies beside the checkout with the design; undefined when it is not there. */
export const referenceFolder = foldersAbove(fileURLToPath(import.meta.url))
  .flatMap((folder) => [join(folder, FOLDER), join(folder, 'shared', FOLDER)])
  .find((folder) => existsSync(folder));

export function readReference(...path: readonly string[]): string {
  return readFileSync(join(referenceFolder ?? '.', ...path), 'utf8');
}

/** Lines without commas or quotes inside the values. */
export function readLines(...path: readonly string[]): Line[] {
  const [header = [], ...rows] = readReference(...path)
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((value) => value.replaceAll('"', '')));
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

/** The cells that the lines of the output stand for, in their order. */
export function cellsOf({ input, count, labels }: TableShape, output: readonly Line[]): Cell[] {
  return output.map((line) => {
    const atoms = [...input.keys()].filter((atom) =>
      Object.entries(labels).every(([column, sources]) => {
        const label = line[column] ?? '';
        return label === 'Total' || sources.some((source) => input[atom]?.[source] === label);
      }),
    );
    return {
      labels: Object.keys(labels)
        .map((column) => line[column])
        .join(' '),
      atoms: Int32Array.from(atoms),
      count: atoms.reduce((sum, atom) => sum + Number(input[atom]?.[count]), 0),
    };
  });
}

function foldersAbove(file: string): string[] {
  const folder = dirname(file);
  return folder === file ? [] : [folder, ...foldersAbove(folder)];
}
