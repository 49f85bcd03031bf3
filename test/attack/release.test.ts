import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newDataFolder, runCommand, startCommand, untilWritten } from '../setup/run-command.js';
import { type Attacked, attackRelease } from './attack-release.js';
import type { Insider } from './attacks/insiders.js';
import {
  computingFields,
  hiddenAlike,
  marksFollowValues,
  readMarks,
  withheldAlike,
} from './attacks/oracles.js';
import { collect, type Version } from './harvest/collect.js';
import type { Figure } from './harvest/figure.js';
import { brokenRows, writeDown } from './model/build.js';
import type { Hit } from './model/hit.js';
import type { Knowledge, Puzzle } from './model/puzzle.js';
import { type Judging, judge, verdictText } from './report.js';

const WHOLE_RUN = process.env.AANVAL === 'volledig';
const SIZE = WHOLE_RUN ? 'm' : 's';
const PATIENCE = WHOLE_RUN ? 3_600_000 : 240_000;
const SWV = 'VO9901';
const CUTS = ['2024-09-30', '2024-12-31'] as const;
/** What is delivered again with one row less: somebody who turned out not to count. */
const CORRECTED = 'verzuimmeldingen-leerplicht-2021-2024.csv';

type Truth = ReadonlyMap<string, number>;

describe('a release as an outsider finds it', () => {
  const dataFolder = newDataFolder();
  const env = { PEILDATUM_DATA: dataFolder, PEILDATUM_POORT: '0' };
  const folder = `${dataFolder}-bestanden`;
  const versions = new Map<string, Version>();
  const truths = new Map<string, Truth>();
  const oracles: Hit[] = [];
  let attacked: Attacked;
  let judging: Judging;
  let stop = async (): Promise<void> => undefined;

  const run = async (...words: readonly string[]): Promise<string> => {
    const { code, out, log } = await runCommand(words, env);
    if (code !== 0) throw new Error(`${words.join(' ')}: ${code}\n${out}\n${log}`);
    return out;
  };

  /** Publishes, and takes everything that is to be had at that moment: later it may be gone. */
  const publishAndCollect = async (cut: string, address: string): Promise<void> => {
    const head = JSON.parse(await run('publiceren', '--swv', SWV, '--tot', cut, '--json')) as {
      id: string;
    };
    const reports = join(folder, 'verslagen');
    const own = join(reports, head.id);
    await run(
      'jaarverslag',
      '--swv',
      SWV,
      '--jaar',
      cut.slice(0, 4),
      '--publicatie',
      head.id,
      '--uit',
      own,
    );
    const exact = await run('cijfers', '--swv', SWV, '--tot', cut, '--exact', '--json');
    for (const version of await collect(address, reports, new Set(versions.keys()))) {
      versions.set(version.head.id, version);
    }
    const version = versions.get(head.id);
    if (version === undefined) throw new Error(`${head.id} is not listed`);
    const cells = JSON.parse(exact) as readonly ExactCell[];
    const printed = asPrinted(cells, before, version);
    truths.set(head.id, truthOf(printed, version));
    before = printed;
  };
  let before: readonly ExactCell[] = [];

  beforeAll(async () => {
    const examples = join(folder, 'leveringen');
    await run('voorbeeld', '--omvang', SIZE, '--uit', examples);
    await run('inlezen', examples, '--swv', SWV);
    const server = startCommand(['serveren'], env);
    stop = async () => {
      server.child.kill('SIGTERM');
      await server.done;
    };
    const [, address = ''] = await untilWritten(server, /Pagina:\s+(\S+?)\/?\s/);
    for (const cut of CUTS) await publishAndCollect(cut, address);
    const correction = withoutLastRow(join(examples, CORRECTED), join(folder, 'correctie'));
    await run('inlezen', correction, '--swv', SWV);
    await publishAndCollect(CUTS[1], address);
    oracles.push(...(await askAround(address, [...versions.values()])));
    await stop();

    const zerosPrinted = [...versions.values()].every((version) => printsZeros(version, truths));
    attacked = await attackRelease([...versions.values()], {
      method: { zerosPrinted },
      truth: truths,
      insiders: (version) => schoolsOf(versions.get(version), truths.get(version)),
      facts: (version) => accountsIn(truths.get(version), versions.get(version)?.head.tot ?? ''),
    });
    judging = { truths };
  }, PATIENCE);

  afterAll(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('was collected whole: three versions, every download read, pages, report and Word file', () => {
    expect(versions.size).toBe(3);
    for (const { head, figures, everywhere, unread, drawings, words } of versions.values()) {
      expect(unread, `${head.id}: a download that nobody reads here`).toEqual([]);
      expect(figures.length).toBeGreaterThan(1_000);
      expect(new Set(everywhere.map(({ where }) => where.split(' ')[0]))).toEqual(
        new Set([
          ...everywhere.map(({ where }) => where.split(' ')[0]),
          'graphql',
          'arrow',
          'page',
          'report',
        ]),
      );
      expect(drawings.length).toBeGreaterThan(4);
      expect(words.length).toBe(1);
    }
  });

  it('was written down rightly: no equation that its true table does not obey', () => {
    for (const [id, version] of versions) {
      const { puzzle } = writeDown(version.figures, version.definitions, { zerosPrinted: false });
      expect(puzzle.rows.length, id).toBeGreaterThan(100);
      expect(brokenRows(puzzle, truths.get(id) ?? new Map()), id).toEqual([]);
    }
    expect(attacked.unknown).toEqual([]);
  });

  it('says nothing by the way in which it answers', () => {
    expect(oracles, verdictText(judge(oracles, judging))).toEqual([]);
  });

  it('gives nobody away, however all of it is combined', () => {
    const verdict = judge(attacked.hits, judging);
    expect(verdict.passes, verdictText(verdict, 60)).toBe(true);
  });

  it('leaves a guess a guess: the best fit is right about few hidden counts', () => {
    for (const { cells, fitted, even } of attacked.estimates) {
      expect(cells).toBeGreaterThan(100);
      // recorded, not judged by the design; half of all would be no protection in any sense
      expect(Math.max(fitted, even)).toBeLessThan(0.5);
    }
  });
});

type ExactCell = Omit<Figure, 'uitsplitsing' | 'where' | 'version'>;

const subjectOf = ({ indicator, periode }: Pick<ExactCell, 'indicator' | 'periode'>): string =>
  `${indicator.split('/')[0]} ${periode}`;

/**
 * What a version is about: a period whose correction is too small to show is still printed as it was, and then it is the truth
 * of the version before that must not be found, which may be as it was before that too.
 */
function asPrinted(
  exact: readonly ExactCell[],
  before: readonly ExactCell[],
  { figures }: Version,
): readonly ExactCell[] {
  const nameOf = ({
    indicator,
    periode,
    dimensies,
  }: Pick<ExactCell, 'indicator' | 'periode' | 'dimensies'>) =>
    JSON.stringify([indicator, periode, Object.entries(dimensies).sort()]);
  const now = new Map(exact.map((cell) => [nameOf(cell), cell]));
  const held = new Set(
    figures
      .filter((one) => one.status === 'ok' && now.get(nameOf(one))?.waarde !== one.waarde)
      .map(subjectOf),
  );
  return [
    ...exact.filter((cell) => !held.has(subjectOf(cell))),
    ...before.filter((cell) => held.has(subjectOf(cell))),
  ];
}

/** Every count of a version as it truly is, by the same names as in the system. */
function truthOf(cells: readonly ExactCell[], { head, definitions }: Version): Truth {
  const figures = cells.map(
    (cell): Figure => ({
      ...cell,
      uitsplitsing: Object.keys(cell.dimensies).join('+'),
      where: 'truth',
      version: head.id,
    }),
  );
  return shownIn(writeDown(figures, definitions, { zerosPrinted: false }).puzzle);
}

function shownIn({ counts }: Puzzle): Truth {
  return new Map(counts.flatMap(({ id, shown }) => (shown === null ? [] : [[id, shown] as const])));
}

/** Is no zero hidden that the attackers would take to be at least 1? */
function printsZeros(version: Version, truths: ReadonlyMap<string, Truth>): boolean {
  const truth = truths.get(version.head.id);
  const { puzzle } = writeDown(version.figures, version.definitions, { zerosPrinted: true });
  return puzzle.counts.every(
    ({ id, shown, least }) => shown !== null || (truth?.get(id) ?? least) >= least,
  );
}

/** For each school: it knows every count of its own pupils. */
function schoolsOf(version: Version | undefined, truth: Truth | undefined): readonly Insider[] {
  if (version === undefined || truth === undefined) return [];
  const { puzzle } = writeDown(version.figures, version.definitions, { zerosPrinted: false });
  const schools = new Map<string, { id: string; low: number; high: number; why: string }[]>();
  for (const { id, shown } of puzzle.counts) {
    const [, school] = /(?:^|\s)(?:vo_|vso_)?vestiging=(\S+)/.exec(id) ?? [];
    const value = truth.get(id);
    if (school === undefined || shown !== null || value === undefined) continue;
    const known = schools.get(school) ?? [];
    schools.set(school, known);
    known.push({ id, low: value, high: value, why: `${school} knows its own ${id}` });
  }
  return [...schools].map(([name, known]) => ({ name, known }));
}

/** What the audited accounts print of the years that are over: how much was granted and paid. */
function accountsIn(truth: Truth | undefined, tot: string): readonly Knowledge[] {
  return [...(truth ?? [])].flatMap(([id, value]) => {
    const year = /^vergoedingen(?:_uitbetaald|_openstaand)?\/bedrag (\d{4})\S* n$/.exec(id)?.[1];
    if (year === undefined || `${year}-12-31` > tot) return [];
    return [{ id, low: value, high: value, why: `the accounts print ${id}` }];
  });
}

async function askAround(address: string, all: readonly Version[]): Promise<readonly Hit[]> {
  const newest = all.at(-1);
  // of a version that was replaced a reader may get nothing any more
  const listed = newest === undefined ? [] : [newest];
  const figures = listed.flatMap((version) => version.figures);
  return [
    ...(await hiddenAlike(address, figures, WHOLE_RUN ? 5_000 : 200)),
    ...(await withheldAlike(address, figures)),
    ...(await computingFields(address)),
    ...marksFollowValues(await readMarks(address, figures)),
  ];
}

/** The same delivery with its last row left out, in a folder of its own. */
function withoutLastRow(path: string, folder: string): string {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, basename(path)), `${lines.slice(0, -1).join('\n')}\n`);
  return folder;
}
