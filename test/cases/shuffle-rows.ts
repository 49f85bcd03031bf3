import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/**
 * Writes the files of a folder anew, rows in another order; the same order at every run. Only the rows of a CSV can
 * change places: a workbook, XML, what says something of a folder and a file that is refused stay as they are.
 */
export function shuffleRows(from: string, to: string, refused: ReadonlySet<string>): string {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const target = join(to, file.slice(from.length));
    mkdirSync(dirname(target), { recursive: true });
    const isPacked = entry.name.endsWith('.csv.gz');
    if (refused.has(basename(file)) || !(isPacked || entry.name.endsWith('.csv'))) {
      copyFileSync(file, target);
      continue;
    }
    const content = readFileSync(file);
    if (isPacked) writeFileSync(target, gzipSync(shuffled(gunzipSync(content))));
    else writeFileSync(target, shuffled(content));
  }
  return to;
}

function shuffled(content: Buffer): Buffer {
  // byte for byte, whatever the encoding
  const [header = '', ...rows] = content.toString('latin1').trimEnd().split('\n');
  let state = 20_240_801;
  const dice = rows.map((row) => {
    state = (state * 48_271) % 2_147_483_647;
    return { row, place: state };
  });
  dice.sort((a, b) => a.place - b.place);
  return Buffer.from(`${[header, ...dice.map(({ row }) => row)].join('\n')}\n`, 'latin1');
}
