import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { INDICATORS, type Recipe, recipeName } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { GENERATED_FOLDERS } from '../docs/generator/render-documents.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Every file that we keep, by its path from the root; what .gitignore leaves out is left out. */
const FILES = filesBelow('');
const CODE = FILES.filter((path) => /\.(?:m?[jt]s|tsx)$/.test(path) && !isGenerated(path));
const TESTS = CODE.filter((path) => /\.test\.tsx?$/.test(path));
const SQL = FILES.filter((path) => path.endsWith('.sql'));
const MANIFESTS = FILES.filter((path) => basename(path) === 'package.json');

/** Who may know whom. A package that is not here has no place yet. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  disclosure: [],
  migrations: ['schema'],
  etl: ['schema', 'disclosure'],
  api: ['schema'],
  reports: ['schema'],
  web: ['schema'],
  // only etl knows disclosure, so the command asks etl
  cli: ['schema', 'migrations', 'etl', 'api', 'reports', 'web'],
};

describe('imports', () => {
  it('point one way', () => {
    const wrong = CODE.flatMap((path) =>
      importsOf(path)
        .map((name) => /^@peildatum\/([^/]+)/.exec(name)?.[1])
        .filter((name) => name !== undefined && !mayImport(path, name))
        .map((name) => `${path}: ${name}`),
    );
    const declared = MANIFESTS.flatMap((path) =>
      dependenciesOf(path)
        .map(([name]) => /^@peildatum\/(.+)/.exec(name)?.[1])
        .filter((name) => name !== undefined && !mayImport(path, name))
        .map((name) => `${path}: ${name}`),
    );
    expect([...wrong, ...declared]).toEqual([]);
  });

  it('come into a package by its one door', () => {
    const wrong = CODE.flatMap((path) =>
      importsOf(path)
        .filter((name) =>
          name.startsWith('.')
            ? packageOf(join(dirname(path), name)) !== packageOf(path)
            : /^@peildatum\/[^/]+\//.test(name),
        )
        .map((name) => `${path}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('go in no circle', () => {
    expect(circles(CODE)).toEqual([]);
  });

  it('name what they give: an index exports nothing with a star', () => {
    const wrong = CODE.filter((path) => /^index\.tsx?$/.test(basename(path))).flatMap((path) =>
      linesWith(path, /^export \*/),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the environment', () => {
  const mayRead =
    /(?:^|\/)bin\/|^packages\/cli\/src\/(?:main\.ts|terminal\/)|^(?:test|bench)\/|\.test\.tsx?$/;

  it('is read, and left, only by what a person starts', () => {
    const wrong = CODE.filter((path) => !mayRead.test(path)).flatMap((path) =>
      linesWith(path, /\bprocess\.(?:env|exit)|from 'node:process'/),
    );
    expect(wrong).toEqual([]);
  });
});

describe('packages', () => {
  it('have one door', () => {
    const doors = MANIFESTS.filter((path) => path !== 'package.json').map((path) => [
      path,
      Object.keys(manifest(path).exports ?? {}),
    ]);
    expect(doors).toEqual(doors.map(([path]) => [path, ['.']]));
  });

  it('take every version from the catalog, and each other from the workspace', () => {
    const wrong = MANIFESTS.flatMap((path) =>
      dependenciesOf(path)
        .filter(([name, range]) => range !== (isOurs(name) ? 'workspace:*' : 'catalog:'))
        .map(([name, range]) => `${path}: ${name} ${range}`),
    );
    expect(wrong).toEqual([]);
  });

  it('find exact versions in the catalog, and leave none of it unused', () => {
    const inexact = catalog().filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version));
    expect(inexact).toEqual([]);
    const used = new Set(MANIFESTS.flatMap(dependenciesOf).map(([name]) => name));
    expect(catalog().filter(([name]) => !used.has(name))).toEqual([]);
  });

  it('share one graphql', () => {
    const versions = [...read('pnpm-lock.yaml').matchAll(/^ {2}graphql@([^:(]+)/gm)];
    expect(new Set(versions.map(([, version]) => version)).size).toBe(1);
  });
});

