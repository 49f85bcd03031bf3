import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Arrivals, isSame } from './arrivals.js';

describe('what arrives in a folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'peildatum-arrivals-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const newFolder = (...names: string[]) => {
    const folder = mkdtempSync(join(root, 'map-'));
    for (const name of names) writeFileSync(join(folder, name), 'a');
    return folder;
  };
  const namesOf = (found: readonly { name: string }[]) => found.map(({ name }) => name);

  it('rests when it was seen the same for long enough, whatever date it bears', () => {
    const folder = newFolder('a.csv', 'b.csv');
    const longAgo = new Date('2020-01-01');
    utimesSync(join(folder, 'a.csv'), longAgo, longAgo);
    const arrivals = new Arrivals(folder, 5);
    expect(arrivals.look(100)).toEqual({ resting: [], moving: ['a.csv', 'b.csv'], strange: [] });
    expect(arrivals.look(104.9).resting).toEqual([]);
    appendFileSync(join(folder, 'b.csv'), 'b');
    const look = arrivals.look(105);
    expect([namesOf(look.resting), look.moving]).toEqual([['a.csv'], ['b.csv']]);
    expect(namesOf(arrivals.look(110).resting)).toEqual(['a.csv', 'b.csv']);
  });

  it('begins again when another file takes the name, and when it was gone', () => {
    const folder = newFolder('a.csv', 'nieuw.csv');
    const arrivals = new Arrivals(folder, 5);
    arrivals.look(0);
    const [before] = arrivals.look(5).resting;
    renameSync(join(folder, 'nieuw.csv'), join(folder, 'a.csv'));
    if (before === undefined) throw new Error('er was niets');
    expect(isSame(before)).toBe(false);
    expect(arrivals.look(6)).toMatchObject({ resting: [], moving: ['a.csv'] });
    rmSync(join(folder, 'a.csv'));
    expect(isSame(before)).toBe(false);
    expect(arrivals.look(20)).toEqual({ resting: [], moving: [], strange: [] });
    writeFileSync(join(folder, 'a.csv'), 'a');
    expect(arrivals.look(21).moving).toEqual(['a.csv']);
  });

  it('is passed over under a name of something that is being written, and when it is ours', () => {
    const folder = newFolder(
      ...['x.csv.part', 'x.csv.TMP', 'x.filepart', 'x.csv~', '.x.csv', '~$x.xlsx'],
      'levering.yaml',
    );
    mkdirSync(join(folder, 'verwerkt'));
    mkdirSync(join(folder, 'geweigerd'));
    expect(new Arrivals(folder, 0).look(0)).toEqual({ resting: [], moving: [], strange: [] });
  });

  it('is strange when it is a folder or a link', () => {
    const folder = newFolder('a.csv');
    mkdirSync(join(folder, 'map'));
    symlinkSync(join(folder, 'a.csv'), join(folder, 'link.csv'));
    const look = new Arrivals(folder, 0).look(0);
    expect([namesOf(look.resting), look.strange]).toEqual([['a.csv'], ['link.csv', 'map']]);
  });
});
