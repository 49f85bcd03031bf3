import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFault } from '@peildatum/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInProfiles, readProfiles, withBuiltInProfiles } from './read-profiles.js';

const PROFILE = (id: string) => `
profiel: ${id}
versie: 1
naam: Proef
omschrijving: Basisondersteuning uit een verzonnen rekenblad.
soort: basisondersteuning
bestand: ${id}*.csv
kolommen:
  vestiging: { uit: School }
  schooljaar: { vast: 2023-2024 }
  uren: { uit: Uren, decimaal: komma }
`;

let root: string;
const folder = (name: string, files: Readonly<Record<string, string>>): string => {
  const path = join(root, name);
  mkdirSync(path);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
};

/** What is wrong with the profiles at a path. */
function wrongAt(path: string): string {
  try {
    readProfiles(path);
  } catch (error) {
    if (isFault(error, 'profiel_onjuist')) return error.detail;
    throw error;
  }
  return '';
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'profielen-'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('a folder of profiles', () => {
  it('gives its profiles by file name; other files and hidden ones are none', () => {
    const path = folder('goed', {
      'b.yaml': PROFILE('eerste'),
      'c.json': JSON.stringify({
        profiel: 'tweede',
        versie: 1,
        naam: 'x',
        omschrijving: 'x',
        soort: 'leerlingprognose',
        bestand: ['tweede.csv'],
        kolommen: {
          jaar: { uit: 'Jaar' },
          aantal: { uit: 'Aantal' },
          opgesteld_in: { vast: 2024 },
        },
      }),
      'a.yml': PROFILE('derde'),
      'LEESMIJ.md': '# uitleg',
      '.b.yaml.swp': 'x',
    });
    expect(readProfiles(path).map(({ id }) => id)).toEqual(['derde', 'eerste', 'tweede']);
    expect(readProfiles(join(path, 'b.yaml')).map(({ id }) => id)).toEqual(['eerste']);
  });

  it('is refused with everything that is wrong with any of them', () => {
    const path = folder('fout', {
      'a.yaml': PROFILE('eerste'),
      'b.yaml': PROFILE('eerste'),
      'c.yaml': PROFILE('derde').replace('versie: 1\n', ''),
      'd.yaml': PROFILE('vierde').replace('uit: School', 'uit: ""'),
    });
    expect(wrongAt(path)).toBe(
      'b.yaml: profiel eerste is er twee keer. c.yaml: versie: ontbreekt. d.yaml: kolommen.vestiging.uit: hier hoort een tekst of een lijst van teksten.',
    );
  });

  it('must be there', () => {
    const path = join(root, 'weg');
    expect(wrongAt(path)).toBe(`${path} bestaat niet of is niet te lezen.`);
  });
});

describe('own profiles', () => {
  it('stand beside the built-in ones, and replace the one of the same name', () => {
    const ids = builtInProfiles().map(({ id }) => id);
    const path = folder('eigen', { 'a.yaml': PROFILE('kindkans-tlv'), 'b.yaml': PROFILE('eigen') });
    const all = withBuiltInProfiles(readProfiles(path));
    expect(all.map(({ id }) => id).toSorted()).toEqual([...ids, 'eigen'].toSorted());
    expect(all.find(({ id }) => id === 'kindkans-tlv')?.kind).toBe('basisondersteuning');
  });
});
