import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What a report does outside itself, so that a test can do it in memory. */
export interface Effects {
  writeFile(path: string, content: string | Uint8Array): Promise<void>;
}

/** Writes real files, with the folders that they need. */
export const REAL_EFFECTS: Effects = {
  async writeFile(path, content) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  },
};