describe('files', () => {
  it('have names that say what is in them', () => {
    const empty = new Set('util utils helper helpers common lib libs shared misc'.split(' '));
    const wrong = FILES.filter((path) =>
      path.split('/').some((name) => empty.has(name.split('.')[0] ?? '')),
    );
    expect(wrong).toEqual([]);
  });

  it('have names in kebab-case; a relation keeps its own', () => {
    const kebab = /^\.?[a-z\d]+(?:[.-][a-z\d]+)*$/;
    const wrong = FILES.filter((path) => !path.startsWith('test/cases/')).filter((path) =>
      path.split('/').some((name) => {
        if (/^packages\/etl\/sql\/.*\.sql$/.test(path)) return !/^[a-z\d_.]+$/.test(name);
        return !kebab.test(name) && !/^[A-Z]+(?:\.md)?$/.test(name);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('are not over 400 lines', () => {
    const long = [...CODE, ...SQL]
      .map((path) => [path, read(path).trimEnd().split('\n').length] as const)
      .filter(([, lines]) => lines > 400);
    expect(long).toEqual([]);
  });

  it('hold no path of a machine and no address of a registry', () => {
    const machine = new RegExp(['work', 'root', 'home'].map((name) => `/${name}/`).join('|'));
    const registry = /:\/\/[^\s/'"]*(?:registry|npmjs|artifactory|verdaccio|nexus)|_authT[o]ken/i;
    const wrong = FILES.flatMap((path) => [
      ...linesWith(path, machine),
      ...linesWith(path, registry),
    ]);
    const lock = linesWith('pnpm-lock.yaml', /:\/\/|tarball:/);
    expect([...wrong, ...lock.filter((line) => !line.includes('deprecated:'))]).toEqual([]);
  });
});

describe('indicators', () => {
  const marts = SQL.filter((path) => path.startsWith('packages/etl/sql/marts/'));

  it('have their SQL file, and every SQL file of the marts its indicator', () => {
    const expected = new Set(
      INDICATORS.map((indicator) => `packages/etl/sql/marts/${recipeName(indicator)}.sql`),
    );
    expect(marts.toSorted()).toEqual([...expected].sort());
  });

  it('define no number twice', () => {
    const figures = INDICATORS.flatMap((indicator) =>
      indicator.figures.map(({ maat, recipe }) => ({
        name: `${indicator.id}/${maat}`,
        recipe: `${indicator.id} ${sayRecipe(recipe)}`,
      })),
    );
    expect(doubles(figures.map(({ recipe }) => recipe))).toEqual([]);
    expect(doubles(figures.map(({ name }) => name))).toEqual([]);
    expect(doubles(INDICATORS.map(({ definition }) => definition))).toEqual([]);
    expect(doubles(marts.map((path) => read(path).replace(/^--.*\n/gm, '')))).toEqual([]);
  });

  it('describe every measure and dimension, each in its own words', () => {
    for (const { id, measures, dimensions } of INDICATORS) {
      const words = [...Object.values(measures), ...dimensions].map((one) => one.description);
      expect(words, id).not.toContain('');
      expect(doubles(words), id).toEqual([]);
    }
  });
});

describe('SQL files', () => {
  it('begin with what they are, in one to four lines', () => {
    const wrong = SQL.filter((path) => {
      const lines = read(path).split('\n');
      const header = lines.findIndex((line) => !line.startsWith('--'));
      const name = basename(path, '.sql').replace(/^\d+-/, '');
      return (
        header < 1 || header > 4 || !new RegExp(`^-- (?:\\w+/)?${name}: `).test(lines[0] ?? '')
      );
    });
    expect(wrong).toEqual([]);
  });

  it('are in lower case', () => {
    const words = /^[^-']*\b(?:SELECT|FROM|WHERE|JOIN|INSERT|UPDATE|DELETE|CREATE|GRANT|AND)\b/;
    expect(SQL.flatMap((path) => linesWith(path, words))).toEqual([]);
  });
});

describe('tests', () => {
  it('all run: none is left out without a condition', () => {
    const aside = /\b(?:it|test|describe|bench)(?:\.\w+)*\.(?:only|skip)\b/;
    expect(TESTS.flatMap((path) => linesWith(path, aside))).toEqual([]);
  });

  it('have titles that occur once in their file', () => {
    const wrong = TESTS.flatMap((path) =>
      doubles(titlesOf(read(path))).map((title) => `${path}: ${title}`),
    );
    expect(wrong).toEqual([]);
  });
});

function filesBelow(folder: string): readonly string[] {
  const ignored = read('.gitignore').split('\n');
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) return entry.name.endsWith('.tsbuildinfo') ? [] : [path];
    const kept =
      entry.isDirectory() && entry.name !== '.git' && !ignored.includes(`${entry.name}/`);
    return kept ? filesBelow(path) : [];
  });
}

function isGenerated(path: string): boolean {
  return path.includes('/generated/') || GENERATED_FOLDERS.some((one) => path.startsWith(one));
}

/** The package that a file belongs to; what stands at the root (tests, documents) belongs to none. */
function packageOf(path: string): string | undefined {
  return /^(?:packages\/([^/]+)|(migrations))\//
    .exec(path.replaceAll('\\', '/'))
    ?.slice(1)
    .find(Boolean);
}

function mayImport(path: string, name: string): boolean {
  const from = packageOf(path);
  return from === undefined || (MAY_IMPORT[from] ?? []).includes(name);
}

/** What a file imports or exports from, as it is written. */
function importsOf(path: string): readonly string[] {
  const text = read(path);
  return [
    ...text.matchAll(/^(?:import|export)\s(?:[\w*{},\s$]+\sfrom\s+)?'([^']+)'/gm),
    ...text.matchAll(/\bimport\('([^']+)'\)/g),
  ].map(([, name = '']) => name);
}

/** Rings of files that import each other, each once, as `a > b > a`. */
function circles(paths: readonly string[]): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push([...way.slice(at), path].join(' > '));
    if (at >= 0 || done.has(path)) return;
    for (const next of neighbours(path)) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of paths) visit(path, []);
  return found;
}

function neighbours(path: string): readonly string[] {
  return importsOf(path)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(path), name).replaceAll('\\', '/'))
    .flatMap((target) => [target, target.replace(/\.js$/, '.ts'), target.replace(/\.js$/, '.tsx')])
    .filter((target) => /\.(?:m?[jt]s|tsx)$/.test(target) && existsSync(join(ROOT, target)));
}

