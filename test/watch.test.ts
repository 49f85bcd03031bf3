import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installation, install } from './setup/installation.js';
import { ENROLLED, enrolments } from './setup/intake.js';
import { csv, pupilNumber, REGISTERS, writeFiles } from './setup/made-up.js';
import { runCommand, startCommand, untilWritten } from './setup/run-command.js';

const VRIJSTELLING = ['leerling_id', 'grond', 'van', 'gemeente'];

/** A plan of one goal, with a target for its one year. */
const DOELEN = `ondersteuningsplan: 2024-2024
programmas:
  - id: p
    naam: Programma
    doelen:
      - { id: d1, tekst: Doel, indicator: vergoedingen/aantal, richting: hoger, streefwaarden: { 2024: 5 } }
`;

/** A good delivery of so many vrijstellingen, of pupils `from`. */
function vrijstellingen(from: number, count = 1): string {
  return csv(
    VRIJSTELLING,
    Array.from({ length: count }, (_, at) => [pupilNumber(from + at), '15', '2024-02-01', '9801']),
  );
}

/** Waits until this holds; fails after half a minute. */
async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let left = 300; left > 0; left -= 1) {
    if (await holds()) return;
    await wait(100);
  }
  throw new Error(`het gebeurde niet: ${what}`);
}

