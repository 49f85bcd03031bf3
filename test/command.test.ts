import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Cell, figureName, INDICATORS } from '@peildatum/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { csv, pupilNumber, REGISTERS, writeFiles } from './setup/made-up.js';
import { newDataFolder, runCommand, startCommand, untilWritten } from './setup/run-command.js';

const VRIJSTELLING = ['leerling_id', 'grond', 'van', 'gemeente'];

describe('the command', () => {
  const dataFolder = newDataFolder();
  const env = { PEILDATUM_DATA: dataFolder, PEILDATUM_POORT: '0' };
  const example = join(dataFolder, '..', 'voorbeeld');
  const run = (...words: string[]) => runCommand(words, env);

  beforeAll(async () => {
    const written = await run('voorbeeld', '--uit', example, '--zaad', '3', '--omvang', 's');
    expect(written).toMatchObject({ code: 0 });
  });

  it('takes the example in without a fault, and a second time changes nothing', async () => {
    const first = await run('inlezen', example, '--swv', 'VO9901', '--json');
    expect(first).toMatchObject({ code: 0 });
    const { receipts } = JSON.parse(first.out) as {
      receipts: { state: string; rows: number; loaded: number; quarantined: number }[];
    };
    expect(receipts.length).toBeGreaterThan(12);
    for (const receipt of receipts) {
      expect(receipt).toMatchObject({ state: 'geladen', quarantined: 0, loaded: receipt.rows });
    }
    const second = await run('inlezen', example, '--swv', 'vo 99.01');
    expect(second.code).toBe(0);
    expect(second.out).toContain(`0 bestanden geweigerd, ${receipts.length} bestanden al bekend`);
  });

  it('prints figures that a program can read, exact and protected', async () => {
    const exact = await run(
      'cijfers',
      '--swv',
      'VO9901',
      '--tot',
      '2024-12-31',
      '--exact',
      '--json',
    );
    expect(exact.code).toBe(0);
    const cells = JSON.parse(exact.out) as Cell[];
    for (const cell of cells) {
      expect(Object.keys(cell).slice(0, 8)).toEqual([
        'id',
        'indicator',
        'periode',
        'dimensies',
        'teller',
        'noemer',
        'waarde',
        'status',
      ]);
    }
    // every figure of the catalogue is there, with a value or with the reason why it has none
    const names = new Set(cells.map((cell) => cell.indicator));
    const missing = INDICATORS.flatMap((indicator) =>
      indicator.figures.map((figure) => figureName(indicator, figure)),
    ).filter((name) => !names.has(name));
    expect(missing).toEqual([]);
    const small = cells.filter(
      (cell) => cell.indicator === 'thuiszitters' && cell.waarde !== null && cell.waarde < 5,
    );
    expect(small.length).toBeGreaterThan(0);
    const shown = await run('cijfers', '--swv', 'VO9901', '--tot', '2024-12-31', '--json');
    const protectedCells = JSON.parse(shown.out) as Cell[];
    for (const cell of protectedCells.filter(({ indicator }) => indicator === 'thuiszitters')) {
      if (cell.status === 'ok') expect([1, 2, 3, 4]).not.toContain(cell.waarde);
      else expect(cell.waarde).toBeNull();
    }
  });

  it('publishes once, writes the report from it and lists it', async () => {
    const first = await run('publiceren', '--swv', 'VO9901', '--tot', '2024-12-31', '--json');
    expect(first).toMatchObject({ code: 0 });
    expect(JSON.parse(first.out)).toMatchObject({
      id: 'VO9901-2024-12-31-1',
      status: 'vastgesteld',
    });
    const again = await run('publiceren', '--swv', 'VO9901', '--tot', '2024-12-31');
    expect(again.out).toContain('er is niets veranderd');
    const target = join(dataFolder, '..', 'verslag');
    const report = await run('jaarverslag', '--swv', 'VO9901', '--jaar', '2024', '--uit', target);
    expect(report).toMatchObject({ code: 0 });
    expect(readdirSync(target).sort()).toEqual([
      'jaarverslag-VO9901-2024-kerncijfers.docx',
      'jaarverslag-VO9901-2024-kerncijfers.html',
    ]);
    expect((await run('publicaties', '--swv', 'VO9901')).out).toContain('VO9901-2024-12-31-1');
  }, 240_000);

  it('serves until it is told to stop, while another process takes files in', async () => {
    const server = startCommand(['serveren'], env);
    const [, url] = await untilWritten(server, /Pagina:\s+(http\S+)\//);
    const folder = writeFiles(join(dataFolder, '..'), 'erbij', {
      'vrijstellingen-erbij-2024.csv': csv(VRIJSTELLING, [
        [pupilNumber(5000), '15', '2024-02-01', '9801'],
      ]),
    });
    expect((await run('inlezen', folder, '--swv', 'VO9901')).code).toBe(0);
    expect((await fetch(`${url}/gezond`)).status).toBe(200);
    server.child.kill('SIGINT');
    expect(await server.done).toMatchObject({ code: 0 });
    const listed = await run('publicaties', '--json');
    expect(JSON.parse(listed.out)).toHaveLength(1);
  });

  it('says which port is taken and what to do', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const outcome = await runCommand(['serveren'], { ...env, PEILDATUM_POORT: port });
    taken.close();
    expect(outcome.code).toBe(2);
    expect(outcome.log).toContain(port);
    expect(outcome.log).toContain('PEILDATUM_POORT');
  });

  it('gives 3 when a file is refused and 4 when rows go to quarantine', async () => {
    const refused = writeFiles(join(dataFolder, '..'), 'geweigerd', {
      'raadsel.csv': 'a;b\n1;2\n',
    });
    const outcome = await run('inlezen', refused, '--swv', 'VO9902');
    expect(outcome.code).toBe(3);
    expect(outcome.out).toContain('soort_onbekend');
    const rows = Array.from({ length: 30 }, (_, at) => [
      pupilNumber(5100 + at),
      '15',
      '2024-02-01',
      '9801',
    ]);
    rows[7] = [pupilNumber(5107), '99', '2024-02-01', '9801'];
    const faulty = writeFiles(join(dataFolder, '..'), 'faulty', {
      'vrijstellingen.csv': csv(VRIJSTELLING, rows),
    });
    const quarantined = await run('inlezen', faulty, '--swv', 'VO9902');
    expect(quarantined.code).toBe(4);
    expect(quarantined.out).toContain('regel 9, grond: code_onbekend');
  });

  it.each([
    [['onzin'], 'bestaat niet'],
    [['inlezen'], '--swv'],
    [['inlezen', 'x', '--swv', 'Amsterdam'], 'Amsterdam'],
    [['cijfers', '--swv', 'VO9901', '--tot', '2024-02-30'], '2024-02-30'],
    [['cijfers', '--swv', 'VO9901', '--tot', '2024-12-31', '--kleur'], '--kleur'],
    [['cijfers', '--swv', 'VO9999', '--tot', '2024-12-31'], 'swv_onbekend'],
    [['jaarverslag', '--swv', 'VO9901', '--jaar', '1999', '--uit', 'x'], 'publicatie_ontbreekt'],
    [['vaststellen', 'VO9901-2024-12-31-9'], 'publicatie_onbekend'],
  ])('refuses %j with exit code 2 and a sentence', async (words, said) => {
    const outcome = await run(...words);
    expect(outcome.code).toBe(2);
    expect(outcome.log).toContain(said);
    expect(outcome.out).toBe('');
  });

  it('names all faulty settings at once', async () => {
    const outcome = await runCommand(['publicaties'], {
      PEILDATUM_POORT: 'vier',
      PEILDATUM_FOUTDEEL: '200',
      PEILDATUM_KLEUR: 'rood',
      DATABASE_URL: 'mysql://geheim@x/y',
    });
    expect(outcome.code).toBe(2);
    for (const name of [
      'PEILDATUM_POORT',
      'PEILDATUM_FOUTDEEL',
      'PEILDATUM_KLEUR',
      'DATABASE_URL',
    ]) {
      expect(outcome.log).toContain(name);
    }
    expect(outcome.log).not.toContain('geheim');
  });

  it('says what to do when the database is not there', async () => {
    const outcome = await runCommand(['publicaties'], {
      DATABASE_URL: 'postgresql://x:y@127.0.0.1:9/niets',
      PEILDATUM_DATA: dataFolder,
    });
    expect(outcome.code).toBe(1);
    expect(outcome.log).toContain('database_onbereikbaar');
  });

  it('explains itself and every subcommand', async () => {
    const general = await run('--help');
    expect(general.code).toBe(0);
    const names = [...general.out.matchAll(/^ {2}([a-z]+) /gm)].map((found) => found[1] ?? '');
    expect(names).toContain('inlezen');
    for (const name of names) {
      const outcome = await run(name, '--help');
      expect(outcome.code, name).toBe(0);
      expect(outcome.out, name).toContain(`peildatum ${name}`);
    }
  });

  it('refuses to mix pupils when the key of an swv was replaced', async () => {
    const file = join(dataFolder, 'sleutels', 'VO9902.sleutel');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, `${'ab'.repeat(32)}\n`);
    const folder = writeFiles(join(dataFolder, '..'), 'sleutel', { ...REGISTERS });
    const outcome = await run('inlezen', folder, '--swv', 'VO9902');
    writeFileSync(file, before);
    expect(outcome.log).toContain('sleutel_past_niet');
    expect(outcome.code).toBe(2);
  });
});
