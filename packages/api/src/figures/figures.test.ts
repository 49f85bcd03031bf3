import { describe, expect, it } from 'vitest';
import type { RequestContext } from '../graphql/context.js';
import { figuresOf } from './figures.js';

describe('figuresOf', () => {
  it('refuses an answer of more cells than a client should ask for at once, over all its fields', async () => {
    const definition = { figuur: 'leerlingen', indicator: 'leerlingen', uitsplitsingen: [] };
    const cells = Array.from({ length: 60_000 }, () => ({ uitsplitsing: null, dimensies: [] }));
    const context = {
      contents: { load: async () => ({ definities: [definition], labels: {} }) },
      figures: { load: async () => cells },
      cells: 0,
    } as unknown as RequestContext;
    const ask = () => figuresOf(context, { id: 'VO2708-2024-12-31-1' }, 'leerlingen', {});
    expect(await ask()).toHaveLength(60_000);
    await expect(ask()).rejects.toMatchObject({ code: 'vraag_te_groot' });
  });
});
