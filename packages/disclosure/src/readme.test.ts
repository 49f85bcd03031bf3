import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { audit, intervals, protect, verify } from './index.js';

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
    const doors = { audit, intervals, protect, verify, console: { log } };
    const run = new Function(...Object.keys(doors), `return (async () => {${code}})()`) as (
      ...given: unknown[]
    ) => Promise<void>;
    await run(...Object.values(doors));
    expect(`${lines.join('\n')}\n`).toBe(blockOf('text'));
  });
});
