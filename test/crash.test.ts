import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { csv, pupilNumber, REGISTERS, writeFiles } from './setup/made-up.js';
import { newDataFolder, runCommand, startCommand, untilWritten } from './setup/run-command.js';

const ROWS = 20_000;

describe('a crash', () => {
  const dataFolder = newDataFolder();
  const env = { PEILDATUM_DATA: dataFolder, PEILDATUM_POORT: '0' };
  const run = (...words: string[]) => runCommand(words, env);
  const take = ['inlezen', join(dataFolder, '..', 'leveringen'), '--swv', 'VO9901', '--json'];

  interface Report {
    receipts: { file: string; state: string; rows: number; loaded: number; quarantined: number }[];
  }

  it('of the taking in, at any moment, leaves all of a delivery or nothing, and the next run completes it', async () => {
    const rows = Array.from({ length: ROWS }, (_, at) => [
      pupilNumber(0 + (at % 4000)),
      at % 2 === 0 ? '99AA00' : '99AB00',
      'havo',
      '3',
      `${2018 + Math.floor(at / 4000)}-08-0${(at % 2) + 1}`,
      '2008-01-09',
    ]);
    const header = [
      'leerling_id',
      'vestiging',
      'onderwijssoort',
      'leerjaar',
      'begindatum',
      'geboortedatum',
    ];
    writeFiles(join(dataFolder, '..'), 'leveringen', {
      ...REGISTERS,
      'inschrijvingen-a.csv': csv(header, rows),
      'vrijstellingen-b.csv': csv(
        ['leerling_id', 'grond', 'van', 'gemeente'],
        [[pupilNumber(1), '15', '2024-01-01', '9801']],
      ),
    });
    expect((await run('publicaties')).code).toBe(0);
    // spread over start, staging, settling; the last ones may come after the end
    for (const delay of [350, 500, 650, 800, 950, 1100, 1300, 1600]) {
      const started = startCommand(take, env);
      await wait(delay);
      started.child.kill('SIGKILL');
      await started.done;
    }
    const last = await run(...take);
    expect(last).toMatchObject({ code: 0 });
    const { receipts } = JSON.parse(last.out) as Report;
    const receipt = receipts.find(({ file }) => file === 'inschrijvingen-a.csv');
    expect(receipt).toMatchObject({ rows: ROWS, loaded: ROWS, quarantined: 0 });
    const again = JSON.parse((await run(...take)).out) as Report;
    for (const { state, rows: read, loaded } of again.receipts) {
      expect([state, loaded]).toEqual(['al_bekend', read]);
    }
  });

  it('of PostgreSQL is survived: the next command starts it, and a server that ran finds it again', async () => {
    const server = startCommand(['serveren'], env);
    const [, url] = await untilWritten(server, /Pagina:\s+(http\S+)\//);
    const pidFile = join(realpathSync(join(dataFolder, 'postgres')), 'postmaster.pid');
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL');
    await wait(300);
    const gone = await fetch(`${url}/gezond`);
    expect(gone.status).toBe(503);
    expect(await gone.text()).toContain('database');
    const figures = await run(
      'cijfers',
      '--swv',
      'VO9901',
      '--tot',
      '2024-12-31',
      '--exact',
      '--json',
    );
    expect(figures).toMatchObject({ code: 0 });
    const back = startCommand(['serveren'], env);
    await untilWritten(back, /Pagina:/);
    expect((await fetch(`${url}/gezond`)).status).toBe(200);
    for (const one of [server, back]) {
      one.child.kill('SIGTERM');
      expect(await one.done).toMatchObject({ code: 0 });
    }
  });
});
