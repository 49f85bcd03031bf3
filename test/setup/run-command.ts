import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { discardEmbedded } from '@peildatum/cli';
import { afterAll } from 'vitest';

const BIN = fileURLToPath(new URL('../../packages/cli/bin/peildatum.js', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly log: string;
}

/** A data folder of its own with an embedded database, as a user has it; thrown away after the test file. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'peildatum-cli-'));
  const dataFolder = join(folder, 'gegevens');
  afterAll(() => {
    discardEmbedded(dataFolder);
    rmSync(folder, { recursive: true, force: true });
  });
  return dataFolder;
}

/** Starts the real command in a process of its own. */
export function startCommand(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): { child: ChildProcess; done: Promise<Outcome>; output: () => string } {
  const { DATABASE_URL: _unused, ...inherited } = process.env;
  const child = spawn(process.execPath, [BIN, ...words], {
    env: { ...inherited, ...env },
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  const done = new Promise<Outcome>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, log }));
  });
  return { child, done, output: () => out };
}

/** Runs the real command to its end. */
export async function runCommand(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Outcome> {
  return await startCommand(words, env).done;
}

/** Waits until the command has written this; fails when it ends before. */
export async function untilWritten(
  started: ReturnType<typeof startCommand>,
  text: RegExp,
): Promise<RegExpExecArray> {
  for (;;) {
    const found = text.exec(started.output());
    if (found !== null) return found;
    const ended = await Promise.race([
      started.done.then((outcome) => outcome),
      new Promise<undefined>((resolve) => setTimeout(resolve, 50)),
    ]);
    if (ended !== undefined && text.exec(ended.out) === null) {
      throw new Error(`de opdracht eindigde met ${ended.code}:\n${ended.out}\n${ended.log}`);
    }
  }
}
