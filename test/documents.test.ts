import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FILE_FAULTS, OTHER_FAULTS, SOURCES } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { exampleDelivery } from '../docs/generator/example-delivery.mjs';
import { GENERATED_FOLDERS, renderDocuments } from '../docs/generator/render-documents.mjs';
import { install } from './setup/installation.js';
import { writeFiles } from './setup/made-up.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Every page of Markdown that we keep: those of docs/ and those at the root. */
const PAGES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
].sort();

describe('the generated pages', () => {
  const documents = renderDocuments();

  it('say what the declarations say', () => {
    const stale = [...documents]
      .filter(([path, text]) => !existsSync(join(ROOT, path)) || read(path) !== text)
      .map(([path]) => path);
    expect(stale, 'voer uit: pnpm run docs').toEqual([]);
  });

  it('have no page of a declaration that is gone', () => {
    const pages = GENERATED_FOLDERS.flatMap((folder) =>
      readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`),
    );
    expect(
      pages.filter((page) => !documents.has(page)),
      'voer uit: pnpm run docs',
    ).toEqual([]);
  });

  it('give the same text every time', () => {
    expect([...renderDocuments()]).toEqual([...documents]);
  });
});

describe('the example deliveries of the pages', () => {
  const contract = SOURCES.filter((source) => source.format === 'contract');

  it('are taken in without a finding', async () => {
    const installation = await install();
    const examples = contract.map(exampleDelivery);
    const files = Object.fromEntries(examples.map(({ fileName, text }) => [fileName, text]));
    const folder = writeFiles(installation.folder, 'voorbeelden', files);
    const { receipts } = await installation.takeIn([folder]);
    expect(receipts.flatMap(({ findings }) => findings)).toEqual([]);
    const rowsOf = (text: string) => text.trimEnd().split('\n').length - 1;
    expect(receipts.map(({ file, loaded }) => [file, loaded]).sort()).toEqual(
      examples.map(({ fileName, text }) => [fileName, rowsOf(text)]).sort(),
    );
  });

  it('name a pupil that does not exist, by a number that could', () => {
    for (const source of contract) {
      const [header = '', line = ''] = exampleDelivery(source).text.split('\n');
      const at = header.split(';').indexOf('leerling_id');
      if (at === -1) continue;
      const number = line.split(';')[at] ?? '';
      const sum = [...number].reduce(
        (total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place),
        0,
      );
      expect(number, source.kind).toMatch(/^99\d{7}$/);
      expect(sum % 11, source.kind).toBe(0);
    }
  });
});

describe('the pages', () => {
  it('link only to what is there', () => {
    const dead = PAGES.flatMap((page) =>
      linksOf(read(page))
        .filter((link) => !leadsSomewhere(page, link))
        .map((link) => `${page}: ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it('are there when a message sends somebody to them', () => {
    const dead = Object.entries({ ...FILE_FAULTS, ...OTHER_FAULTS }).flatMap(([code, fault]) =>
      [...`${fault.what} ${fault.action}`.matchAll(/docs\/[\w./-]*\w/g)]
        .filter(([path]) => !existsSync(join(ROOT, path)))
        .map(([path]) => `${code}: ${path}`),
    );
    expect(dead).toEqual([]);
  });
});

describe('docs/dependencies.md', () => {
  it('has one line for each package of others, and no other', () => {
    const listed = [...read('docs/dependencies.md').matchAll(/^- `([^`]+)`: .+$/gm)].map(
      ([, name = '']) => name,
    );
    const used = new Set(manifests().flatMap(dependenciesOf));
    expect(listed.toSorted()).toEqual([...used].sort());
  });
});

/** The addresses that a page links to, in the web left out, code left out. */
function linksOf(text: string): readonly string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(ROOT, target))) return false;
  if (anchor === undefined || !target.endsWith('.md')) return true;
  const headings = [...read(target).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
  return headings.includes(anchor);
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function manifests(): readonly Manifest[] {
  const packages = readdirSync(join(ROOT, 'packages')).map((name) => `packages/${name}`);
  return ['.', 'migrations', ...packages]
    .map((folder) => `${folder}/package.json`)
    .filter((path) => existsSync(join(ROOT, path)))
    .map((path) => JSON.parse(read(path)) as Manifest);
}

function dependenciesOf({ dependencies, devDependencies }: Manifest): readonly string[] {
  const names = Object.keys({ ...dependencies, ...devDependencies });
  return names.filter((name) => !name.startsWith('@peildatum/'));
}
