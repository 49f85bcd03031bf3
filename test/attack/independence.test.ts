import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);
/** Starts the product by its command; and where the open data lie, which is no product. */
const SETUP = new Map([
  ['release.test.ts', ['run-command.js']],
  ['instances.ts', ['sources-folder.js']],
]);

it('the harness knows nothing of the product: it attacks what anybody can get', () => {
  const wrong = FILES.flatMap((file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    return [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].flatMap(([, name = '']) => {
      if (!name.startsWith('.')) return name.startsWith('@peildatum') ? [`${file}: ${name}`] : [];
      const target = relative(FOLDER, join(dirname(join(FOLDER, file)), name)).replaceAll(
        '\\',
        '/',
      );
      const isOwn = !target.startsWith('..');
      const isAllowed = SETUP.get(file)?.some((setup) => target === `../setup/${setup}`) === true;
      return isOwn || isAllowed ? [] : [`${file}: ${name}`];
    });
  });
  expect(FILES.length).toBeGreaterThan(30);
  expect(wrong).toEqual([]);
});