describe('a watched folder', () => {
  let installation: Installation;
  let env: Record<string, string>;
  let folders = 0;
  const started: ReturnType<typeof startCommand>[] = [];

  beforeAll(async () => {
    installation = await install();
    env = { DATABASE_URL: installation.url, PEILDATUM_DATA: installation.dataFolder };
    await installation.takeIn([writeFiles(installation.folder, 'registers', REGISTERS)]);
  });
  afterAll(async () => {
    for (const { child, done } of started) {
      child.kill('SIGKILL');
      await done;
    }
  });

  const newFolder = (files: Record<string, string | Buffer> = {}) => {
    folders += 1;
    mkdirSync(join(installation.folder, `map${folders}`));
    return writeFiles(installation.folder, `map${folders}`, files);
  };
  const once = (folder: string) =>
    runCommand(['bewaken', folder, '--swv', 'VO9901', '--rust', '1', '--eenmalig'], env);
  const watch = async (folder: string, rust = '1', own = env) => {
    const running = startCommand(['bewaken', folder, '--swv', 'VO9901', '--rust', rust], own);
    started.push(running);
    if (own === env) await untilWritten(running, /wordt bewaakt/);
    return running;
  };
  const deliveries = async (supplier: string) =>
    (
      await installation
        .poolOf('peildatum_etl')
        .query<{ staat: string; rijen: number }>(
          'select staat, rijen from audit.levering where leverancier = $1 order by id',
          [supplier],
        )
    ).rows;
  const list = (...path: string[]) => readdirSync(join(...path)).sort();
  const withReports = (name: string) => [name, `${name}.verslag.json`, `${name}.verslag.txt`];
  const reportOf = (folder: string, name: string) =>
    JSON.parse(readFileSync(join(folder, `${name}.verslag.json`), 'utf8'));

  it('is emptied once: good, refused and unreadable files are put away with a report', async () => {
    const enrolled = enrolments(0, 40);
    enrolled[5] = [pupilNumber(5), '99AA00', 'onzin', 3, '2023-08-01', '', '2009-05-05', 'J'];
    const numbered = `lijst ${pupilNumber(77)}.csv`;
    const folder = newFolder({
      'inschrijvingen-alfa-2023.csv': csv(ENROLLED, enrolled),
      'verzuimmeldingen-alfa-2023.csv': csv(
        ['melding_id', 'leerling_id', 'vestiging', 'gemeente', 'soort', 'begindatum'],
        [['M1', pupilNumber(1), '99AA00', '9801', 'langdurig_relatief', '2024-02-01']],
      ),
      'vrijstellingen-alfa-2023.csv': `leerling_id;achternaam\n${pupilNumber(1)};Verzonnen\n`,
      [numbered]: 'a;b\n1;2\n',
      'brief.doc': 'een brief',
      'half.csv.part': 'nog bezig',
      '.verborgen.csv': 'x',
      'open.csv~': 'x',
      'doelen.yaml': DOELEN,
      'leverkalender.yaml': 'tlv: {}\n',
    });
    mkdirSync(join(folder, 'submap'));
    const outcome = await once(folder);
    expect(outcome.code).toBe(3);
    expect(list(folder)).toEqual(
      [
        ...['.verborgen.csv', 'geweigerd', 'half.csv.part', 'open.csv~'],
        ...['submap', 'verwerkt'],
      ].sort(),
    );
    const blotted = 'lijst #########.csv';
    expect(list(folder, 'verwerkt')).toEqual([
      ...withReports('doelen.yaml'),
      ...withReports('inschrijvingen-alfa-2023.csv'),
      ...withReports('verzuimmeldingen-alfa-2023.csv'),
    ]);
    expect(list(folder, 'geweigerd')).toEqual([
      ...withReports('brief.doc'),
      ...withReports('leverkalender.yaml'),
      ...withReports(blotted),
      ...withReports('vrijstellingen-alfa-2023.csv'),
    ]);
    const refused = join(folder, 'geweigerd');
    const codeOf = (name: string) => reportOf(refused, name).receipts[0].refusal.code;
    expect(codeOf('brief.doc')).toBe('drager_onbekend');
    expect(codeOf(blotted)).toBe('soort_onbekend');
    expect(codeOf('vrijstellingen-alfa-2023.csv')).toBe('kolom_verboden');
    const [receipt] = reportOf(join(folder, 'verwerkt'), 'inschrijvingen-alfa-2023.csv').receipts;
    expect(receipt).toMatchObject({ state: 'geladen', rows: 40, loaded: 39, quarantined: 1 });
    expect(receipt.findings).toMatchObject([
      { line: 7, column: 'onderwijssoort', code: 'code_onbekend' },
    ]);
    const text = join(folder, 'verwerkt', 'inschrijvingen-alfa-2023.csv.verslag.txt');
    expect(readFileSync(text, 'utf8')).toContain('regel 7, onderwijssoort: code_onbekend');

    const said = [folder, join(folder, 'verwerkt'), refused]
      .flatMap((path) => list(path).map((name) => join(path, name)))
      .filter((path) => path.includes('.verslag.'))
      .map((path) => readFileSync(path, 'utf8'))
      .concat(outcome.out, outcome.log, ...list(refused), ...list(folder, 'verwerkt'))
      .join('\n');
    expect(said).toContain('submap');
    const persons = [...enrolled.map(([number]) => String(number)), pupilNumber(77)];
    for (const person of [...persons, '2009-05-05', 'Verzonnen']) {
      expect(said.includes(person), person).toBe(false);
    }
  });

  it('obeys levering.yaml and leaves it; what is good ends with 0, an empty folder at once', async () => {
    const folder = newFolder({
      'vrijstellingen.csv': vrijstellingen(100),
      'levering.yaml': 'leverancier: beta\nperiode: 2023-2024\n',
    });
    expect(await once(folder)).toMatchObject({ code: 0, log: '' });
    expect(list(folder)).toEqual(['geweigerd', 'levering.yaml', 'verwerkt']);
    const report = reportOf(join(folder, 'verwerkt'), 'vrijstellingen.csv');
    expect(report).toMatchObject({
      swv: 'VO9901',
      receipts: [{ supplier: 'beta', period: '2023-2024', state: 'geladen' }],
    });
    const before = performance.now();
    expect(await once(folder)).toMatchObject({ code: 0, out: '' });
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it('never overwrites what was put away under the same name', async () => {
    const folder = newFolder();
    const name = 'vrijstellingen-gamma-2023.csv';
    const contents = [110, 120, 130].map((from) => vrijstellingen(from));
    for (const content of [...contents, contents[2] ?? '']) {
      writeFileSync(join(folder, name), content);
      expect((await once(folder)).code).toBe(0);
    }
    const files = list(folder, 'verwerkt').filter((one) => !one.includes('.verslag.'));
    expect(files).toHaveLength(4);
    expect(list(folder, 'verwerkt')).toEqual(files.flatMap(withReports).sort());
    const kept = files.map((one) => readFileSync(join(folder, 'verwerkt', one), 'utf8'));
    expect(kept.toSorted()).toEqual([...contents, contents[2]].toSorted());
    expect(files).toContain(name);
    // what was known has the number of before: that name is taken too, and the moment is added
    expect(files.filter((one) => /\.levering-\d+\.csv$/.test(one))).toHaveLength(2);
    expect(files.filter((one) => /\.\d{8}T\d{6}\.csv$/.test(one))).toHaveLength(1);
    const states = files.map((one) => reportOf(join(folder, 'verwerkt'), one).receipts[0].state);
    expect(states.toSorted()).toEqual(['al_bekend', 'geladen', 'geladen', 'geladen']);
  });

  it('takes a file that comes in pieces when it is whole, and not before', async () => {
    const folder = newFolder();
    const running = await watch(folder, '3');
    const path = join(folder, 'vrijstellingen-delta-2023.csv');
    const [header, ...lines] = vrijstellingen(200, 10).trimEnd().split('\n');
    writeFileSync(path, `${header}\n`);
    for (const line of lines) {
      await wait(500);
      expect(existsSync(path)).toBe(true);
      appendFileSync(path, `${line}\n`);
    }
    await until(() => !existsSync(path), 'het bestand werd opgepakt');
    expect(await deliveries('delta')).toEqual([{ staat: 'geladen', rijen: 10 }]);
    running.child.kill('SIGTERM');
    const outcome = await running.done;
    expect(outcome).toMatchObject({ code: 0, log: '' });
    expect(outcome.out).toContain('Gestopt.');
    expect(list(folder, 'verwerkt')).toEqual(withReports('vrijstellingen-delta-2023.csv'));
  });

  it('leaves a file that still grows where it is, also when it looks once', async () => {
    const folder = newFolder({ 'vrijstellingen-epsilon-2023.csv': 'leerling_id' });
    const path = join(folder, 'vrijstellingen-epsilon-2023.csv');
    const growing = setInterval(() => appendFileSync(path, ';x'), 200);
    const outcome = await once(folder);
    clearInterval(growing);
    expect(outcome.code).toBe(0);
    expect(outcome.out).toContain('vrijstellingen-epsilon-2023.csv: wordt nog geschreven');
    expect(existsSync(path)).toBe(true);
    expect(await deliveries('epsilon')).toEqual([]);
  });

  it('puts away what was taken in before a kill', async () => {
    const folder = newFolder({ 'vrijstellingen-zeta-2023.csv': vrijstellingen(300, 3) });
    await installation.takeIn([folder]);
    expect((await once(folder)).code).toBe(0);
    expect(list(folder)).toEqual(['geweigerd', 'verwerkt']);
    const report = reportOf(join(folder, 'verwerkt'), 'vrijstellingen-zeta-2023.csv');
    expect(report.receipts).toMatchObject([{ state: 'al_bekend', rows: 3, loaded: 3 }]);
  });

  it('loses and doubles nothing when it is killed at any moment', async () => {
    const folder = newFolder();
    const contents: string[] = [];
    for (const delay of [1000, 1200, 1400, 1600, 1800]) {
      for (const half of [0, 1]) {
        const at = contents.length;
        contents.push(vrijstellingen(400 + at * 500, 500));
        writeFileSync(join(folder, `vrijstellingen-eta${at}-202${half}.csv`), contents[at] ?? '');
      }
      const running = await watch(folder);
      await wait(delay);
      running.child.kill('SIGKILL');
      await running.done;
    }
    expect((await once(folder)).code).toBe(0);
    expect(list(folder)).toEqual(['geweigerd', 'verwerkt']);
    const put = list(folder, 'verwerkt');
    const files = put.filter((name) => name.endsWith('.csv'));
    const kept = files.map((name) => readFileSync(join(folder, 'verwerkt', name), 'utf8'));
    expect(kept.toSorted()).toEqual(contents.toSorted());
    for (const name of files) expect(put).toEqual(expect.arrayContaining(withReports(name)));
    for (const at of contents.keys()) {
      expect(await deliveries(`eta${at}`)).toEqual([{ staat: 'geladen', rijen: 500 }]);
    }
  });

  it('may be watched by two: each file is taken in once and put away once', async () => {
    const folder = newFolder();
    const both = await Promise.all([watch(folder), watch(folder)]);
    const names = Array.from({ length: 12 }, (_, at) => `vrijstellingen-theta${at}-2023.csv`);
    for (const [at, name] of names.entries()) {
      writeFileSync(join(folder, name), vrijstellingen(7000 + at * 10, 10));
      await wait(150);
    }
    await until(() => list(folder).length === 2, 'alles werd weggelegd');
    for (const { child } of both) child.kill('SIGINT');
    const outcomes = await Promise.all(both.map(({ done }) => done));
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0]);
    expect(list(folder, 'verwerkt')).toEqual(names.flatMap(withReports).sort());
    expect(list(folder, 'geweigerd')).toEqual([]);
    for (const at of names.keys()) {
      expect(await deliveries(`theta${at}`)).toEqual([{ staat: 'geladen', rijen: 10 }]);
    }
    const { rows } = await installation
      .poolOf('peildatum_etl')
      .query("select from audit.levering where reden_code = 'bestand_ontbreekt'");
    expect(rows).toEqual([]);
  });

  it('keeps a file that cannot be moved, says so once, and moves it when it can', async () => {
    const folder = newFolder();
    const running = await watch(folder);
    const done = join(folder, 'verwerkt');
    rmdirSync(done);
    writeFileSync(done, 'in de weg');
    const path = join(folder, 'vrijstellingen-iota-2023.csv');
    writeFileSync(path, vrijstellingen(6000));
    await until(async () => (await deliveries('iota')).length > 0, 'het bestand werd ingelezen');
    await wait(2500);
    expect(existsSync(path)).toBe(true);
    rmSync(done);
    await until(() => !existsSync(path), 'het bestand werd weggelegd');
    running.child.kill('SIGTERM');
    const { log } = await running.done;
    expect(log.match(/niet te verplaatsen/g)).toHaveLength(1);
    expect(await deliveries('iota')).toEqual([{ staat: 'geladen', rijen: 1 }]);
    const report = reportOf(done, 'vrijstellingen-iota-2023.csv');
    expect(report.receipts).toMatchObject([{ state: 'geladen' }]);
  });

  it('waits for a database that is gone, says so once, and moves nothing', async () => {
    const gate = new Gate(new URL(installation.url));
    const url = new URL(installation.url);
    url.port = String(await gate.reserve());
    const folder = newFolder({ 'vrijstellingen-kappa-2023.csv': vrijstellingen(6100) });
    const path = join(folder, 'vrijstellingen-kappa-2023.csv');
    const running = await watch(folder, '1', { ...env, DATABASE_URL: url.href });
    await wait(4000);
    expect(existsSync(path)).toBe(true);
    await gate.open();
    await until(() => !existsSync(path), 'de database was er weer');
    await gate.close();
    const next = join(folder, 'vrijstellingen-lambda-2023.csv');
    writeFileSync(next, vrijstellingen(6200));
    await wait(4000);
    expect(existsSync(next)).toBe(true);
    await gate.open();
    await until(() => !existsSync(next), 'de database was er nog eens weer');
    running.child.kill('SIGTERM');
    const { code, log, out } = await running.done;
    await gate.close();
    expect(code).toBe(0);
    expect(out).not.toContain('niets@');
    expect(log.match(/database_onbereikbaar/g)?.length ?? 0).toBeLessThanOrEqual(2);
    expect(log.match(/Het gaat weer/g)).toHaveLength(2);
    for (const supplier of ['kappa', 'lambda']) {
      expect(await deliveries(supplier)).toEqual([{ staat: 'geladen', rijen: 1 }]);
    }
  });

  it('that is not there, or a rest that is no number, is refused at once', async () => {
    const gone = await once(join(installation.folder, 'nergens'));
    expect(gone.code).toBe(3);
    expect(gone.log).toContain('bestand_ontbreekt');
    const wrong = await runCommand(
      ['bewaken', installation.folder, '--swv', 'VO9901', '--rust', 'even'],
      env,
    );
    expect(wrong.code).toBe(2);
    expect(wrong.log).toContain('--rust');
  });
});

/** The way to a database that can be shut: nobody gets through, and who was through is cut off. */
class Gate {
  readonly #target: { host: string; port: number };
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;

  constructor(url: URL) {
    this.#target = { host: url.hostname, port: Number(url.port) };
  }

  /** The port that the gate will have. */
  async reserve(): Promise<number> {
    await this.open();
    await this.close();
    return this.#port;
  }

  async open(): Promise<void> {
    const server = createServer((socket) => {
      const through = connect(this.#target);
      for (const one of [socket, through]) {
        this.#sockets.add(one);
        one.on('error', () => undefined);
        one.on('close', () => this.#sockets.delete(one));
      }
      socket.pipe(through).pipe(socket);
    });
    this.#server = server;
    await new Promise<void>((done) => server.listen(this.#port, '127.0.0.1', done));
    const address = server.address();
    if (typeof address === 'object' && address !== null) this.#port = address.port;
  }

  async close(): Promise<void> {
    const server = this.#server;
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((done) => (server === undefined ? done() : server.close(() => done())));
    this.#server = undefined;
  }
}
