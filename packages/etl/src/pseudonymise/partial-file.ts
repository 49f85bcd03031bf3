import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { type FileHandle, link, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '@peildatum/schema';

/** A file that gets its name only when it is whole; until then it has a hidden one, in the same folder. */
export class PartialFile {
  readonly #path: string;
  readonly #handle: FileHandle;
  #waiting = '';
  #open = true;

  private constructor(path: string, handle: FileHandle) {
    this.#path = path;
    this.#handle = handle;
  }

  static async begin(folder: string): Promise<PartialFile> {
    const path = join(folder, `.peildatum-${process.pid}-${randomBytes(6).toString('hex')}.part`);
    try {
      await mkdir(folder, { recursive: true });
      return new PartialFile(path, await open(path, 'wx', 0o600));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) {
        throw new Fault('map_niet_schrijfbaar', `Map: ${folder}.`, error);
      }
      throw error;
    }
  }

  add(text: string): void {
    this.#waiting += text;
  }

  /** Writes what was added since the last time. */
  async flush(): Promise<void> {
    const text = this.#waiting;
    this.#waiting = '';
    if (text !== '') await this.#handle.writeFile(text);
  }

  /** Gives the file its name, when it has been written to the disk. */
  async keepAs(path: string, overwrite: boolean): Promise<void> {
    await this.flush();
    await this.#handle.sync();
    this.#open = false;
    await this.#handle.close();
    if (overwrite) await rename(this.#path, path);
    else await this.#nameOnce(path);
  }

  /** Throws the file away; not when it was kept. */
  discard(): void {
    if (this.#open) void this.#handle.close().catch(() => undefined);
    this.#open = false;
    rmSync(this.#path, { force: true });
  }

  /** A link fails when the name is taken, a rename would replace what stands there. */
  async #nameOnce(path: string): Promise<void> {
    try {
      await link(this.#path, path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST' || existsSync(path)) throw taken(path);
      // a file system without links, as on many a stick
      await rename(this.#path, path);
      return;
    }
    await rm(this.#path);
  }
}

/** Says that a name is taken. */
export function taken(path: string): Fault {
  return new Fault('bestand_bestaat', `Bestand: ${path}. Met --overschrijf wordt het vervangen.`);
}
