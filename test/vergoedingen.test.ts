import { readFileSync } from 'node:fs';
import { type ListedVergoeding, listVergoedingen, openPseudonymiser } from '@peildatum/etl';
import { VERGOEDING_RULE } from '@peildatum/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { intake } from './setup/intake.js';
import { csv, pupilNumber } from './setup/made-up.js';

const RULE = new URL('../packages/etl/sql/steps/vergoeding_afwijking.sql', import.meta.url);

const TRAJECT = ['traject_id', 'leerling_id', 'vso_vestiging', 'start_voorbereiding', 'einde'];
const trajecten = (outcomes: Record<string, string>) =>
  csv(
    [...TRAJECT, 'uitkomst'],
    Object.entries(outcomes).map(([id, uitkomst], at) => [
      ...[id, pupilNumber(7000 + at), '99VA00', '2023-03-01'],
      ...[uitkomst === 'lopend' ? '' : '2023-12-01', uitkomst],
    ]),
  );
/** Lines `vergoeding;traject;grond;middelen;besluit;besluitdatum;bedrag;betaald`, all asked for on 10 January 2024. */
const vergoedingen = (...lines: readonly string[]) =>
  csv(
    [
      ...['vergoeding_id', 'traject_id', 'grond', 'ingezette_middelen', 'besluit', 'besluitdatum'],
      ...['toegekend_bedrag', 'betaaldatum', 'vo_vestiging', 'aanvraagdatum'],
    ],
    lines.map((line) => [...line.split(';'), '99AA00', '2024-01-10']),
  );

describe('the list of vergoedingen', () => {
  let { installation, take } = {} as Awaited<ReturnType<typeof intake>>;

  const list = async (swv: string, cut = '2024-05-01') => {
    const pool = installation.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, swv, pool);
    return await listVergoedingen({ pool, swv, cut, pseudonymiser, threshold: 5 });
  };
  const said = (listed: readonly ListedVergoeding[]) =>
    Object.fromEntries(
      listed.map(({ vergoeding, stand, doorWie, afwijkingen }) => [
        vergoeding,
        [stand, doorWie, ...afwijkingen.map(({ deel }) => deel)],
      ]),
    );

  beforeAll(async () => {
    ({ installation, take } = await intake(9270));
  });

  it('knows every part of the rule by the name that the SQL gives it', () => {
    const named = [...readFileSync(RULE, 'utf8').matchAll(/^ {2}\(\n? *'(\w+)'/gm)];
    expect(named.map(([, name]) => name).sort()).toEqual(Object.keys(VERGOEDING_RULE).sort());
  });

  it('says where each of them is, who must act, and what deviates', async () => {
    const { swv } = await take({
      'doorstroom-tac-2023.csv': trajecten({
        ...{ T1: 'geslaagd', T2: 'gestopt', T3: 'lopend', T4: 'geslaagd', T5: 'terug_vso' },
      }),
      'vergoedingen-tac-2024.csv': vergoedingen(
        'A;T1;geslaagd;;in_behandeling;;;',
        'B;T2;niet_passend;;in_behandeling;;;',
        'C;T3;geslaagd;;in_behandeling;;;',
        'D;T1;geslaagd;;toegekend;2024-02-01;10000;2024-03-01',
        'E;T2;niet_passend;4000;toegekend;2024-02-01;4000,01;',
        'F;T4;geslaagd;;toegekend;2024-02-01;9000;2024-03-01',
        'G;T5;niet_passend;4000;toegekend;2024-02-01;4000;',
        'H;T3;geslaagd;;afgewezen;2024-02-01;;',
      ),
    });
    expect(said(await list(swv))).toEqual({
      A: ['in_beoordeling', 'het swv'],
      B: ['aangevraagd', 'de vo-school', 'middelen'],
      C: ['aangevraagd', 'de vso- en de vo-school samen', 'uitkomst_geslaagd'],
      D: ['uitgekeerd', 'niemand'],
      E: ['toegekend', 'het swv', 'bedrag_niet_passend'],
      F: ['uitgekeerd_afwijkend', 'het swv', 'bedrag_geslaagd'],
      G: ['betaalbaar', 'de financiële administratie van het swv'],
      H: ['afgewezen', 'niemand'],
    });
    const { D, F } = said(await list(swv, '2024-02-29'));
    expect([D?.[0], F?.[0]]).toEqual(['betaalbaar', 'toegekend']);
    const [before] = (await list(swv, '2024-01-31')).filter(({ vergoeding }) => vergoeding === 'F');
    expect(before).toMatchObject({ stand: 'in_beoordeling', bedrag: null, afwijkingen: [] });
    expect(await list(swv, '2024-01-09')).toEqual([]);
  });

  it('names no pupil', async () => {
    const { swv } = await take({
      'doorstroom-tac-2023.csv': trajecten({ T1: 'geslaagd' }),
      'vergoedingen-tac-2024.csv': vergoedingen('A;T1;geslaagd;;in_behandeling;;;'),
    });
    const text = JSON.stringify(await list(swv));
    expect(text).not.toContain(pupilNumber(7000));
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('follows the amount of the swv itself, also when that comes later', async () => {
    const { swv } = await take({
      'doorstroom-tac-2023.csv': trajecten({ T1: 'geslaagd' }),
      'vergoedingen-tac-2024.csv': vergoedingen('A;T1;geslaagd;;toegekend;2024-02-01;12000;'),
    });
    expect(said(await list(swv))).toMatchObject({ A: ['toegekend', 'het swv', 'bedrag_geslaagd'] });
    await take(
      {
        'parameters-swv-2024.csv': csv(
          ['parameter', 'waarde', 'van'],
          [['vergoeding_geslaagd', 12000, '2024-02-01']],
        ),
      },
      { swv },
    );
    expect(said(await list(swv)).A?.[0]).toBe('betaalbaar');
  });

  it('reports a later delivery that moves one back', async () => {
    const files = (line: string) => ({ 'vergoedingen-tac-2024.csv': vergoedingen(line) });
    const { swv } = await take({
      'doorstroom-tac-2023.csv': trajecten({ T1: 'geslaagd' }),
      ...files('A;T1;geslaagd;;in_behandeling;;;'),
    });
    await take(files('A;T1;geslaagd;;toegekend;2024-02-01;10000;2024-03-01'), { swv });
    expect((await list(swv))[0]?.teruggezet).toEqual([]);
    await take(files('A;T1;geslaagd;;toegekend;2024-02-01;10000;'), { swv });
    const [one] = await list(swv);
    expect(one).toMatchObject({ stand: 'betaalbaar', bedrag: '10000.00' });
    expect(one?.teruggezet).toEqual([
      { van: 'uitgekeerd', naar: 'betaalbaar', levering: one?.levering, regel: 2 },
    ]);
    // looked at on a day before the payment nothing went back
    expect((await list(swv, '2024-02-15'))[0]?.teruggezet).toEqual([]);
  });
});
