import { type FileHandle, open, readFile, rm, stat } from 'node:fs/promises';
import { platform } from 'node:os';
import { Fault } from '@peildatum/schema';
import { createSealer, type PseudonymKeys } from '../rows/pseudonym.js';

/** Larger is no key file. */
const LARGEST = 10_000;

const FORM =
  /^# Peildatum-sleutel 1 .*\nswv: ([A-Z]{2}\d{4})\nmerk: ([0-9a-f]{8})\nleerling: ([0-9a-f]{64})\ngeboortedatum: ([0-9a-f]{64})\n?$/;

/**
 * Writes what a school needs to pseudonymise for an swv: the two keys that reading needs, never the secret of the swv
 * that they come from. Only who runs this may read the file; what exists is left alone.
 */
export async function writeSchoolKey(
  file: string,
  swv: string,
  keys: PseudonymKeys,
): Promise<void> {
  const handle = await create(file);
  try {
    // a device takes a file of this name and shows what is written to it
    if (!(await handle.stat()).isFile()) throw new Fault('gebruik_onjuist', 'Geen bestand.');
    await handle.chmod(0o600);
    await handle.writeFile(
      [
        `# Peildatum-sleutel 1 waarmee een school leveringen aan ${swv} pseudonimiseert. Geheim: bewaar hem als een wachtwoord, en verander er niets in.`,
        `swv: ${swv}`,
        `merk: ${createSealer(keys).mark}`,
        `leerling: ${Buffer.from(keys.pupil).toString('hex')}`,
        `geboortedatum: ${Buffer.from(keys.birth).toString('hex')}`,
        '',
      ].join('\n'),
    );
    await handle.sync();
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

async function create(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'wx', 0o600);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'EEXIST') throw new Fault('bestand_bestaat', `Bestand: ${file}.`, error);
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS'].includes(code)) {
      throw new Fault('map_niet_schrijfbaar', `Bestand: ${file}.`, error);
    }
    throw error;
  }
}

export interface SchoolKey {
  readonly keys: PseudonymKeys;
  /** Others on this computer may read the file. */
  readonly openToOthers: boolean;
}

/** Reads a key file of this swv; a file in which anything was changed is refused. Nothing of it is ever repeated. */
export async function readSchoolKey(file: string, swv: string): Promise<SchoolKey> {
  const { text, mode } = await readSmall(file);
  if (/^[0-9a-f]{64}\s*$/.test(text)) {
    throw new Fault(
      'sleutelbestand_onjuist',
      'Dit is de geheime sleutel van het swv zelf; die hoort niet op een school.',
    );
  }
  const [, of = '', mark, pupil = '', birth = ''] =
    FORM.exec(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')) ?? [];
  if (mark === undefined) throw new Fault('sleutelbestand_onjuist', 'Het heeft een andere vorm.');
  if (of !== swv) throw new Fault('sleutel_ander_swv', `Gevraagd: ${swv}; in het bestand: ${of}.`);
  const keys = { pupil: Buffer.from(pupil, 'hex'), birth: Buffer.from(birth, 'hex') };
  // a letter that changed on the way would make of every pupil another one, and nobody would see it
  if (createSealer(keys).mark !== mark) {
    throw new Fault('sleutelbestand_onjuist', 'Het merk past niet bij de sleutels.');
  }
  // Windows keeps rights in another way, and tells nothing of them here
  return { keys, openToOthers: platform() !== 'win32' && (mode & 0o077) !== 0 };
}

async function readSmall(file: string): Promise<{ text: string; mode: number }> {
  try {
    const { size, mode } = await stat(file);
    if (size > LARGEST) throw new Fault('sleutelbestand_onjuist', 'Het is te groot.');
    return { text: await readFile(file, 'utf8'), mode };
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault('sleutelbestand_onjuist', `${file} bestaat niet of is niet te lezen.`, error);
  }
}
