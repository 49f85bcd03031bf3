#!/usr/bin/env node
// Starts the command; in a checkout it first builds what is newer than its build, so that nobody runs yesterday's code.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

function isStale(folder) {
  const built = join(folder, 'dist', '.tsbuildinfo');
  if (!existsSync(built)) return true;
  const since = statSync(built).mtimeMs;
  return readdirSync(join(folder, 'src'), { recursive: true, withFileTypes: true }).some(
    (entry) =>
      entry.isFile() &&
      !entry.name.includes('.test.') &&
      statSync(join(entry.parentPath, entry.name)).mtimeMs > since,
  );
}

function packagesOf(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, 'tsconfig.json')));
}

if (existsSync(join(root, 'tsconfig.json'))) {
  const folders = [...packagesOf(join(root, 'packages')), join(root, 'migrations')];
  if (folders.some(isStale)) {
    const compiler = createRequire(join(root, 'package.json')).resolve('typescript/package.json');
    try {
      execFileSync(process.execPath, [join(dirname(compiler), 'bin', 'tsc'), '-b', root], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
    } catch (error) {
      process.stderr.write(`Peildatum kon niet worden gebouwd.\n${error.stdout ?? ''}\n`);
      process.exit(1);
    }
  }
}

const { main } = await import('../dist/main.js');
process.exitCode = await main(process.argv.slice(2), process.env);
