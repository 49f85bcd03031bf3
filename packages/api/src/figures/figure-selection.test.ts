import type { PublishedDefinition } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { type CellSelection, definitionsNamed, selectCells } from './figure-selection.js';
import type { Cijfer } from './figure-type.js';

const definition = (figuur: string, ...uitsplitsingen: string[]): PublishedDefinition =>
  ({
    figuur,
    indicator: figuur.split('/')[0],
    uitsplitsingen: uitsplitsingen.map((naam) => ({ naam, omschrijving: naam })),
  }) as unknown as PublishedDefinition;

const definitions = [
  definition('thuiszitters', 'gemeente', 'soort', 'vestiging'),
  definition('vergoedingen/aantal', 'grond'),
  definition('vergoedingen/bedrag', 'grond'),
];

function cell(periode: string, dimensies: Record<string, string> = {}): Cijfer {
  const names = Object.keys(dimensies);
  return {
    periode,
    uitsplitsing: names.length === 0 ? null : names.join('+'),
    dimensies: names.map((naam) => ({ naam, waarde: dimensies[naam], label: '' })),
  } as unknown as Cijfer;
}

const cells = [
  cell('2022-2023'),
  cell('2023-2024'),
  cell('2023-2024', { gemeente: '0363' }),
  cell('2023-2024', { gemeente: '0384' }),
  cell('2023-2024', { soort: '*' }),
];

function select(selection: CellSelection): string[] {
  return selectCells(cells, definitions.slice(0, 1), selection).map(({ periode, dimensies }) =>
    [periode, ...dimensies.map(({ waarde }) => waarde)].join(' '),
  );
}

describe('definitionsNamed', () => {
  it('finds one figure by its full name, and all figures of an indicator by its id', () => {
    expect(definitionsNamed(definitions, 'vergoedingen/bedrag')).toEqual([definitions[2]]);
    expect(definitionsNamed(definitions, 'vergoedingen')).toEqual(definitions.slice(1));
  });

  it('names what there is when a name is unknown', () => {
    expect(() => definitionsNamed(definitions, 'thuiszitter')).toThrowError(
      /"thuiszitter" staat niet in deze publicatie; wel: thuiszitters, vergoedingen, .*bedrag\./,
    );
  });

  it('names first what may be meant, since a long list is cut', () => {
    expect(() => definitionsNamed(definitions, 'vergoedingen/bedrg')).toThrowError(
      /wel: vergoedingen\/bedrag, /,
    );
  });
});

describe('selectCells', () => {
  it('gives the totals when no breakdown is asked for', () => {
    expect(select({})).toEqual(['2022-2023', '2023-2024']);
    expect(select({ periode: '2023-2024' })).toEqual(['2023-2024']);
  });

  it('picks from the breakdown that is asked for, and adds nothing up', () => {
    expect(select({ uitsplitsing: 'gemeente' })).toEqual(['2023-2024 0363', '2023-2024 0384']);
    const filter = [{ dimensie: 'gemeente', waarden: ['0384'] }];
    expect(select({ uitsplitsing: 'gemeente', filter })).toEqual(['2023-2024 0384']);
  });

  it('gives nothing for a breakdown without cells', () => {
    expect(select({ uitsplitsing: 'vestiging' })).toEqual([]);
  });

  it('answers for every value of a withheld breakdown that it is withheld', () => {
    const filter = [{ dimensie: 'soort', waarden: ['absoluut'] }];
    expect(select({ uitsplitsing: 'soort', filter })).toEqual(['2023-2024 *']);
  });

  it('refuses what is not there, with the code of the fault and what there is', () => {
    const refused: [CellSelection, string, RegExp][] = [
      [{ uitsplitsing: 'kleur' }, 'uitsplitsing_onbekend', /wel: gemeente, soort en vestiging/],
      [{ periode: '2019-2020' }, 'periode_onjuist', /wel: 2022-2023 en 2023-2024/],
      [{ periode: 'vorig jaar' }, 'periode_onjuist', /"vorig jaar" is geen periode/],
      [
        { filter: [{ dimensie: 'gemeente', waarden: ['0363'] }] },
        'uitsplitsing_onbekend',
        /gevraagd is het totaal/,
      ],
      [
        { uitsplitsing: 'gemeente', filter: [{ dimensie: 'gemeente', waarden: ['9999'] }] },
        'vraag_onjuist',
        /geen "9999"; wel: 0363 en 0384/,
      ],
      [
        { uitsplitsing: 'gemeente', filter: [{ dimensie: 'gemeente', waarden: [] }] },
        'vraag_onjuist',
        /noemt geen waarden/,
      ],
    ];
    for (const [selection, code, words] of refused) {
      let fault: unknown;
      try {
        select(selection);
      } catch (error) {
        fault = error;
      }
      expect(fault).toMatchObject({ code, message: expect.stringMatching(words) });
    }
  });
});