interface Manifest {
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function manifest(path: string): Manifest {
  return JSON.parse(read(path)) as Manifest;
}

/** Name and range of every dependency, of any kind. */
function dependenciesOf(path: string): readonly (readonly [string, string])[] {
  const { dependencies, devDependencies, peerDependencies, optionalDependencies } = manifest(path);
  return [dependencies, devDependencies, peerDependencies, optionalDependencies].flatMap((part) =>
    Object.entries(part ?? {}),
  );
}

function isOurs(name: string): boolean {
  return name.startsWith('@peildatum/');
}

function catalog(): readonly (readonly [string, string])[] {
  const [, text = ''] = read('pnpm-workspace.yaml').split(/^catalog:\n/m);
  return [...text.matchAll(/^ {2}"?([^":\s]+)"?: (\S+)$/gm)].map(
    ([, name = '', version = '']) => [name, version] as const,
  );
}

/** A recipe without its factor: a share in percent and the same share in promille are one number. */
function sayRecipe(recipe: Recipe): string {
  if (recipe.kind === 'som') return `som ${recipe.of}`;
  if (recipe.kind === 'verschil') return `verschil ${recipe.of} ${recipe.minus}`;
  if (recipe.kind === 'percentiel') return `percentiel ${recipe.at} ${recipe.scale} ${recipe.of}`;
  if (recipe.kind === 'prognose') return `prognose ${recipe.of} ${recipe.times} ${recipe.noemer}`;
  if (recipe.kind === 'doel') return `doel ${recipe.of}`;
  return `aandeel ${recipe.teller} ${recipe.noemer}`;
}

/** Lines of a file that match, with where they stand; a file that is no text has none. */
function linesWith(path: string, pattern: RegExp): readonly string[] {
  const text = read(path);
  if (text.includes('\0')) return [];
  return text
    .split('\n')
    .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : []));
}

function doubles(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text, at) => texts.indexOf(text) !== at))];
}

/** Titles of tests: behind `it(`, or behind the list or the condition of `it.each(...)(`. */
function titlesOf(text: string): readonly string[] {
  const title = /(?:\b(?:it|test)(?:\.concurrent)?|[\])`])\(\s*(['"`])((?:\\.|(?!\1).)+)\1,/g;
  return [...text.matchAll(title)].map(([, , words = '']) => words);
}
