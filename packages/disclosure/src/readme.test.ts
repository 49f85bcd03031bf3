import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { audit, protect } from './index.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blockOf = (language: string): string =>
  new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'ms').exec(readme)?.[1] ?? '';

describe('the README', () => {
  it('has an example that does what it says', async () => {
    const code = blockOf('js').replace(/^import .*$/m, '');
    const lines: string[] = [];
    const log = (...words: unknown[]): void => {
      lines.push(words.join(' '));
    };
    const run = new Function('protect', 'audit', 'console', `return (async () => {${code}})()`) as (
      ...doors: unknown[]
    ) => Promise<void>;
    await run(protect, audit, { log });
    expect(`${lines.join('\n')}\n`).toBe(blockOf('text'));
  });
});
