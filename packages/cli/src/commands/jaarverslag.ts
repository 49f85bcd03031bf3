import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { readHeads, readPublication } from '@peildatum/etl';
import { Fault } from '@peildatum/schema';
import { type Command, type CommandInput, EXIT } from '../command.js';
import { JSON_OPTION, SWV, swvOf, yearOf } from './options.js';
import { sayResult } from './result.js';

export const jaarverslag: Command = {
  name: 'jaarverslag',
  summary: 'Schrijft het onderdeel kerncijfers van het jaarverslag, als Word en HTML.',
  positionals: [],
  options: {
    swv: SWV,
    jaar: { type: 'string', value: 'JJJJ', required: true, help: 'Verslagjaar.' },
    uit: { type: 'string', value: 'map', required: true, help: 'Map voor de bestanden.' },
    publicatie: {
      type: 'string',
      value: 'id',
      help: 'Publicatie; standaard de nieuwste vastgestelde van het verslagjaar.',
    },
    json: JSON_OPTION,
  },
  examples: ['peildatum jaarverslag --swv VO2708 --jaar 2024 --uit jaarverslag/'],
  run: async (input) => {
    const jaar = yearOf(input.text('jaar') ?? '');
    const files = await writeReport(input, swvOf(input), jaar, input.text('uit') ?? '.');
    sayResult(input, files, () => [
      `Word: ${files.docx}`,
      `HTML: ${files.html}`,
      `Uit publicatie ${files.publicatie}.`,
      ...files.bewaard.map((path) => `Wat er stond was anders en is bewaard als ${path}`),
    ]);
    return EXIT.good;
  },
};

/** Writes the section from the newest definitive publication of the year, or from the one that is named. */
export async function writeReport(
  input: CommandInput,
  swv: string,
  jaar: number,
  folder: string,
): Promise<{ docx: string; html: string; publicatie: string; bewaard: readonly string[] }> {
  const pool = (await input.openDatabase()).poolOf('peildatum_etl');
  const id = input.text('publicatie') ?? (await newestOf(pool, swv, jaar));
  const publication = await readPublication(pool, id);
  if (publication.swv !== swv) {
    throw new Fault('publicatie_onbekend', `${id} is niet van ${swv}.`);
  }
  if (publication.status !== 'vastgesteld') {
    input.terminal.log(
      `Let op: publicatie ${id} is ${publication.status}; lezers kunnen haar cijfers niet opvragen.`,
    );
  }
  const target = resolve(folder);
  mkdirSync(target, { recursive: true });
  // charts and Word take long to load: only who writes a report pays for it
  const { writeSection } = await import('@peildatum/reports');
  const kept: string[] = [];
  const effects = {
    writeFile: async (path: string, content: string | Uint8Array) => {
      const before = keepEarlier(path, Buffer.from(content));
      if (before !== undefined) kept.push(before);
      writeFileSync(path, content);
    },
  };
  const files = await writeSection(publication, { jaar, folder: target }, effects);
  return { ...files, publicatie: id, bewaard: kept };
}

/** Moves a file that is not what we are about to write out of the way: somebody may have worked in it. */
function keepEarlier(path: string, content: Buffer): string | undefined {
  if (!existsSync(path) || readFileSync(path).equals(content)) return undefined;
  const { dir, name, ext } = parse(path);
  for (let number = 1; ; number += 1) {
    const earlier = join(dir, `${name}-eerder-${number}${ext}`);
    if (existsSync(earlier)) continue;
    renameSync(path, earlier);
    return earlier;
  }
}

async function newestOf(
  pool: Parameters<typeof readHeads>[0],
  swv: string,
  jaar: number,
): Promise<string> {
  const [newest] = await readHeads(pool, { swv, year: jaar, status: 'vastgesteld' });
  if (newest === undefined) throw new Fault('publicatie_ontbreekt', `Swv: ${swv}, jaar: ${jaar}.`);
  return newest.id;
}
