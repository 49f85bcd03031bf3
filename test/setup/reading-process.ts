import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TakeInResult } from '@peildatum/etl';
import { TODAY } from './installation.js';

const SCRIPT = fileURLToPath(new URL('./reading-process.mjs', import.meta.url));

/** What the process is asked to take in. */
export interface ReadingTask {
  readonly files: readonly string[];
  readonly swv: string;
  readonly said?: { readonly supplier?: string; readonly period?: string };
  readonly faultShare?: number;
  readonly findingLimit?: number;
  readonly limits?: { readonly lineLength: number; readonly unpackedBytes: number };
}

export interface ReadingAnswer {
  readonly result: TakeInResult;
  /** Most memory that the process ever had, in bytes. */
  readonly peak: number;
}

/** A process that takes files in, started and connected, and waiting to be told which. */
export interface ReadingProcess {
  readonly process: ChildProcess;
  /** Starts the taking in; the answer comes when it is done, and never when it is killed. */
  readonly begin: (task: ReadingTask) => Promise<ReadingAnswer>;
  /** Kills it at once, as a power cut would, and waits until it is gone. */
  readonly kill: () => Promise<void>;
}

/** Starts a process and waits until it is ready; `flags` are for Node. */
export async function startReadingProcess(
  databaseUrl: string,
  dataFolder: string,
  flags: readonly string[] = [],
): Promise<ReadingProcess> {
  const child = fork(SCRIPT, [databaseUrl, dataFolder], {
    execArgv: [...flags],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const ended = gone.then(() => {
    throw new Error(`het proces eindigde: ${said}`);
  });
  ended.catch(() => undefined);
  const next = () => new Promise<unknown>((done) => child.once('message', done));
  await Promise.race([next(), ended]);
  return {
    process: child,
    begin: async ({ said: told = {}, ...task }) => {
      const answer = next();
      child.send({
        said: told,
        faultShare: 0.05,
        limits: { lineLength: 100_000, unpackedBytes: 4e9 },
        today: TODAY,
        ...task,
      });
      const message = (await Promise.race([answer, ended])) as ReadingAnswer & { error?: string };
      if (message.error !== undefined) throw new Error(message.error);
      return message;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
