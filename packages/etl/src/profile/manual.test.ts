import { readFileSync } from 'node:fs';
import { FORBIDDEN_COLUMNS } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { DATE_STYLES } from './date-style.js';
import { explainProfile } from './explain-profile.js';
import { layOutExplanation } from './lay-out-explanation.js';
import { parseProfile } from './parse-profile.js';
import { profileFor } from './profile-for.js';
import { builtInProfiles } from './read-profiles.js';

const PAGE = readFileSync(new URL('../../../../docs/profielen.md', import.meta.url), 'utf8');

/** The code block of a language; the page has one of each. */
function block(language: string): string {
  const [, text = ''] =
    new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(PAGE) ?? [];
  return text;
}

describe('docs/profielen.md', () => {
  it('has a worked example that works as it says', () => {
    const profile = parseProfile(block('yaml'), 'docs/profielen.md');
    expect(profileFor('Verzuimoverzicht week 10.csv', [profile])).toBe(profile);
    const records = block('csv')
      .trimEnd()
      .split('\n')
      .map((text, at) => ({ fields: text.split(';'), line: at + 1 }));
    const header = records[profile.headerRow - 1]?.fields ?? [];
    const explanation = explainProfile(profile, header, records.slice(profile.headerRow), 10);
    const lines = layOutExplanation(explanation).map((line) => line.trimEnd());
    expect(block('text').trimEnd().split('\n')).toEqual(lines);
  });

  it('names every key, style of a date, forbidden header and built-in profile', () => {
    const known = /bekend zijn: (.*)\. Herstel/;
    const keys = (text: string) => {
      try {
        parseProfile(text, 'p');
      } catch (error) {
        return known.exec(String(error))?.[1]?.split(', ') ?? [];
      }
      return [];
    };
    expect(keys(block('yaml').replace('versie:', 'versie: 1\nkleur:'))).toContain('weglaten');
    const named = [
      ...keys(block('yaml').replace('versie:', 'versie: 1\nkleur:')),
      ...keys(block('yaml').replace('uit: Uur', 'uit: Uur\n    kleur: rood')),
      ...DATE_STYLES,
      ...FORBIDDEN_COLUMNS,
      ...builtInProfiles().map(({ id }) => id),
    ];
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !PAGE.includes(`\`${name}\``))).toEqual([]);
  });
});
